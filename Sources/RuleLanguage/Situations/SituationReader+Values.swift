internal import RuleModel
internal import SourceText
internal import YAMLTree

extension SituationReader {
  /// One answer: a value, a range, a reason why there is none, or the long form that says where it comes from.
  func answer(_ node: YAMLNode, for fact: Fact, _ reading: inout Reading) -> Answer? {
    if case .scalar(let scalar) = node.content, let reason = Self.reason(scalar.text) { return .unavailable(reason) }
    if case .mapping(let entries) = node.content, entries.contains(where: { $0.foldedKey == "valeur" }) {
      guard let fields = Fields(node, as: AnswerKeys.table, &reading) else { return nil }
      var provenance = provenance
      if let words = fields.value(AnswerKeys.heard, &reading) { provenance = .heard(words) }
      if let origin = fields.value(AnswerKeys.origin, &reading) { provenance = origin }
      guard let node = fields.node(AnswerKeys.value) else { return nil }
      return value(node, for: fact, &reading).map { .stated($0, provenance) }
    }
    return value(node, for: fact, &reading).map { .stated($0, provenance) }
  }

  func value(_ node: YAMLNode, for fact: Fact, _ reading: inout Reading) -> StatedValue? {
    switch fact.type {
    case .truth: return ValueForm<Bool>.yesNo.read(node, fact, &reading).map { .truth($0) }
    case .number: return number(node, for: fact, &reading).map { .number($0) }
    case .date: return dates(node, for: fact, &reading).map { .date($0) }
    case .choice(let domain): return options(node, in: domain, &reading).map { .options($0) }
    case .choices(let domain): return chosen(node, in: domain, &reading)
    case .commune: return commune(node, &reading).map { .commune($0) }
    case .text: return ValueForm<String>.text.read(node, fact, &reading).map { .text($0) }
    }
  }

  // MARK: Numbers

  private func number(_ node: YAMLNode, for fact: Fact, _ reading: inout Reading) -> NumberRange? {
    let bounds: NumberRange? = if case .number(let range) = fact.bounds { range } else { nil }
    var range: NumberRange?
    switch node.content {
    case .mapping:
      guard let fields = Fields(node, as: HalfRangeKeys.table, &reading) else { return nil }
      let low = fields.value(HalfRangeKeys.minimum, &reading) ?? bounds?.lower
      let high = fields.value(HalfRangeKeys.maximum, &reading) ?? bounds?.upper
      if let low, let high { range = NumberRange(low, high) }
    case .scalar(let scalar):
      range = WrittenNumber.read(scalar.text, allowsPercent: true).map { NumberRange(exactly: $0) }
    case .null, .sequence: break
    }
    guard let range else {
      let unit: String = if case .number(let unit) = fact.type { unit.symbol } else { "" }
      reportValue(
        node, of: fact, expected: "un nombre" + (unit.isEmpty ? "" : " (\(unit))") + ", ou {min, max}", &reading)
      return nil
    }
    switch fact.fault(of: range) {
    case nil: return range
    case .notWhole: reportValue(node, of: fact, expected: "un nombre entier", &reading)
    case .outOfBounds(let lowest, let highest):
      reading.report(
        "E242", "\(fact.name.text) : hors des bornes", at: node.range, label: "de \(lowest) à \(highest)",
        secondary: placeOf(fact), help: ["vérifier l'unité : une valeur par mois, ou par an ?"])
    }
    return nil
  }

  // MARK: Dates

  private func dates(_ node: YAMLNode, for fact: Fact, _ reading: inout Reading) -> DateRange? {
    var range: DateRange?
    switch node.content {
    case .scalar(let scalar): range = Self.days(scalar.text)
    case .mapping:
      guard let fields = Fields(node, as: DateRangeKeys.table, &reading),
        let low = fields.value(DateRangeKeys.earliest, &reading),
        let high = fields.value(DateRangeKeys.latest, &reading)
      else { return nil }
      range = DateRange(low, high)
    case .null, .sequence: break
    }
    guard let range else {
      reportValue(node, of: fact, expected: "une date comme 1981-03-12, un mois, une année, ou {min, max}", &reading)
      return nil
    }
    if case .outOfBounds(let earliest, let latest) = fact.fault(of: range, on: date) {
      reading.report(
        "E242", "\(fact.name.text) : hors des bornes", at: node.range, label: "du \(earliest) au \(latest)",
        secondary: placeOf(fact))
      return nil
    }
    return range
  }

  /// A day, a month or a year.
  static func days(_ text: String) -> DateRange? {
    if let day = CalendarDate(iso: text) { return DateRange(exactly: day) }
    if let first = CalendarDate(iso: text + "-01") { return DateRange(first, first.lastOfMonth) }
    guard text.utf8.count == 4, let first = CalendarDate(iso: text + "-01-01"),
      let last = CalendarDate(iso: text + "-12-31")
    else { return nil }
    return DateRange(first, last)
  }

  // MARK: Choices

