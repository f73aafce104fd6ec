import RuleModel
import Testing

@testable import NeedFinder

/// The sentences of `Sentences/enonces.jsonl`, understood by the rules of the repository.
struct SentenceTests {
  private let date = CalendarDate(dayNumber: 20_780)

  @Test func `The right services come among the first five`() {
    var (found, count) = (0.0, 0.0)
    for sentence in Sentence.all where !sentence.tags.contains("danger_sans_fiche") {
      let wanted = Set(sentence.services.flatMap(Self.twins)).intersection(RealRules.known)
      guard !wanted.isEmpty else { continue }
      let needs = RealRules.finder.understand(sentence.text, on: date).needs.map(\.id.text)
      found += Double(wanted.intersection(needs.prefix(6)).count) / Double(min(6, wanted.count))
      count += 1
    }
    #expect(count > 150)
    #expect(found / count > 0.93)
  }

  @Test func `Facts are taken when they are said, and only then`() {
    let marks = marks(of: Sentence.all)
    #expect(marks.precision > 0.96)
    #expect(marks.recall > 0.93)
  }

  @Test func `Facts are heard in the many ways of saying them, and their look-alikes are none`() {
    #expect(Sentence.facts.count > 250)
    let marks = marks(of: Sentence.facts)
    #expect(marks.precision > 0.92)
    #expect(marks.recall > 0.88)
  }

  @Test func `Whose a fact is, and since when, is heard however it is said`() {
    #expect(Sentence.turns.count > 150)
    let marks = marks(of: Sentence.turns)
    #expect(marks.precision > 0.97)
    #expect(marks.recall > 0.96)
  }

  private func marks(of sentences: [Sentence]) -> (precision: Double, recall: Double) {
    var (right, invented, missed) = (0, 0, 0)
    for sentence in sentences {
      let wanted = Self.atoms(sentence.facts)
      let tolerated = Self.atoms(sentence.toleratedFacts).subtracting(wanted)
      // The file names the common facts only; those of the rules have their own tests.
      let heard = RealRules.finder.understand(sentence.text, on: date).facts
        .filter { fact in
          if case .rule = fact.key { false } else { fact.certainty == .said }
        }
        .reduce(into: Set<String>()) { $0.formUnion($1.atoms) }.subtracting(tolerated)
      right += wanted.intersection(heard).count
      invented += heard.subtracting(wanted).count
      missed += wanted.subtracting(heard).count
    }
    return (Double(right) / Double(max(1, right + invented)), Double(right) / Double(max(1, right + missed)))
  }

  @Test func `No danger goes unseen`() {
    for sentence in Sentence.all where sentence.urgency == "danger" {
      let understanding = RealRules.finder.understand(sentence.text, on: date)
      #expect(understanding.urgency == .danger, "\(sentence.id) \(sentence.text)")
      #expect(!understanding.dangers.isEmpty)
    }
  }

  @Test func `Urgency is told apart from the rest`() {
    let right = Sentence.all.filter { RealRules.finder.understand($0.text, on: date).urgency.rawValue == $0.urgency }
    #expect(Double(right.count) / Double(Sentence.all.count) > 0.93)
  }

  @Test func `What no service answers gets no service`() {
    let offTopic = Sentence.all.filter { $0.tags.contains("negatif") }
    let silent = offTopic.filter { sentence in
      RealRules.finder.understand(sentence.text, on: date).needs.allSatisfy {
        sentence.tolerated.contains($0.id.text)
      }
    }
    #expect(Double(silent.count) / Double(offTopic.count) > 0.88)
  }

  @Test func `Every finding points at the words it came from`() {
    for sentence in Sentence.all {
      let understanding = RealRules.finder.understand(sentence.text, on: date)
      let bytes = Array(sentence.text.utf8)
      let mentions =
        understanding.facts.map(\.mention) + understanding.dangers.map(\.mention)
        + understanding.needs.flatMap(\.because)
      for mention in mentions {
        #expect(String(decoding: bytes[mention.range], as: UTF8.self) == mention.words, "\(sentence.id)")
        #expect(!mention.words.isEmpty)
      }
    }
  }

  @Test func `Understanding twice gives the same`() {
    for sentence in Sentence.all.prefix(40) {
      let (one, two) = (
        RealRules.finder.understand(sentence.text, on: date), RealRules.finder.understand(sentence.text, on: date)
      )
      #expect(one.needs == two.needs)
      #expect(one.facts == two.facts)
    }
  }

  private static func atoms(_ facts: [String: JSON]) -> Set<String> {
    facts.reduce(into: []) { result, fact in
      let key = fact.key == "allocation_mensuelle" ? "ressources_mensuelles" : fact.key
      result.formUnion(fact.value.atoms(of: key))
    }
  }

  /// Sheets that the rules hold under another id.
  private static func twins(_ id: String) -> [String] {
    switch id {
    case "paje_naissance_base": ["paje_allocation_base", "paje_prime_naissance"]
    case "allocation_solidarite_specifique": ["ass"]
    case "maprimerenov_orientation": ["maprimerenov"]
    case "retraite_pointer": ["retraite_demande"]
    case "pension_alimentaire_recouvrement": ["aripa_recouvrement"]
    default: [id]
    }
  }
}
