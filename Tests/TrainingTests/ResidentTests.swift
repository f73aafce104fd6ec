import NeedFinder
import RuleModel
import SourceText
import Testing
import Training

/// What the resident says, to whom, and what stays unsaid.
struct ResidentTests {
  private let violence = Inquiry(.fact(FactName("violences.conjugales")))

  private func reply(_ play: inout Play, _ inquiry: Inquiry) -> ResidentNotice.Reply? {
    for notice in play.apply(.ask(inquiry, words: "")) {
      if case .answers(_, let reply) = notice { return reply }
    }
    return nil
  }

  @Test func `What is told in confidence waits for it`() throws {
    var play = Play(try RealExercises.named("a05"))
    #expect(reply(&play, violence) == .evades)
    #expect(play.known[FactKey(FactName("violences.conjugales"))] == nil)
    _ = play.apply(.greet("Bonjour."))
    _ = play.apply(.frame("C'est confidentiel."))
    guard case .tells? = reply(&play, violence) else {
      Issue.record("not told after a greeting and a frame")
      return
    }
    #expect(play.known[FactKey(FactName("violences.conjugales"))] != nil)
  }

  @Test func `A reformulation gives confidence, a judgement takes it away`() throws {
    let exercise = try RealExercises.named("a05")
    var play = Play(exercise)
    _ = play.apply(.reformulate("Si je comprends bien, il vous faut une adresse."))
    guard case .tells? = reply(&play, violence) else {
      Issue.record("not told after a reformulation")
      return
    }
    var rude = Play(exercise)
    _ = rude.apply(.reformulate("Si je comprends bien, vous auriez dû partir avant."))
    #expect(reply(&rude, violence) == .evades)
  }

  @Test func `A hidden fact that is never reached stays hidden`() throws {
    let exercise = try RealExercises.named("a05")
    let play = ScriptedPlayer.ideal(exercise)
    let asked = Set(exercise.expected.reference)
    let told = Set(exercise.scenario.disclosure.spontaneous)
    for key in exercise.scenario.situation.answers.keys where play.known[key] != nil {
      let isList = if case .listed = key.member { true } else { false }
      #expect(isList || told.contains(key.fact) || asked.contains { $0.fact == key.fact }, "\(key)")
    }
    var silent = Play(exercise)
    _ = silent.apply(.greet("Bonjour."))
    _ = silent.apply(.close)
    #expect(silent.known == Situation())
    #expect(silent.apply(.ask(violence, words: "")).isEmpty)
  }

  @Test func `What the person does not know is not known`() throws {
    var play = Play(try RealExercises.named("a01"))
    #expect(reply(&play, Inquiry(.fact(FactName("foyer.rfr")))) == .doesNotKnow)
  }

  @Test(arguments: [
    ("Quel est votre loyer ?", "logement.loyer"), ("Vous êtes marié ?", "foyer.en_couple"),
    ("Quel âge avez-vous ?", "date_naissance"), ("Combien touchez-vous de chômage ?", "chômage_net"),
    ("À quelle date avez-vous reçu le commandement de payer ?", "expulsion.commandement_date"),
    ("Où habitez-vous ?", "foyer.commune"), ("Touchez-vous le RSA ?", "perçoit(rsa)"),
    ("Êtes-vous inscrit à France Travail ?", "inscrit_france_travail"),
    ("Combien de mois de loyer devez-vous ?", "expulsion.mois_impayés"),
  ])
  func `Free questions find their fact`(_ words: String, _ fact: String) throws {
    let exercise = try RealExercises.named("a04")
    #expect(exercise.matcher.match(words) == .one(.fact(FactName(fact))))
  }

  @Test(arguments: [
    ("Y a-t-il des violences dans le couple ?", "violences.conjugales"),
    ("Êtes-vous en danger en ce moment ?", "violences.danger_immédiat"),
    ("Avez-vous un compte bancaire à votre nom ?", "banque.compte"),
    ("À quelle date vous êtes-vous séparés ?", "foyer.date_séparation"),
  ])
  func `Delicate questions find their fact`(_ words: String, _ fact: String) throws {
    let exercise = try RealExercises.named("a05")
    #expect(exercise.matcher.match(words) == .one(.fact(FactName(fact))))
  }

  @Test(arguments: [("rendez-vous lundi", "2026-11-30"), ("rdv 25/11/2026", "2026-11-25")])
  func `Days to come are read forward`(_ line: String, _ day: String) throws {
    let play = Play(try RealExercises.named("a04"))
    #expect(play.read(line) == .acts([.conclude(.appoint(try #require(CalendarDate(iso: day))))]))
    #expect(
      play.read("rendez-vous 2 novembre 2026") == .refused(.pastDay(try #require(CalendarDate(iso: "2026-11-02")))))
  }

  @Test func `A question about nothing known is asked back`() throws {
    var play = Play(try RealExercises.named("a04"))
    guard case .acts(let acts) = play.read("Aimez-vous le jazz manouche ?") else {
      Issue.record("not an act")
      return
    }
    #expect(acts == [.unclear("Aimez-vous le jazz manouche ?")])
    #expect(play.apply(acts[0]) == [.asksBack([])])
  }

  @Test func `One line may greet, frame and ask`() throws {
    let play = Play(try RealExercises.named("a04"))
    let line = "Bonjour, je suis du PIMMS. C'est confidentiel. Cela vous va ? Qu'est-ce qui vous amène ?"
    #expect(
      play.read(line)
        == .acts([
          .greet("Bonjour, je suis du PIMMS."), .frame("C'est confidentiel. Cela vous va ?"),
          .openQuestion("Qu'est-ce qui vous amène ?"),
        ]))
  }

  @Test(arguments: DebriefTests.scenarios)
  func `A log set aside plays again the same`(_ name: String) throws {
    let exercise = try RealExercises.named(name)
    let play = ScriptedPlayer.ideal(exercise)
    let text = PlayLog(play).json(in: exercise.base).indentedText
    let log = try PlayLog(try JSONValue(parsing: text), in: exercise.base)
    #expect(log.actions == play.log)
    let again = Play(exercise, replaying: log.actions)
    #expect(again.record == play.record)
    #expect(again.known == play.known)
  }

  @Test func `Marks kept of an exercise read back the same`() throws {
    let exercise = try RealExercises.named("a04")
    let result = PlayResult(Debrief(of: ScriptedPlayer.ideal(exercise)), on: exercise.date)
    #expect(PlayResult(try JSONValue(parsing: result.json.text)) == result)
  }

  @Test(arguments: [
    (#""score":80"#, #""score":9223372036854775807"#), (#""score":80"#, #""score":-1"#), (#""A":3"#, #""A":4"#),
    (#""A":3"#, #""A":-9223372036854775808"#),
  ])
  func `Marks that nobody can have are read as no marks`(good: String, bad: String) throws {
    let code = try #require(Competency.allCases.first).code
    let line = #"{"scénario":"a04","jour":"2026-11-23","score":80,"validé":true,"notes":{"A":3}}"#
    #expect(PlayResult(try JSONValue(parsing: line.replacing("\"A\"", with: "\"\(code)\""))) != nil)
    let damaged = line.replacing(good, with: bad).replacing("\"A\"", with: "\"\(code)\"")
    #expect(PlayResult(try JSONValue(parsing: damaged)) == nil)
  }
}