  private func options(_ node: YAMLNode, in domain: DomainIndex, _ reading: inout Reading) -> Set<String>? {
    guard let written = ValueForm<[Located<String>]>.oneOrMore(.placedText, node, &reading) else { return nil }
    let known = base.domains[domain].options.map(\.key)
    var options: Set<String> = []
    for option in written {
      guard known.contains(option.value) else {
        let near = suggestions(for: option.value, among: known, limit: 1)
        reading.report(
          "E245", "réponse inconnue : \(option.value)", at: option.range,
          label: near.first.map { "vouliez-vous dire \($0) ?" } ?? "",
          help: ["réponses possibles : " + known.joined(separator: ", ") + "."])
        return nil
      }
      options.insert(option.value)
    }
    return options
  }

  private func chosen(_ node: YAMLNode, in domain: DomainIndex, _ reading: inout Reading) -> StatedValue? {
    guard case .mapping = node.content else {
      return options(node, in: domain, &reading).map { .chosen(certain: $0, possible: $0) }
    }
    guard let fields = Fields(node, as: ChosenKeys.table, &reading) else { return nil }
    let certain = fields.node(ChosenKeys.certain).map { options($0, in: domain, &reading) } ?? []
    let possible = fields.node(ChosenKeys.possible).map { options($0, in: domain, &reading) } ?? []
    guard let certain, let possible else { return nil }
    return .chosen(certain: certain, possible: possible.union(certain))
  }

  // MARK: Communes

  /// An INSEE code, or a name that only one commune of the base bears.
  private func commune(_ node: YAMLNode, _ reading: inout Reading) -> String? {
    guard let text = ValueForm<String>.text.read(node, &reading) else { return nil }
    if CommuneCode.isWellFormed(text) { return text }
    let codes = directory.communes[text.folded] ?? []
    if codes.count == 1 { return codes[0] }
    if codes.count > 1 {
      reading.report(
        "E244", "plusieurs communes s'appellent \(text)", at: node.range,
        help: ["écrire le code INSEE : " + codes.sorted().map { "\"\($0)\"" }.joined(separator: " ou ") + "."])
      return nil
    }
    let near = suggestions(for: text, among: base.communes.elements.lazy.map(\.name), limit: 2)
    reading.report(
      "E244", "commune inconnue : \(text)", at: node.range,
      help: near.isEmpty
        ? ["écrire le code INSEE entre guillemets, par exemple \"69383\"."]
        : ["vouliez-vous dire \(near.joined(separator: " ou ")) ?"])
    return nil
  }

  // MARK: Words

  func reportValue(_ node: YAMLNode, of fact: Fact, expected: String, _ reading: inout Reading) {
    let written: String =
      if case .scalar(let scalar) = node.content { " : \(scalar.text)" } else { "" }
    reading.report(
      "E241", "valeur illisible pour \(fact.name.text)\(written)", at: node.range.firstStretch,
      label: "attendu : \(expected)", secondary: placeOf(fact))
  }

  private func placeOf(_ fact: Fact) -> [Label] { [Label(range: fact.place, text: "le fait est défini ici")] }
}

extension ValueForm {
  /// The same, with the code of a value that does not fit its fact.
  fileprivate func read(_ node: YAMLNode, _ fact: Fact, _ reading: inout Reading) -> Value? {
    var attempt = Reading()
    if let value = read(node, &attempt) { return value }
    let label = attempt.diagnostics.first?.primary.text ?? ""
    let written: String =
      if case .scalar(let scalar) = node.content { " : \(scalar.text)" } else { "" }
    reading.report(
      "E241", "valeur illisible pour \(fact.name.text)\(written)", at: node.range.firstStretch, label: label,
      secondary: [Label(range: fact.place, text: "le fait est défini ici")])
    return nil
  }
}

/// The keys of an answer that says where it comes from.
enum AnswerKeys {
  static let value = Key("valeur", .anything, required: true, "la valeur elle-même")
  static let heard = Key("entendu", .text, "mots de la personne dont la valeur a été comprise")
  static let origin = Key(
    "origine",
    .word([("supposé", Provenance.supposed), ("estimé", .estimated), ("source", .declaredBySource), ("dit", .stated)]),
    "supposé : supposition acceptée ; estimé : fourchette acceptée à la place d'un papier ; source : déclaré par la source du fichier"
  )
  static let table = KeyTable("une réponse", [value.declaration, heard.declaration, origin.declaration])
}

/// A range one of whose ends may be left to the bounds of the fact.
enum HalfRangeKeys {
  static let minimum = Key("min", .number, "au moins")
  static let maximum = Key("max", .number, "au plus")
  static let table = KeyTable("une fourchette", [minimum.declaration, maximum.declaration])
}

enum DateRangeKeys {
  static let earliest = Key("min", .date, required: true, "au plus tôt")
  static let latest = Key("max", .date, required: true, "au plus tard")
  static let table = KeyTable("une fourchette de dates", [earliest.declaration, latest.declaration])
}

enum ChosenKeys {
  static let certain = Key("certains", .identifiers, "réponses sûrement vraies")
  static let possible = Key("possibles", .identifiers, "réponses peut-être vraies")
  static let table = KeyTable("un choix multiple incomplet", [certain.declaration, possible.declaration])
}
