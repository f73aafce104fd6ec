import EmbeddedBase
import Interview
import NeedFinder
import RuleEngine
import RuleLanguage
import RuleModel
import TownBase

/// The product's own rules, compiled and listening, as an interview has them.
struct RealBase {
  let rules: RuleBase
  let setting: InterviewSetting

  /// On the day of the last review.
  static func reviewed() throws -> RealBase { try on("2026-11-23") }

  /// - Parameter date: an ISO date.
  static func on(_ date: String) throws -> RealBase {
    let (rules, program, listener) = try made.get()
    let setting = InterviewSetting(program: program, date: CalendarDate(iso: date) ?? TownBase.date, listener: listener)
    return RealBase(rules: rules, setting: setting)
  }

  /// What is seen alone with somebody whose partner may read over their shoulder, by name.
  static let seenAlone = [
    "aide_universelle_urgence", "enfant_en_danger", "idees_suicidaires", "personne_vulnerable_maltraitee",
    "plainte_main_courante", "violences_conjugales",
  ]

  /// Compiling them takes seconds: once for all the tests, whatever their day.
  private static let made = Result {
    guard let rules = RuleBaseLoader.load([EmbeddedBase.ruleTexts]).base else {
      throw TownBase.Broken(errors: "the embedded base has errors: run check")
    }
    let program = Program(compiling: rules)
    return (rules, program, Listener(NeedFinder(program), base: rules))
  }
}
