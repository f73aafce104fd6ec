import RuleModel
import Testing
import Training

/// Calls that somebody else takes, negotiated payments, things done online, and how long it takes.
struct CallTests {
  private static func findings(_ play: Play) -> [Finding] { Debrief(of: play).marks.flatMap(\.findings) }

  @Test func `A neutral message and nothing told to the sister get full marks`() throws {
    let debrief = Debrief(of: ScriptedPlayer.discreet(try RealExercises.named("b02")))
    #expect(debrief.percent == 100)
    #expect(debrief.blocking == [])
    #expect(debrief.unobserved.contains(.rights))
  }

  @Test(arguments: [
    "Bonjour, Claire du PIMMS. C'est pour votre facture, vous pouvez me rappeler.",
    "Bonjour, Claire du PIMMS. Il reste 120 € à régler, vous pouvez me rappeler.",
    "Bonjour, Claire du PIMMS. Rappelez-moi, tout est sur http://exemple.fr.",
    "Bonjour, Claire du PIMMS. Vous pouvez me rappeler pour votre dossier.",
  ])
  func `A message that tells is never validated`(_ words: String) throws {
    let debrief = Debrief(of: ScriptedPlayer.discreet(try RealExercises.named("b02"), message: words))
    #expect(debrief.points(.telephone) == 0)
    #expect(debrief.blocking == [.call(.messageTells(words))])
  }

  @Test func `A message that says neither who calls nor how to call back is partial`() throws {
    let exercise = try RealExercises.named("b02")
    let play = ScriptedPlayer.discreet(exercise, message: "Bonjour, merci.")
    #expect(Debrief(of: play).points(.telephone) == 2)
    #expect(Self.findings(play).contains(.call(.messageLacksCallBack("Bonjour, merci."))))
  }

  @Test func `What is said after the tone is one message, and one that says enough gets full marks`() throws {
    let exercise = try RealExercises.named("c16")
    var play = Play(exercise)
    for line in [
      "Bonjour, Claire du PIMMS Médiation, message pour Samira.",
      "Vous pouvez me rappeler au 04 78 00 00 00 du lundi au vendredi. Merci.",
      "note Troisième essai le 23 novembre, répondeur, message neutre laissé.", "rendez-vous 25 novembre", "clore",
    ] {
      guard case .acts(let acts) = play.read(line) else {
        Issue.record("\(line) is no act")
        return
      }
      for act in acts { _ = play.apply(act) }
    }
    #expect(play.record.messages.count == 1)
    #expect(Debrief(of: play).percent == 100)
  }

  @Test func `A machine is told nothing of the matter`() throws {
    var play = Play(try RealExercises.named("c16"))
    let words = "Bonjour, Claire du PIMMS. Rappelez-moi pour votre loyer en retard."
    guard case .acts(let acts) = play.read(words) else {
      Issue.record("no act")
      return
    }
    for act in acts { _ = play.apply(act) }
    _ = play.apply(.close)
    #expect(Debrief(of: play).points(.telephone) == 0)
    #expect(Debrief(of: play).blocking == [.call(.messageTells(words))])
  }

  @Test func `The sister is told nothing, whatever she asks`() throws {
    let exercise = try RealExercises.named("b02")
    var play = Play(exercise)
    _ = play.apply(.greet("Bonjour, Claire du PIMMS."))
    #expect(play.apply(.checkIdentity("Puis-je parler à Karim ?")) == [.isSomebodyElse])
    #expect(play.apply(.say("C'est pour une facture.")) == [.insists])
    #expect(play.known == Situation())
    #expect(Self.findings(play).contains(.call(.toldThirdParty("C'est pour une facture."))))
    #expect(Debrief(of: play).points(.telephone) == 0)
  }

