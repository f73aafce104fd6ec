internal import RuleModel
internal import SourceText
internal import YAMLTree

/// One entry of `paramètres`, as written.
struct ParameterDeclaration: Sendable {
  let name: Located<String>
  let label: String
  let type: ParameterType?
  let unit: WrittenUnit?
  let values: [Entry]
  let reviewBefore: CalendarDate?
  let reliability: Reliability
  let source: String?
  let replaces: Bool
  let justified: [Justification]

  enum ParameterType: Hashable, Sendable { case number, amount, duration, rate, date }

  struct Entry: Sendable {
    let from: Located<CalendarDate>
    /// Nil text: `inconnue`.
    let value: Located<String>
    let source: String?
    let reliability: Reliability?
  }

  enum Keys {
    static let label = Key("libellé", .text, required: true, "ce que la valeur est, en français")
    static let type = Key(
      "type",
      .word([
        ("nombre", ParameterType.number), ("montant", .amount), ("durée", .duration), ("taux", .rate), ("date", .date),
      ]), "nature de la valeur ; se déduit de l'unité si elle est donnée")
    static let unit = Key("unité", .unit, "€/mois, €, taux, jours, ans… ; rien pour un nombre sans unité")
    static let values = Key(
      "valeurs", ValueForm<[(key: Located<String>, value: EntryText)]>.map("date d'effet", .entry), required: true,
      "valeur à partir de chaque date : {2026-04-01: 651.69}")
    static let reviewBefore = Key("revoir_avant", .date, "date à laquelle la valeur doit avoir été relue")
    static let reliability = Key("fiabilité", .reliability, "A lu dans une source datée, B déduit, C à vérifier")
    static let source = Key("source", .text, "texte d'où vient la valeur")
    static let table = KeyTable(
      "un paramètre",
      [
        label.declaration, type.declaration, unit.declaration, values.declaration, reviewBefore.declaration,
        reliability.declaration, source.declaration, Replacement.key.declaration, Justification.key.declaration,
      ])
  }

  struct EntryText: Sendable {
    let value: Located<String>
    let source: String?
    let reliability: Reliability?

    enum Keys {
      static let value = Key("valeur", .placedText, required: true, "la valeur, ou `inconnue` pour fermer une période")
      static let source = Key("source", .text, "texte d'où vient cette valeur")
      static let reliability = Key("fiabilité", .reliability, "A, B ou C, pour cette valeur seulement")
      static let table = KeyTable(
        "une valeur de paramètre", [value.declaration, source.declaration, reliability.declaration])
    }
  }

  init?(_ name: Located<String>, _ node: YAMLNode, _ reading: inout Reading) {
    guard let name = reading.checkedName(name), let fields = Fields(node, as: Keys.table, &reading) else { return nil }
    self.name = name
    label = fields.value(Keys.label, &reading) ?? name.value
    type = fields.value(Keys.type, &reading)
    unit = fields.value(Keys.unit, &reading)
    var entries: [Entry] = []
    for (key, text) in fields.value(Keys.values, &reading) ?? [] {
      guard let date = CalendarDate(iso: key.value) else {
        reading.reportUnreadable(key.value, at: key.range, expected: "une date comme 2026-04-01")
        continue
      }
      entries.append(
        Entry(
          from: Located(date, at: key.range), value: text.value, source: text.source, reliability: text.reliability))
    }
    values = entries.sorted { $0.from.value < $1.from.value }
    reviewBefore = fields.value(Keys.reviewBefore, &reading)
    reliability = fields.value(Keys.reliability, &reading) ?? .unverified
    source = fields.value(Keys.source, &reading)
    replaces = fields.value(Replacement.key, &reading) ?? false
    justified = fields.value(Justification.key, &reading) ?? []
  }
}

extension ValueForm where Value == ParameterDeclaration.EntryText {
  /// The value alone, or with its own source and reliability.
  static var entry: ValueForm {
    ValueForm(shape: .either([.text, .object(ParameterDeclaration.EntryText.Keys.table)])) {
      node, reading in
      typealias Keys = ParameterDeclaration.EntryText.Keys
      if case .scalar(let scalar) = node.content {
        return Value(value: Located(scalar.text, at: node.range), source: nil, reliability: nil)
      }
      guard let fields = Fields(node, as: Keys.table, &reading), let value = fields.value(Keys.value, &reading)
      else { return nil }
      return Value(
        value: value, source: fields.value(Keys.source, &reading), reliability: fields.value(Keys.reliability, &reading)
      )
    }
  }
}

extension ValueForm where Value == Reliability {
  static var reliability: ValueForm {
    ValueForm.word(Reliability.allCases.map { ($0.rawValue, $0) })
  }
}
