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

  /// On the day of the last review, made once for all the tests that need no other day.
  static func reviewed() throws -> RealBase { try onReviewDay.get() }

  /// What is seen alone with somebody whose partner may read over their shoulder, by name.
  static let seenAlone = [
    "aide_universelle_urgence", "enfant_en_danger", "idees_suicidaires", "personne_vulnerable_maltraitee",
    "plainte_main_courante", "violences_conjugales",
  ]

  private static let onReviewDay = Result { try RealBase(on: "2026-11-23") }

  /// - Parameter date: an ISO date.
  init(on date: String) throws {
    let loaded = RuleBaseLoader.load([EmbeddedBase.ruleTexts])
    guard let rules = loaded.base else { throw TownBase.Broken(errors: "the embedded base has errors: run check") }
    self.rules = rules
    let program = Program(compiling: rules)
    setting = InterviewSetting(
      program: program, date: CalendarDate(iso: date) ?? TownBase.date,
      listener: Listener(NeedFinder(program), base: rules))
  }
}