  @Test(arguments: [
    ("rappel Pouvez-vous lui demander de me rappeler ?", "Pouvez-vous lui demander de me rappeler ?"),
    ("Pouvez-vous lui demander de me rappeler ?", "Pouvez-vous lui demander de me rappeler ?"),
  ])
  func `A call back is asked in free words or by its command`(_ line: String, _ words: String) throws {
    #expect(Play(try RealExercises.named("b02")).read(line) == .acts([.askCallBack(words)]))
  }

  @Test func `No message is left where there is violence`() throws {
    let exercise = try RealExercises.named("b12")
    var log = ScriptedPlayer.ideal(exercise).log
    log.insert(.leaveMessage(ScriptedPlayer.neutralMessage), at: log.count - 1)
    let debrief = Debrief(of: Play(exercise, replaying: log))
    #expect(debrief.points(.telephone) == 0)
    #expect(debrief.blocking == [.call(.messageInDanger(ScriptedPlayer.neutralMessage))])
  }

  // MARK: - Negotiation and digital

  @Test func `The payment that can be borne is the one that the rules compute`() throws {
    #expect(try RealExercises.named("b01").expected.bearable == Rational(96))
    #expect(try RealExercises.named("a04").expected.bearable == nil)
    #expect(Debrief(of: ScriptedPlayer.ideal(try RealExercises.named("a04"))).unobserved.contains(.negotiation))
  }

  @Test func `An amount before the budget, too high or without a paper costs a point each`() throws {
    let exercise = try RealExercises.named("b01")
    let ideal = ScriptedPlayer.ideal(exercise).log
    func points(_ change: (TraineeAction) -> [TraineeAction]) -> Int? {
      Debrief(of: Play(exercise, replaying: ideal.flatMap(change))).points(.negotiation)
    }
    #expect(points { [$0] } == 3)
    #expect(points { if case .offer = $0 { [.offer(Rational(120), words: "")] } else { [$0] } } == 2)
    #expect(points { if case .conclude(.askWriting) = $0 { [] } else { [$0] } } == 2)
    #expect(points { if case .offer = $0 { [] } else { [$0] } } == 0)
    let early = [ideal[0], ideal[1], .offer(Rational(80), words: "")]
    #expect(
      Self.findings(Play(exercise, replaying: early)).contains(.negotiation(.offerBeforeBudget(Rational(80)))))
  }

  @Test(arguments: [("mensualité 80", 80), ("mensualité 80 euros par mois", 80)])
  func `An amount is read from its command`(_ line: String, _ amount: Int) throws {
    guard case .acts(let acts) = Play(try RealExercises.named("b01")).read(line), case .offer(let read, _)? = acts.first
    else {
      Issue.record("not an offer")
      return
    }
    #expect(read == Rational(amount))
  }

  @Test func `Something done online is done together, and never in the person's place`() throws {
    let exercise = try RealExercises.named("b05")
    let ideal = ScriptedPlayer.ideal(exercise).log
    let without = ideal.filter { if case .conclude(.doTogether) = $0 { false } else { true } }
    #expect(Debrief(of: Play(exercise, replaying: ideal)).points(.digital) == 3)
    #expect(Debrief(of: Play(exercise, replaying: without)).points(.digital) == 1)
    let words = "Laissez, je remplis pour vous."
    let instead = Play(exercise, replaying: Array(ideal.dropLast()) + [.say(words), .close])
    #expect(Debrief(of: instead).points(.digital) == 1)
    #expect(Self.findings(instead).contains(.doneInstead(words)))
  }

  @Test func `Far more questions than the guide asks cost a point`() throws {
    let exercise = try RealExercises.named("a04")
    var log = ScriptedPlayer.ideal(exercise).log
    let limit = exercise.expected.reference.count * 3 / 2 + 5
    for _ in 0..<limit { log.insert(.unclear("Et le reste ?"), at: 5) }
    let debrief = Debrief(of: Play(exercise, replaying: log))
    #expect(debrief.points(.analysis) == 2)
  }
}
