import RuleEngine
import RuleLanguage
import RuleModel
import SourceText
import Testing

/// A base that a test got wrong, with the checker's own words.
struct BrokenBase: Error, CustomStringConvertible {
  let description: String
}

/// A base written in the test itself.
struct SmallBase {
  let base: RuleBase
  let program: Program

  /// `facts` and `services` are YAML: the keys under `faits:`, then whole service files separated by lines of `---`.
  init(facts: String, parameters: String = "", services: [String], extra: String = "") throws {
    var texts = [
      RuleText(path: "base.yaml", text: Self.head + extra),
      RuleText(path: "faits.yaml", text: "faits:\n" + facts.indented),
    ]
    if !parameters.isEmpty {
      texts.append(RuleText(path: "parametres.yaml", text: "paramètres:\n" + parameters.indented))
    }
    for (number, service) in services.enumerated() {
      texts.append(RuleText(path: "services/s\(number).yaml", text: service))
    }
    let result = RuleBaseLoader.load([texts])
    let renderer = DiagnosticRenderer(style: .plain, width: 100)
    let errors = result.diagnostics.filter { $0.severity == .error }
      .map { renderer.render($0, in: result.files) }.joined(separator: "\n")
    guard let checked = result.base else { throw BrokenBase(description: errors) }
    base = checked
    program = Program(compiling: base)
  }

  static let head = """
    base: {nom: essai, territoire: france, version: "1", revue: 2026-11-23}
    thèmes: {essai: {libellé: Essai, ordre: 1}}
    portées:
      adulte:
        membres: [demandeur, conjoint]
        existe_si: {conjoint: foyer.en_couple}
        pluriel: adultes
        libellés: {demandeur: vous, conjoint: votre conjoint}
      enfant: {liste: oui, max: 4, pluriel: enfants, libellé: enfant, combien: "Combien d'enfants ?"}
      personne: {réunit: [adulte, enfant], pluriel: personnes}

    """

  static let couple = """
    foyer.en_couple: {libellé: vie en couple, question: En couple ?, type: oui_non}

    """

  static let date = CalendarDate(year: 2026, month: 11, day: 23) ?? CalendarDate(dayNumber: 0)

  func service(_ id: String) throws -> ServiceIndex { try #require(base.serviceIndices[ServiceID(id)]) }

  func evaluate(_ situation: Situation) -> Evaluation { Evaluation(program, of: situation, on: Self.date) }
}

extension String {
  fileprivate var indented: String {
    split(separator: "\n", omittingEmptySubsequences: false).map { "  " + $0 }.joined(separator: "\n") + "\n"
  }
}

extension Situation {
  /// `"age=67 bail=oui revenu=800..1000 statut=hlm|prive"`: facts of the household, or `demandeur.x`; nothing else.
  init(_ text: String) {
    self.init()
    for part in text.split(separator: " ") {
      let sides = part.split(separator: "=", maxSplits: 1).map(String.init)
      guard sides.count == 2 else { continue }
      let (name, value) = (sides[0], sides[1])
      var key = FactKey(FactName(name))
      for role in ["demandeur", "conjoint"] where name.hasPrefix(role + ".") {
        key = FactKey(FactName(String(name.dropFirst(role.count + 1))), of: .role(role))
      }
      self[key] = .stated(Self.read(value), .stated)
    }
  }

  private static func read(_ value: String) -> StatedValue {
    if value == "oui" || value == "non" { return .truth(value == "oui") }
    if let date = CalendarDate(iso: value) { return .date(DateRange(exactly: date)) }
    let bounds = value.split(separator: ".", omittingEmptySubsequences: false)
    if bounds.count == 3, bounds[1].isEmpty, let low = Rational(decimal: bounds[0]),
      let high = Rational(decimal: bounds[2]),
      let range = NumberRange(low, high)
    {
      return .number(range)
    }
    if let number = Rational(decimal: value) { return .number(NumberRange(exactly: number)) }
    return .options(Set(value.split(separator: "|").map(String.init)))
  }
}
