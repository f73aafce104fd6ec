import PimmsGuideKit

// The code of the catalogue's pages, as it stands there: `HouseholdArticleTests` compares the two.

/// The shortest way to a verdict.
func firstVerdict() throws -> String? {
  let guide = try Guide.embedded()
  guard let day = Day("2026-11-23") else { return nil }
  var assessment = Assessment(guide, on: day)
  try assessment.state(guide.fact("foyer.en_couple"), .truth(false))
  try assessment.state(guide.fact("date_naissance"), of: .role("demandeur"), .age(years: 17))
  try assessment.state(.none, of: "enfants")
  try assessment.state(guide.fact("enceinte"), of: .role("demandeur"), .truth(false))
  return try assessment.outcome(of: guide.service("rsa")).summary
}

/// What a mother who rents in Villeurbanne says of herself, her daughter and an unpaid bill.
func household(_ guide: Guide, on day: Day) throws -> Situation {
  var situation = Situation(guide, saidOn: day)
  try situation.state(guide.fact("foyer.en_couple"), .truth(false))
  try situation.state(guide.fact("foyer.commune"), .commune("Villeurbanne"))
  try situation.state(guide.fact("foyer.rfr"), for: .year(2024), .between(7000, 7500))
  try situation.state(guide.fact("logement.statut"), .option("locataire_vide"))
  try situation.state(guide.fact("logement.loyer"), .number(Number(hundredths: 641_50)))

  // The person present, and what they earn: the same every month.
  let applicant = Subject.role("demandeur")
  let birth = try guide.fact("date_naissance")
  let pay = try guide.fact("salaire_net")
  try situation.state(birth, of: applicant, .age(years: 34))
  try situation.state(guide.fact("nationalité"), of: applicant, .option("fr"))
  try situation.state(guide.fact("sources_revenus"), of: applicant, .options(["salaire"]))
  try situation.state(pay, of: applicant, .number(640))
  try situation.state(pay, of: applicant, for: .everyMonth, .truth(true))
  try situation.state(guide.fact("épargne_livrets"), of: applicant, .between(0, 500))
  try situation.state(guide.fact("salaire_imposable"), of: applicant, .unavailable(.noPaperHere))

  // Lists: who is in them first, then what is said of each member.
  try situation.state(.all(["Léa"]), of: "enfants")
  if let first = Day("2017-03-01"), let last = Day("2017-03-31") {
    try situation.state(birth, of: .member(of: "enfants", at: 0), .days(from: first, through: last))
  }
  try situation.state(.some([""], others: 0...2), of: "dettes")
  try situation.state(guide.fact("type"), of: .member(of: "dettes", at: 0), .oneOf(["energie", "eau"]))
  try situation.state(guide.fact("montant"), of: .member(of: "dettes", at: 0), .number(180))
  return situation
}

/// The verdict of each right, and why.
func verdicts(of names: [String], in assessment: Assessment) throws -> [String] {
  var lines: [String] = []
  for name in names {
    let service = try assessment.guide.service(name)
    let outcome = try assessment.outcome(of: service)
    lines.append(outcome.summary)
    lines += outcome.reserves.map { "  à vérifier : \($0.text)" }
    if outcome.verdict == .undetermined || outcome.verdict == .notEligible {
      lines += try assessment.reasons(for: service).map { "  \($0.text)" }
    }
  }
  return lines
}

/// Asks until the goals are settled, or nothing that may still be asked matters.
func interview(
  _ assessment: inout Assessment, about goals: Set<ServiceHandle>, answer: (FactHandle, ValueKind) -> FactValue
) throws -> [String] {
  var asked: [String] = []
  while let question = try assessment.nextQuestion(among: goals) {
    asked.append(question.text)
    switch question.matter {
    case .members(let list, _): try assessment.state(.none, of: list)
    case .fact(let fact, let subject, let moment, let kind):
      try assessment.state(fact, of: subject, for: moment, answer(fact, kind))
    }
  }
  return asked
}

/// What is to be done: first steps, papers and days.
func orientation(about names: [String], in assessment: Assessment) throws -> [String] {
  let plan = try assessment.plan(for: names.map { try assessment.guide.service($0) })
  var lines = plan.first.map { "D'abord, \($0.service.title) : \($0.step?.text ?? "à faire confirmer")" }
  lines += plan.deadlines.filter { $0.day != nil }.map(\.text)
  lines.append("Papiers : " + plan.papers.prefix(3).map(\.label).joined(separator: ", "))
  return lines
}
