import NeedFinder
import RuleModel
import Testing
import Training

/// What a trainee says as people speak, without a command, and what it does.
struct PlainSpeechTests {
  private func acts(_ line: String, in name: String = "a04") throws -> [TraineeAction] {
    guard case .acts(let acts) = Play(try RealExercises.named(name)).read(line) else { return [] }
    return acts
  }

  private func services(_ ids: [String]) throws -> [ServiceIndex] {
    let base = try RealExercises.named("a04").base
    return try ids.map { try #require(base.serviceIndices[ServiceID($0)]) }
  }

  @Test(arguments: [Int.min, -1, 0, 1, Int.max])
  func `A number that no question has is told`(number: Int) throws {
    let play = Play(try RealExercises.named("a04"))
    #expect(play.read(String(number)) == .refused(.noSuchChoice(number, count: 0)))
    if number != 1 { #expect(play.read("menu \(number)") == .refused(.noSuchTheme(String(number)))) }
  }

  @Test(arguments: [
    ("combien vous devez au total ?", "montant"), ("vous travaillez en ce moment ?", "activité"),
    ("ça fait combien de mois que vous payez plus ?", "expulsion.mois_impayés"),
    ("quelle date sur le papier ?", "expulsion.commandement_date"),
    ("de quoi vous vivez en ce moment ?", "sources_revenus"),
    ("vous êtes marié ou vous vivez seul ?", "foyer.en_couple"),
  ])
  func `Questions as people ask them find their fact`(_ words: String, _ fact: String) throws {
    let acts = try acts(words)
    guard case .ask(let inquiry, _)? = acts.first else {
      Issue.record("\(words): \(acts)")
      return
    }
    #expect(inquiry.fact == FactName(fact), "\(words)")
  }

  @Test(arguments: [
    ("votre mari travaillait ou il etait a la retraite ?", "décès.statut_défunt"),
    ("votre mari est mort quand ?", "décès.date"), ("de quoi vous vivez en ce moment ?", "sources_revenus"),
  ])
  func `A situation has its own words for its questions`(_ words: String, _ fact: String) throws {
    let acts = try acts(words, in: "a11")
    guard case .ask(let inquiry, _)? = acts.first else {
      Issue.record("\(words): \(acts)")
      return
    }
    #expect(inquiry.fact == FactName(fact), "\(words)")
  }

  @Test func `Children at home are asked about as children`() throws {
    let acts = try acts("vous avez des enfants à la maison", in: "a11")
    #expect(acts == [.ask(Inquiry(.members(ScopeName("enfant"))), words: "vous avez des enfants à la maison")])
  }

  @Test(arguments: [
    "c'est quoi ce papier exactement, vous l'avez sur vous ?", "vous pouvez me montrer le courrier ?",
    "vous avez apporté des papiers ?", "vous avez la lettre sur vous ?",
  ])
  func `Papers are asked for in plain words`(_ words: String) throws {
    #expect(try acts(words) == [.checkPapers])
  }

  @Test(arguments: [
    (
      "je vous propose de faire une demande de FSL et d'appeler l'ADIL",
      ["fsl_maintien", "prevention_expulsion"]
    ),
    ("on peut demander l'aide au logement", ["aides_logement"]), ("on peut aussi demander l'APL", ["aides_logement"]),
    ("je vous propose le fonds de solidarité logement (FSL)", ["fsl_maintien"]),
    ("on va faire une demande de logement social", ["logement_social"]),
  ])
  func `A step is proposed in plain words`(_ words: String, _ ids: [String]) throws {
    #expect(try acts(words) == [.propose(try services(ids), words: words)])
  }

  @Test func `Rights are proposed and agreement asked in one breath`() throws {
    let words = "on peut demander la pension de reversion et le capital deces, ça vous dit ?"
    let acts = try acts(words, in: "a11")
    let expected = try services(["pension_reversion", "capital_deces"])
    #expect(acts == [.propose(expected, words: words), .conclude(.seekAgreement(""))])
  }

  @Test(arguments: [
    ("on peut demander une remise", "b04", "trop_percu_caf"), ("on peut contester l'amende TCL", "b07", "amende_tcl"),
  ])
  func `A step is known by the word that its title alone has`(_ words: String, _ name: String, _ id: String) throws {
    #expect(try acts(words, in: name) == [.propose(try services([id]), words: words)])
  }

  @Test func `What may be asked of months is nobody's pregnancy`() throws {
    #expect(try acts("vous touchez combien par mois", in: "b04") == [.unclear("vous touchez combien par mois")])
  }

  @Test func `What is proposed and cannot be told is asked back, and no right is guessed`() throws {
    var play = Play(try RealExercises.named("a04"))
    guard case .acts(let acts) = play.read("je vous propose de faire une demande à la mairie") else {
      Issue.record("no act")
      return
    }
    #expect(acts == [.say("je vous propose de faire une demande à la mairie")])
    #expect(acts.flatMap { play.apply($0) } == [.asksWhich])
    #expect(play.record.proposed.isEmpty)
  }

  @Test(arguments: [
    ("on se revoit lundi a 10h, je vous note ca sur la feuille", "2026-11-30"),
    ("on se voit jeudi 3 decembre a 14h", "2026-12-03"), ("on se revoit dans 15 jours ?", "2026-12-08"),
    ("je vous rappelle le 27 novembre", "2026-11-27"),
  ])
  func `A next day is fixed in plain words`(_ words: String, _ day: String) throws {
    #expect(try acts(words) == [.conclude(.appoint(try #require(CalendarDate(iso: day))))])
  }

  @Test func `A reminder fixes no day`() throws {
    for act in try acts("je vous rappelle que le bureau est fermé lundi.") {
      if case .conclude(.appoint) = act { Issue.record("a day was fixed") }
    }
  }

  @Test func `The right last day is named in plain words, another day is not one`() throws {
    let words = "il faut répondre avant le 14 décembre"
    #expect(try acts(words) == [.conclude(.nameDeadline(try #require(CalendarDate(iso: "2026-12-14")), words: words))])
    #expect(try acts("personne ne peut vous expulser avant le 1er avril.") != [])
    for act in try acts("personne ne peut vous expulser avant le 1er avril.") {
      if case .conclude(.nameDeadline) = act { Issue.record("a day that ends nothing") }
    }
  }

  @Test func `Papers to bring are named in plain words`() throws {
    #expect(
      try self.acts("il vous faut une piece d'identité, un RIB et votre avis d'imposition")
        == [.conclude(.namePapers([PaperID("piece_identite"), PaperID("rib"), PaperID("avis_imposition")]))])
    let acts = try acts("il faut l'acte de deces et le livret de famille", in: "a11")
    #expect(acts == [.conclude(.namePapers([PaperID("acte_deces"), PaperID("livret_famille")]))])
  }

  @Test(arguments: [
    "donc vous avez recu un commandement de payer le 2 novembre et vous devez trois mois de loyer",
    "donc vous vivez seul, c'est bien ça ?",
    "donc vous avez recu un commandement de payer et vous avez deux mois pour payer ou demander de l'aide",
  ])
  func `What is said again is a reformulation`(_ words: String) throws {
    #expect(try acts(words) == [.reformulate(words)])
  }

  @Test func `A question that begins by so is a question`() throws {
    for words in ["donc vous touchez combien de chômage ?", "donc vous touchez combien de chômage"] {
      guard case .ask? = try acts(words).first else {
        Issue.record("\(words): \(try acts(words))")
        continue
      }
    }
  }

  @Test func `A reformulation names facts by what they say`() throws {
    var play = Play(try RealExercises.named("a11"))
    _ = play.apply(.openQuestion("Qu'est-ce qui vous amène ?"))
    _ = play.apply(.ask(Inquiry(.fact(FactName("date_naissance")), of: .role("demandeur")), words: ""))
    let notices = play.apply(
      .reformulate("si je comprends bien vous avez 57 ans, votre mari est mort il y a deux mois… c'est ca ?"))
    guard case .confirms(let named)? = notices.first else {
      Issue.record("\(notices)")
      return
    }
    #expect(named >= 2)
  }

  @Test func `A reformulation in the person's own words says something`() throws {
    var play = Play(try RealExercises.named("b10"))
    let words =
      "donc vous avez raté un rendez-vous, la petite avait de la fièvre et ils veulent couper le rsa c'est bien ca ?"
    guard case .acts(let acts) = play.read(words) else { return }
    #expect(acts == [.reformulate(words)])
    guard case .confirms(let named)? = play.apply(acts[0]).first else { return }
    #expect(named >= 2)
  }

  @Test func `What stood in the way is asked without reproach`() throws {
    let exercise = try RealExercises.named("b10")
    var play = Play(exercise)
    guard case .acts(let acts) = play.read("pourquoi vous n'avez pas pu y aller ?") else { return }
    for act in acts { _ = play.apply(act) }
    #expect(play.record.judgements.isEmpty && play.record.accusingQuestions.isEmpty)
    _ = play.apply(.say("Pourquoi vous n'avez pas prévenu la CAF ?"))
    #expect(play.record.accusingQuestions.count == 1)
  }

  @Test func `A trap said word for word is told in the debrief`() throws {
    var play = Play(try RealExercises.named("a04"))
    let words = "vous avez deux mois pour payer ou demander de l'aide."
    for action in try acts(words) { _ = play.apply(action) }
    let findings = Debrief(of: play).marks.flatMap(\.findings)
    #expect(findings.contains(.trapped("Dire deux mois au lieu de six semaines.", words: words)))
  }

  @Test(arguments: [
    "ce n'est pas deux mois pour payer, c'est six semaines.", "vous avez six semaines pour payer.",
    "ça fait combien de mois que vous ne payez plus ?",
  ])
  func `A trap avoided or asked about is none`(_ words: String) throws {
    var play = Play(try RealExercises.named("a04"))
    for action in try acts(words) { _ = play.apply(action) }
    #expect(play.record.trapped.isEmpty)
  }

  @Test func `An abbreviation that is explained is no jargon, before or after`() throws {
    let exercise = try RealExercises.named("a04")
    var explained = Play(exercise)
    for line in [
      "le FSL c'est une aide de la metropole pour payer les loyers en retard", "on va demander le FSL.",
    ] {
      guard case .acts(let acts) = explained.read(line) else { continue }
      for act in acts { _ = explained.apply(act) }
    }
    #expect(explained.record.jargon.isEmpty)
    var late = Play(exercise)
    _ = late.apply(.say("On va voir le FSL."))
    #expect(late.record.jargon == ["FSL"])
    _ = late.apply(.say("Le FSL, c'est une aide pour les loyers."))
    #expect(late.record.jargon.isEmpty)
    var stressed = Play(exercise)
    _ = stressed.apply(.say("Il faut le demander AVANT de signer, et NON après."))
    #expect(stressed.record.jargon.isEmpty)
  }

  @Test func `A whole frame in one greeting is a whole frame`() throws {
    var play = Play(try RealExercises.named("a11"))
    let line =
      "bonjour, je suis claire du pimms, c'est gratuit, tout reste entre nous sauf danger, vous etes libre d'arreter. ca vous va ?"
    guard case .acts(let acts) = play.read(line) else {
      Issue.record("no act")
      return
    }
    let notices = acts.flatMap { play.apply($0) }
    #expect(play.record.framePoints == Set(FramePoint.allCases))
    #expect(!notices.contains { if case .hearsFrame(let missing) = $0 { !missing.isEmpty } else { false } })
    #expect(play.record.greeting != nil && play.record.isPresented)
  }

  @Test func `Sorrow for somebody's loss is a comfort, and no greeting`() throws {
    #expect(
      try acts("je suis desolée pour votre mari", in: "a11") == [.comfort("je suis desolée pour votre mari")])
  }

  @Test func `Nothing sensitive and foreign to the exercise is asked by a likeness`() throws {
    let exercise = try RealExercises.named("a11")
    for words in [
      "vous avez des enfants à la maison", "comment va votre santé avec tout ça ?", "vous avez des soucis ?",
    ] {
      for act in try acts(words, in: "a11") {
        guard case .ask(let inquiry, _) = act, let name = inquiry.fact else { continue }
        let isSensitive = exercise.base.fact(named: name)?.isSensitive ?? false
        #expect(!isSensitive || exercise.expected.relevant.contains(name), "\(words): \(name)")
      }
    }
  }
}
