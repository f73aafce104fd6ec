internal import RuleModel
internal import SourceText

/// Words and cues of every file, added to those of the files before.
extension BaseBuilder {
  mutating func addVocabulary() {
    for vocabulary in declarations.vocabularies {
      for (name, cues) in vocabulary.services {
        guard let id = serviceOrHowTo(name) else { continue }
        var merged = draft.vocabulary.services[id] ?? Vocabulary.Cues()
        merged.words += cues.words
        merged.hints += cues.hints
        merged.against += cues.against
        draft.vocabulary.services[id] = merged
      }
      for (name, answers) in vocabulary.facts {
        guard isKnown(name, as: .fact) else { continue }
        for (answer, words) in answers {
          draft.vocabulary.facts[FactName(name.value), default: [:]][answer.value, default: []] += words
        }
      }
      for (word, meaning) in vocabulary.abbreviations { draft.vocabulary.abbreviations[word.value] = meaning }
      for (danger, words) in vocabulary.dangers where isKnown(danger, as: .danger) {
        draft.vocabulary.dangers[DangerID(danger.value), default: []] += words
      }
      for (subject, signs) in vocabulary.signs {
        // Among the signs, a delay that runs stands beside the dangers.
        if subject.value == Urgency.deadline.rawValue {
          draft.vocabulary.delaySigns.append(signs)
        } else if isKnown(subject, as: .danger) {
          draft.vocabulary.signs[DangerID(subject.value), default: Vocabulary.Signs()].append(signs)
        }
      }
      for (group, words) in vocabulary.groups { draft.vocabulary.groups[group.value, default: []] += words }
      for combination in vocabulary.combinations { addCombination(combination) }
      for request in vocabulary.requests { addRequest(request) }
    }
    let additions = declarations.vocabularies.flatMap(\.additions)
    // Benefits have their names before anything else speaks of them.
    for addition in additions where !addition.namesBenefits { add(addition) }
    for addition in additions where addition.namesBenefits { add(addition) }
  }

  private mutating func add(_ addition: VocabularyAddition) {
    if let name = addition.name, let named = addition.named, !isKnown(name, as: named) { return }
    let entries = addition.listed.map { listed in addition.entries.filter { isKnown($0, as: listed) } }
    addition.add(&draft.vocabulary, (entries ?? addition.entries).map(\.value))
  }

  /// Whether something of the base bears the name; told where nothing does.
  private mutating func isKnown(_ name: Located<String>, as referent: VocabularyReferent) -> Bool {
    switch referent {
    case .need: return serviceOrHowTo(name) != nil
    case .service: return service(name) != nil
    case .fact: return isKnown(name, as: .fact, among: signatures.facts.keys)
    case .parameter: return isKnown(name, as: .parameter, among: signatures.parameters.keys)
    case .danger: return isKnown(name, as: .danger, among: draft.frame.dangers.map(\.id.text))
    case .benefit: return isKnown(name, as: .benefit, among: draft.vocabulary.benefits.names.keys)
    }
  }

  private mutating func isKnown(
    _ name: Located<String>, as referent: Referent, among names: some Collection<String>
  ) -> Bool {
    if names.contains(name.value) { return true }
    reading.reportUnknown(referent, name, among: names, unreadable: signatures.unreadable)
    return false
  }

  /// How-tos are found by words as services are.
  private mutating func serviceOrHowTo(_ name: Located<String>) -> ServiceID? {
    declarations.howTos[name.value] != nil ? ServiceID(name.value) : service(name)
  }

  private mutating func addCombination(_ written: WrittenCombination) {
    var weights: [ServiceID: Int] = [:]
    for (name, weight) in written.services {
      if let id = serviceOrHowTo(name) { weights[id] = Int(clamping: weight.floor) }
    }
    draft.vocabulary.combinations.append(
      Vocabulary.Combination(phrases: written.phrases, facts: written.facts, services: weights, place: written.place))
  }

  private mutating func addRequest(_ written: WrittenRequest) {
    let stakes: Vocabulary.Request.Stakes
    if let danger = written.danger {
      guard isKnown(danger, as: .danger) else { return }
      stakes = .danger(DangerID(danger.value))
    } else {
      stakes = written.hasDeadline ? .deadline : .nothing
    }
    draft.vocabulary.requests.append(
      Vocabulary.Request(
        text: written.text, services: written.services.compactMap { serviceOrHowTo($0) }, stakes: stakes,
        place: written.place))
  }
}

extension VocabularyAddition {
  fileprivate var namesBenefits: Bool {
    [named, listed].contains { referent in
      switch referent {
      case .benefit: true
      case .fact, .need, .service, .danger, .parameter, nil: false
      }
    }
  }
}
