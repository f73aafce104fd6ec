import Presentation
import RuleModel
import SourceText
import Testing

/// Legal values in sentences, as of the day they are read.
struct FigureTests {
  private static let date = CalendarDate(year: 2026, month: 11, day: 25) ?? CalendarDate(dayNumber: 0)

  private func parameter(
    _ name: String, _ unit: Unit, _ values: [(String, Rational?)], _ reliability: Reliability = .read,
    reviewBefore: String? = nil
  ) -> Parameter {
    let place = SourceRange(file: FileID(raw: 0), start: 0, end: 0)
    return Parameter(
      name: ParameterName(name), label: name, type: .number(unit),
      values: values.map { from, value in
        Parameter.Entry(
          from: CalendarDate(iso: from) ?? Self.date, value: value.map { .number($0) }, source: nil, reliability: nil)
      }, reviewBefore: reviewBefore.flatMap { CalendarDate(iso: $0) }, reliability: reliability, source: nil,
      place: place)
  }

  private var base: RuleBase {
    let parameters = [
      parameter(
        "aide.plafond", .money(.month), [("2025-04-01", Rational(1000)), ("2026-04-01", Rational(104_159, over: 100))]),
      parameter("aide.stable", .money(.once), [("2000-01-01", Rational(25))]),
      parameter("aide.douteuse", .money(.once), [("2026-01-01", Rational(50))], .unverified),
      parameter("aide.ancienne", .money(.year), [("2025-01-01", Rational(10_000))], reviewBefore: "2026-01-01"),
      parameter("aide.plafond_an", .money(.year), [("2026-01-01", Rational(1_252_314, over: 100))]),
      parameter("aide.âge", .duration(.years), [("2026-01-01", Rational(25))]),
      parameter("aide.part", .none, [("2026-01-01", Rational(165, over: 1000))]),
      parameter("aide.fermée", .money(.once), [("2026-01-01", nil)]),
    ]
    let identity = RuleBase.Identity(name: "Essai", territory: "Lyon", version: "1", reviewedOn: nil)
    return RuleBase(RuleBaseDraft(identity: identity, parameters: Table(parameters)))
  }

  @Test(arguments: [
    ("Elle vaut {aide.plafond}.", "Elle vaut 1 041,59 € par mois (avril 2026)."),
    ("De {aide.plafond sans date} au plus.", "De 1 041,59 € par mois au plus."),
    ("Un timbre de {aide.stable}.", "Un timbre de 25 €."),
    ("Payer {aide.douteuse}.", "Payer 50 € (à vérifier)."),
    ("Payer {aide.douteuse sans date}.", "Payer 50 € (à vérifier)."),
    ("Au plus {aide.ancienne}.", "Au plus 10 000 € par an (à vérifier)."),
    ("Jusqu'à {aide.plafond_an par mois}.", "Jusqu'à 1 043,59 € par mois (janvier 2026)."),
    ("À partir de {aide.âge}.", "À partir de 25 ans."),
    ("{aide.part en %} du loyer.", "16,5 % du loyer."),
    ("Elle vaut {aide.fermée}.", "Elle vaut (valeur pas encore connue)."),
    ("Rien à dire.", "Rien à dire."),
  ])
  func `A sentence says the value of its day, and how sure it is`(written: String, told: String) {
    #expect(Wording(base: base, date: Self.date).told(RuleSentence(written)) == told)
  }

  @Test func `Another day has another value`() throws {
    let wording = Wording(base: base, date: try #require(CalendarDate(iso: "2026-03-31")))
    #expect(wording.told("Elle vaut {aide.plafond}.") == "Elle vaut 1 000 € par mois (avril 2025).")
  }

  @Test(arguments: [
    ("Elle vaut {aide.plafond} au plus.", "Elle vaut  au plus."), ("Rien à dire.", "Rien à dire."),
    ("Une { seule.", "Une "),
  ])
  func `The words of a sentence are those that no day changes`(written: String, words: String) {
    #expect(RuleSentence(written).words == words)
  }
}
