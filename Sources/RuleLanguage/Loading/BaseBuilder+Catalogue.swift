internal import RuleModel
internal import SourceText
internal import YAMLTree

extension BaseBuilder {
  /// Themes, organisations and papers.
  mutating func addLists() {
    draft.themes = declarations.themes.all.map { Theme(id: ThemeID($0.id.value), label: $0.label, order: $0.order) }
      .sorted { ($0.order, $0.id) < ($1.order, $1.id) }
    for declaration in declarations.operators.all {
      draft.operators[declaration.content.id] = declaration.content
    }
    for paper in declarations.papers.all {
      // An issuer may be one of our organisations or a plain text.
      let issuer = paper.issuer.map { declarations.operators[$0.value]?.content.shortName ?? $0.value }
      draft.papers[PaperID(paper.id.value)] = Paper(
        id: PaperID(paper.id.value), label: paper.label, issuer: issuer, copy: paper.copy,
        replacedBy: papers(paper.replacedBy), note: paper.note, place: paper.id.range)
    }
  }

  mutating func addHowTos() {
    for howTo in declarations.howTos.all {
      draft.howTos[HowToID(howTo.id.value)] = HowTo(
        id: HowToID(howTo.id.value), title: howTo.title, themes: themes(howTo.themes), purpose: howTo.purpose,
        needs: howTo.needs, steps: howTo.steps, advice: howTo.advice, sources: howTo.sources, review: howTo.review,
        place: howTo.id.range)
    }
  }

  // MARK: Forms

  mutating func addForms() {
    for form in declarations.forms.all {
      var known: [String: SourceRange] = [:]
      let fields = form.fields.compactMap { field -> Form.Field? in
        if let first = known.updateValue(field.name.range, forKey: field.name.value) {
          reading.reportDuplicate("le champ", field.name, first: first, canReplace: false)
        }
        return filling(of: field).map {
          Form.Field(
            name: field.name.value, label: field.label, page: field.page, filling: $0, help: field.help)
        }
      }
      draft.forms[FormID(form.id.value)] = Form(
        id: FormID(form.id.value), title: form.title, number: form.number, operatorID: operatorID(form.operatorID),
        pages: form.pages, address: form.address, sendTo: form.sendTo, services: services(form.services),
        papers: neededPapers(form.papers, in: anybody), fields: fields, signature: form.signature,
        sources: form.sources,
        review: form.review, place: form.id.range)
    }
  }

  private mutating func filling(of field: FormDeclaration.Field) -> Form.Filling? {
    switch field.filling {
    case .byHand: return .byHand
    case .box(let parsed): return condition(parsed, in: anybody).map { .box($0) }
    case .value(let parsed):
      if case .name(let name, _) = parsed, let (fact, member) = textFact(name) { return .text(fact, member) }
      return check(parsed, nil, in: anybody).map { .value($0) }
    }
  }

  /// A form may speak of somebody who does not exist: the field then stays empty.
  private var anybody: CheckingContext {
    let existences = signatures.scopes.elements.flatMap { scope -> [FactIndex] in
      if case .roles(let roles) = scope.kind { roles.compactMap(\.exists) } else { [] }
    }
    return CheckingContext(guards: Set(existences))
  }

  /// A fact of free text, which no expression may read, with its role.
  private func textFact(_ name: String) -> (FactIndex, MemberReference)? {
    var (fact, member) = (name, MemberReference.household)
    if let dot = name.firstIndex(of: "."), let role = signatures.roles[String(name[..<dot])],
      signatures.facts[name] == nil
    {
      fact = String(name[name.index(after: dot)...])
      member = .role(role.scope, role.position)
    }
    guard let index = signatures.facts[fact], signatures.factSignatures[index.position].type == .text
    else { return nil }
    return (index, member)
  }

  // MARK: Words

  mutating func addFrame() {
    var known: [String: SourceRange] = [:]
    for frame in declarations.frames {
      draft.frame.welcome += frame.sections[.welcome] ?? []
      draft.frame.setting += frame.sections[.setting] ?? []
      draft.frame.listening += frame.sections[.listening] ?? []
      draft.frame.reformulation += frame.sections[.reformulation] ?? []
      draft.frame.closing += frame.sections[.closing] ?? []
      draft.frame.avoid += frame.sections[.avoid] ?? []
      if let phone = frame.phone { draft.frame.phone.append(phone) }
      for (list, phrases) in frame.speech?.lists ?? [] { draft.frame.speech[list] += phrases.map(\.value) }
      for danger in frame.dangers {
        if let first = known.updateValue(danger.key.range, forKey: danger.key.value) {
          reading.reportDuplicate("le protocole", danger.key, first: first, canReplace: false)
          continue
        }
        draft.frame.dangers.append(
          DangerProtocol(
            id: DangerID(danger.key.value), title: danger.title, discreet: danger.discreet, isPrivate: danger.isPrivate,
            cues: danger.cues, numbers: danger.numbers, actions: danger.actions, never: danger.never,
            services: services(danger.services)))
      }
    }
  }

  /// Facts that no message should be given about: their declaration is wrong, and was told.
  var unreadableFacts: Set<String> { signatures.unreadable }
}

extension PhoneEtiquette {
  fileprivate mutating func append(_ other: PhoneEtiquette) {
    prepare += other.prepare
    identity += other.identity
    script += other.script
    voicemail += other.voicemail
    forbidden += other.forbidden
    afterwards += other.afterwards
  }
}
