internal import RuleModel
internal import SourceText
internal import YAMLTree

/// An item of `à_vérifier` or `sauf_à_vérifier`.
struct WrittenReserve: Sendable {
  let text: RuleSentence
  let condition: ParsedExpression?
  var needsAppraisal = false

  enum Keys {
    static let text = Key("texte", .sentence, required: true, "ce que le médiateur doit vérifier")
    static let condition = Key("si", .condition, "ne vaut que dans ce cas")
    static let appraisal = Key(
      "évaluation", .yesNo,
      "oui : dans ce cas un service doit d'abord évaluer, et le non devient « indéterminé » (sous `sauf_à_vérifier`)")
    static let table = KeyTable(
      "un point à vérifier", [text.declaration, condition.declaration, appraisal.declaration])
  }
}

extension ValueForm where Value == WrittenReserve {
  static var reserve: ValueForm {
    ValueForm.object(WrittenReserve.Keys.table) { fields, reading in
      guard let text = fields.value(WrittenReserve.Keys.text, &reading) else { return nil }
      return WrittenReserve(
        text: text, condition: fields.value(WrittenReserve.Keys.condition, &reading),
        needsAppraisal: fields.value(WrittenReserve.Keys.appraisal, &reading) ?? false)
    }.orSentence { WrittenReserve(text: $0, condition: nil) }
  }
}

/// The key `urgence`.
struct WrittenUrgency: Sendable {
  let danger: ParsedExpression?
  let deadline: ParsedExpression?

  enum Keys {
    static let danger = Key("danger", .condition, "condition d'un danger")
    static let deadline = Key("délai", .condition, "condition d'une urgence de date")
    static let table = KeyTable("une urgence", [danger.declaration, deadline.declaration])
  }
}

extension ValueForm where Value == WrittenUrgency {
  static var urgency: ValueForm {
    ValueForm(
      shape: .either([.word(Urgency.allCases.map(\.rawValue)), .object(WrittenUrgency.Keys.table)])
    ) { node, reading in
      if case .scalar = node.content {
        guard let word = ValueForm<Urgency>.urgencyWord.read(node, &reading) else { return nil }
        let always = ParsedExpression.truth(true, node.range)
        return WrittenUrgency(danger: word == .danger ? always : nil, deadline: word == .deadline ? always : nil)
      }
      guard let fields = Fields(node, as: WrittenUrgency.Keys.table, &reading) else { return nil }
      return WrittenUrgency(
        danger: fields.value(WrittenUrgency.Keys.danger, &reading),
        deadline: fields.value(WrittenUrgency.Keys.deadline, &reading))
    }
  }
}

extension ValueForm where Value == Urgency {
  static var urgencyWord: ValueForm {
    ValueForm.word(Urgency.allCases.map { ($0.rawValue, $0) })
  }
}

/// An item of `exemples`; its situation is read once the facts are known.
struct WrittenExample: Sendable {
  let name: Located<String>
  let date: CalendarDate?
  let situation: YAMLNode
  let expected: YAMLNode

  enum Keys {
    static let name = Key("nom", .placedText, required: true, "nom de l'exemple")
    static let date = Key("le", .date, "date d'évaluation (celle de `vérifié` si rien n'est dit)")
    static let situation = Key("situation", .situation, required: true, "la situation de la personne")
    static let expected = Key(
      "attendu", .expectation, required: true, "verdict attendu, ou verdict, montant, calculs, échéances")
    static let table = KeyTable(
      "un exemple", [name.declaration, date.declaration, situation.declaration, expected.declaration])
  }
}

extension ValueForm where Value == WrittenExample {
  static var example: ValueForm {
    ValueForm.object(WrittenExample.Keys.table) { fields, reading in
      typealias Keys = WrittenExample.Keys
      guard let name = fields.value(Keys.name, &reading), let situation = fields.value(Keys.situation, &reading),
        let expected = fields.value(Keys.expected, &reading)
      else { return nil }
      return WrittenExample(
        name: name, date: fields.value(Keys.date, &reading), situation: situation, expected: expected)
    }
  }
}

/// The keys under `attendu` in an example.
enum ExpectedOutcomeKeys {
  static let verdict = Key("verdict", .verdict, "verdict attendu")
  static let amount = Key("montant", .numberRange, "montant attendu : un nombre, ou {min, max}")
  static let members = Key(
    "membres", ValueForm<[(key: Located<String>, value: Verdict)]>.map("rôle ou prénom", .verdict),
    "verdict de chaque membre")
  static let computed = Key(
    "calculs", ValueForm<[(key: Located<String>, value: YAMLNode)]>.map("fait calculé", .anything),
    "valeurs attendues de faits calculés")
  static let deadlines = Key(
    "échéances", .list(.date),
    "derniers jours attendus, de ceux que le service compte depuis un jour dit ; [] : aucun")
  static let table = KeyTable(
    "un résultat attendu",
    [verdict.declaration, amount.declaration, members.declaration, computed.declaration, deadlines.declaration])
}

extension ValueForm where Value == YAMLNode {
  static var expectation: ValueForm {
    ValueForm(
      shape: .either([.word(Verdict.allCases.map(\.rawValue)), .object(ExpectedOutcomeKeys.table)])
    ) { node, _ in node }
  }

  static var anything: ValueForm {
    ValueForm(shape: .either([.text, .object(RangeKeys.table)])) { node, _ in node }
  }
}

extension ValueForm where Value == Verdict {
  static var verdict: ValueForm {
    ValueForm.word(Verdict.allCases.map { ($0.rawValue, $0) })
  }
}

/// `{min: …, max: …}` wherever a range of numbers is written.
enum RangeKeys {
  static let minimum = Key("min", .number, required: true, "plus petite valeur")
  static let maximum = Key("max", .number, required: true, "plus grande valeur")
  static let table = KeyTable("une fourchette", [minimum.declaration, maximum.declaration])
}

extension ValueForm where Value == NumberRange {
  static var numberRange: ValueForm {
    ValueForm(shape: .either([.number, .object(RangeKeys.table)])) { node, reading in
      if case .mapping = node.content {
        guard let fields = Fields(node, as: RangeKeys.table, &reading),
          let low = fields.value(RangeKeys.minimum, &reading), let high = fields.value(RangeKeys.maximum, &reading)
        else { return nil }
        guard let range = NumberRange(low, high) else {
          reading.report("E206", "fourchette à l'envers : min est plus grand que max", at: node.range)
          return nil
        }
        return range
      }
      return ValueForm<Rational>.number.read(node, &reading).map { NumberRange(exactly: $0) }
    }
  }
}
