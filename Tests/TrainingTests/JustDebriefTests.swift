import NeedFinder
import RuleEngine
import RuleModel
import Testing
import Training

/// What a trainee says, fair or faulty, in its natural variants, and what the grid makes of it.
struct JustDebriefTests {
  private func acts(_ line: String, in name: String) throws -> [TraineeAction] {
    guard case .acts(let acts) = Play(try RealExercises.named(name)).read(line) else { return [] }
    return acts
  }

  // MARK: - Neutrality

  @Test(arguments: [
    "ah la la les hommes c'est tous les memes", "votre mari c'est un salaud", "vous avez raison c'est un salaud",
    "Vous inquiétez pas, c'est un salaud.", "c un lache votre ex", "les femmes sont toutes pareilles",
    "il devrait avoir honte", "vous n'auriez pas dû lui faire confiance", "mais pourquoi vous êtes restée avec lui",
    "fallait réfléchir avant", "la caf c'est n'importe quoi", "vous avez ete naive madame",
  ])
  func `A judgement on anybody costs the neutrality`(_ words: String) throws {
    let play = try RealExercises.play(["qu'est-ce qui vous amène ?", words], in: "a01")
    #expect(play.record.judgements == [words])
    #expect(Debrief(of: play).points(.neutrality) == 0)
    #expect(play.record.unclear.isEmpty)
  }

  @Test(arguments: [
    "vous n'êtes pas bête", "ce n'est pas un mauvais père", "c'est pas votre faute si ils sont forts",
    "vous avez rien fait de mal", "qu'est-ce qui vous a empêchée de venir ?", "c'est sûr que c'est dur pour vous",
  ])
  func `What denies a judgement, or asks what stood in the way, is none`(_ words: String) throws {
    let play = try RealExercises.play(["qu'est-ce qui vous amène ?", words], in: "a01")
    #expect(play.record.judgements.isEmpty)
    #expect(play.record.promises.isEmpty)
  }

  @Test func `A note that judges costs the neutrality, and what a note is worth`() throws {
    let opening = "qu'est-ce qui vous amène ?"
    let biased = Debrief(of: try RealExercises.play([opening, "noter le mari est un salaud"], in: "a05"))
    #expect(biased.points(.neutrality) == 0)
    let factual = Debrief(
      of: try RealExercises.play([opening, "noter partie le 17 novembre avec son enfant"], in: "a05"))
    #expect(factual.points(.neutrality) == 3)
    #expect(factual.points(.records) == 1 && biased.points(.records) == 0)
  }

  // MARK: - Danger

  @Test func `The right number and somebody told count before the service is named`() throws {
    let debrief = Debrief(of: try RealExercises.play(["numéro 3919", "responsable"], in: "a05"))
    #expect(debrief.points(.safety) == 2)
    #expect(!debrief.blocking.isEmpty)
  }

  @Test func `What is to be asked first of a danger is the danger`() throws {
    let debrief = Debrief(of: try RealExercises.play(["numéro 3919", "qu'est-ce qui vous amène ?"], in: "a05"))
    let first = debrief.marks.flatMap(\.findings).compactMap { finding -> [Inquiry]? in
      if case .neverAsked(let inquiries, first: _) = finding { inquiries } else { nil }
    }.first
    #expect(first?.compactMap(\.fact) == [FactName("violences.conjugales")])
  }

  @Test func `What is to be asked for a right is what that right still waits for`() throws {
    let words = ["bonjour", "vous avez des enfants ?", "proposer prime à la naissance"]
    let debrief = Debrief(of: try RealExercises.play(words, in: "a10"))
    let advice = debrief.marks.flatMap(\.findings).compactMap { finding -> ([Inquiry], ServiceIndex)? in
      if case .neverAsked(let inquiries, first: let first?) = finding { (inquiries, first) } else { nil }
    }.first
    let (inquiries, first) = try #require(advice)
    let exercise = try RealExercises.play(words, in: "a10").exercise
    let read = Set(exercise.program.factsRead(by: first).map { exercise.base.facts[$0].name })
    #expect(!inquiries.isEmpty && inquiries.compactMap(\.fact).allSatisfy(read.contains))
  }

  // MARK: - Promises

  @Test(arguments: [
    "vous inquietez pas la caf va accepter c'est sur", "la caf va dire oui c'est garanti", "vous aurez l'ASF",
    "tkt ils vont dire oui", "Ils ne peuvent pas refuser.", "vous toucherez 200 euros", "promis vous serez remboursée",
    "vous avez droit à l'ASF, c'est certain", "sans problème ils vont vous rembourser",
  ])
  func `A result announced as sure is a promise`(_ words: String) throws {
    let play = try RealExercises.play([words], in: "a01")
    #expect(play.record.promises == [words])
    #expect(Debrief(of: play).blocking == [.promised(words), .nothingAsked])
  }

  @Test(arguments: [
    "vous aurez besoin d'un RIB", "je ne vous promets rien, on peut demander l'ASF",
    "vous aurez peut-être droit à l'ASF",
    "vous aurez une réponse dans un mois", "la caf va accepter ?", "vous pouvez demander l'ASF",
    "je peux rien vous promettre c'est pas moi qui décide",
  ])
  func `What is tempered, asked or no result is no promise`(_ words: String) throws {
    #expect(try RealExercises.play([words], in: "a01").record.promises.isEmpty)
  }

  // MARK: - Listening

  @Test(arguments: [
    "vous voulez me raconter ce qui se passe ?", "expliquez moi ce qui se passe",
    "qu'est-ce que je peux faire pour vous ?",
    "qu'est ce qui vous arrive madame ?", "Dites moi ce qui ne va pas", "en quoi puis-je vous aider ?",
    "c'est quoi le probleme ?", "qu'est-ce qui s'est passé ?", "comment je peux vous aider ?", "racontez moi",
  ])
  func `An open question is one`(_ words: String) throws {
    #expect(try acts(words, in: "a01") == [.openQuestion(words)])
  }

  @Test(arguments: [
    "vous avez rien fait de mal madame, ces gens sont tres forts", "c'est pas de votre faute",
    "ce n'est pas votre faute", "vous n'y êtes pour rien", "n'ayez pas honte", "ça peut arriver à tout le monde",
    "ca doit pas etre facile", "vous inquietez pas", "vous avez bien fait d'appeler",
    "respirez, on va regarder ensemble",
  ])
  func `A word for what the person feels is a comfort`(_ words: String) throws {
    #expect(try acts(words, in: "b06") == [.comfort(words)])
  }

  @Test(arguments: [
    "il vous a deja tapé ?", "il a été violent avec vous ?", "est ce qu'il vous a frappée ?", "il vous a menacée ?",
    "vous avez peur de lui ?", "il vous bat ?",
  ])
  func `Violence is asked about in plain words`(_ words: String) throws {
    guard case .ask(let inquiry, _)? = try acts(words, in: "a01").first else {
      Issue.record("\(words): \(try acts(words, in: "a01"))")
      return
    }
    #expect(inquiry.fact == FactName("violences.conjugales"))
  }

  @Test func `What was asked too early is asked again without reproach`() throws {
    let asked = "il vous a frappée ?"
    let early = try RealExercises.play([asked], in: "a01")
    #expect(early.record.evaded.count == 1)
    let play = try RealExercises.play(
      [asked, "bonjour", "c'est gratuit, confidentiel, vous êtes libre de refuser, sauf danger. Ça vous va ?", asked],
      in: "a01")
    #expect(play.record.repeated.isEmpty)
    #expect(play.learned.contains(FactName("violences.conjugales")))
  }

  @Test(arguments: ["merci au revoir", "au revoir madame", "bonne journee", "bon, bonne soirée à bientôt"])
  func `Taking leave closes`(_ words: String) throws {
    #expect(try acts(words, in: "a01").last == .close)
  }

  @Test func `A day agreed on and a leave are both heard`() throws {
    let day = try #require(CalendarDate(iso: "2026-11-30"))
    #expect(try acts("on se revoit lundi, au revoir", in: "a01") == [.conclude(.appoint(day)), .close])
  }

  // MARK: - Identity

  @Test(arguments: [
    "je peux avoir votre nom et date de naissance svp", "donnez moi votre nom et votre date de naissance",
    "vous êtes bien monsieur Martin ?", "à qui ai-je l'honneur ?", "votre date de naissance s'il vous plaît ?",
  ])
  func `Who is at the other end is checked, and two elements are given`(_ words: String) throws {
    for name in ["c05", "b06", "b01"] {
      let exercise = try RealExercises.named(name)
      var play = Play(exercise)
      guard case .acts(let acts) = play.read(words) else { continue }
      #expect(acts == [.checkIdentity(words)])
      guard case .givesIdentity(let first?, let birth?, let commune?)? = acts.flatMap({ play.apply($0) }).first else {
        Issue.record("\(name) gives less than asked")
        continue
      }
      #expect(!first.isEmpty && !commune.isEmpty)
      #expect(birth.days(since: exercise.date) < 0)
      #expect(play.learned.contains(FactName("date_naissance")))
      #expect(play.record.identity == .beforeAnything)
    }
  }

  @Test func `A greeting and the check in one breath are both heard`() throws {
    let words = "bonjour je suis sarah du pimms, je peux avoir votre nom et date de naissance ?"
    #expect(try acts(words, in: "c05") == [.greet(words), .checkIdentity("")])
  }

  // MARK: - Reformulation

  @Test(arguments: [
    "si je comprends bien vous avez 7 enfants, vous gagnez 9000 euros par mois et votre mari vous frappe c'est ça ?",
    "si je comprends bien vous etes en retard de loyer", "donc vous avez 3 enfants",
    "donc vous gagnez 9000 euros par mois, c'est bien ça ?", "si je comprends bien votre mari vous frappe",
  ])
  func `A false reformulation is corrected, and gives nothing`(_ words: String) throws {
    let play = try RealExercises.play(["qu'est-ce qui vous amène ?", words], in: "a01")
    #expect(play.record.reformulations.first?.wrong ?? 0 > 0)
    #expect(Debrief(of: play).points(.reformulation) == 0)
    var again = play
    guard case .corrects? = again.apply(.reformulate(words)).first else {
      Issue.record("confirmed: \(words)")
      return
    }
  }

  @Test(arguments: [
    (
      "a01",
      "si je comprends bien votre mari est parti, vous avez 2 enfants de 4 et 9 ans et il ne paie rien depuis 3 mois"
    ),
    ("a01", "donc vous élevez seule vos deux enfants et la pension est impayée depuis 3 mois, c'est ça ?"),
    ("b06", "donc un faux conseiller vous a fait valider deux fois et il manque 1900 euros c'est bien ca"),
    ("b01", "si je comprends bien vous avez reçu une lettre et on vous demande 486 euros d'un coup"),
    ("c05", "donc vous êtes arrêté depuis un mois et vous n'avez pas vu un centime, c'est ça ?"),
  ])
  func `A true reformulation is confirmed`(_ name: String, _ words: String) throws {
    let play = try RealExercises.play(["qu'est-ce qui se passe ?", words], in: name)
    #expect(play.record.reformulations.first?.wrong == 0)
    #expect(play.record.reformulations.first?.named ?? 0 > 0, "\(words)")
  }

  @Test func `What is right beside what is wrong counts, up to two points`() throws {
    let play = try RealExercises.play(
      [
        "qu'est-ce qui vous amène ?",
        "donc vous avez 3 enfants, vous vivez seule et la pension est impayée depuis 3 mois",
      ],
      in: "a01")
    #expect(play.record.reformulations.first?.wrong == 1)
    #expect((1...2).contains(Debrief(of: play).points(.reformulation) ?? 0))
  }

  // MARK: - Rights

  @Test(arguments: [
    ("a01", "il faut demander l'asf a la caf avant la fin du mois", ["allocation_soutien_familial"]),
    ("a01", "demander l'asf à la caf", ["allocation_soutien_familial"]),
    ("b06", "il faut porter plainte", ["plainte_main_courante"]), ("b06", "portez plainte", ["plainte_main_courante"]),
    (
      "b06", "raccrochez et appelez tout de suite le numero au dos de votre carte pour faire opposition",
      ["arnaque_signalement"]
    ),
    ("b06", "appelez tout de suite votre banque pour faire opposition", ["arnaque_signalement"]),
    (
      "b06", "vous inquiétez pas, appelez la banque et faites opposition puis portez plainte",
      ["arnaque_signalement", "plainte_main_courante"]
    ),
    (
      "b01", "je propose qu'on demande un echeancier et le FSL sur toodego",
      ["echeancier_fournisseur", "fsl_energie_metropole_lyon"]
    ),
    (
      "c05", "on va appeler le 3646 ensemble et demander a l'employeur l'attestation de salaire",
      ["indemnites_journalieres"]
    ),
  ])
  func `A right is credited when it is named or its step told, and no other`(
    _ name: String, _ words: String, _ ids: [String]
  ) throws {
    let base = try RealExercises.named(name).base
    let proposed = try RealExercises.play([words], in: name).record.proposed.map { base.services[$0].id.text }
    #expect(Set(proposed) == Set(ids), "\(words): \(proposed)")
  }

  @Test(arguments: ["n'appelez pas la banque pour l'opposition", "il ne faut pas porter plainte", "appelez la caf"])
  func `What is forbidden, or names nothing, proposes nothing`(_ words: String) throws {
    #expect(try RealExercises.play([words], in: "b06").record.proposed.isEmpty)
    #expect(try RealExercises.play(["appelez la caf"], in: "a01").record.proposed.isEmpty)
  }

  @Test func `What cannot wait is no haste`() throws {
    let urgent = try RealExercises.play(
      ["appelez votre banque et faites opposition", "il faut porter plainte"], in: "b06")
    #expect(urgent.record.questionsBeforeProposal == nil)
    let hasty = try RealExercises.play(["il faut demander l'asf"], in: "a01")
    #expect(hasty.record.questionsBeforeProposal == 0)
  }

  @Test(arguments: [
    ("40 par mois", 40), ("je propose 80 euros par mois", 80), ("on pourrait dire 6 fois 81 euros", 81),
    ("40€/mois ça vous irait ?", 40),
  ])
  func `An amount a month is an offer`(_ words: String, _ amount: Int) throws {
    #expect(try RealExercises.play([words], in: "b01").record.instalments.map(\.amount) == [Rational(amount)])
  }

  @Test(arguments: ["vous gagnez 980 par mois ?", "vous pourriez payer combien par mois"])
  func `A question on money offers nothing, and is understood`(_ words: String) throws {
    let play = try RealExercises.play([words], in: "b01")
    #expect(play.record.instalments.isEmpty)
    #expect(play.record.unclear.isEmpty)
  }

  @Test func `Papers are named without a verb, and those in the bag are shown`() throws {
    let play = try RealExercises.play(["livret de famille et les 3 derniers bulletins"], in: "a01")
    #expect(play.record.papers == [PaperID("livret_famille"), PaperID("bulletins_salaire")])
    #expect(play.record.sawPapers)
  }

  // MARK: - Codes and traps

  @Test(arguments: [
    "vous avez donné votre code de carte ou validé sur l'appli ?", "vous lui avez dit votre code secret ?",
    "ne donnez jamais votre code", "quel est votre code postal ?", "vous avez oublié votre mot de passe ?",
    "gardez votre mot de passe pour vous", "changez votre mot de passe",
  ])
  func `Whether a code was given may be asked`(_ words: String) throws {
    #expect(try RealExercises.play([words], in: "b06").record.secrets.isEmpty)
  }

  @Test(arguments: [
    "donnez moi votre code secret", "c'est quoi votre mot de passe ?", "et votre mot de passe ?",
    "vous pouvez me dire le code reçu par sms ?", "il me faut votre code de carte", "votre code secret svp",
    "Votre numéro de carte, c'est pour payer tout de suite.",
  ])
  func `A code may not be asked for`(_ words: String) throws {
    let play = try RealExercises.play([words], in: "b06")
    #expect(play.record.secrets == [words])
    #expect(Debrief(of: play).points(.digital) == 0)
  }

  @Test(arguments: [
    ("b06", "signaler sur perceval"), ("b06", "la banque va vous rembourser"),
    ("c05", "vous pouvez me donner votre numero de secu je me connecte a votre place"),
    ("c05", "résiliez votre mutuelle tout de suite"), ("b01", "disons 120 euros par mois"),
  ])
  func `A trap that is said is in the debrief`(_ name: String, _ words: String) throws {
    let findings = Debrief(of: try RealExercises.play([words], in: name)).marks.flatMap(\.findings)
    let isThere = findings.contains { if case .trapped(_, words) = $0 { true } else { false } }
    #expect(isThere, "\(words)")
  }

  @Test func `Doing in the person's place is seen even where nothing is done online`() throws {
    let play = try RealExercises.play(["donnez moi vos papiers je me connecte a votre place"], in: "c05")
    #expect(Debrief(of: play).points(.digital) == 1)
  }

  // MARK: - Questions

  @Test func `No question asks whether a procedure is received`() throws {
    let exercise = try RealExercises.named("c05")
    for words in [
      "vous avez votre carte vitale ?", "vous avez un livret de famille ?", "vous avez un medecin traitant ?",
    ] {
      let topics: [QuestionMatcher.Topic] =
        switch exercise.matcher.match(words) {
        case .one(let topic): [topic]
        case .several(let topics): topics
        case .none: []
        }
      for case .fact(let name) in topics {
        guard case .receives(let service)? = exercise.base.fact(named: name)?.origin else { continue }
        #expect(exercise.base.services[service].nature == .right, "\(words): \(name)")
      }
    }
  }

  @Test func `What the person lives on is asked in plain words, and nobody's pregnancy`() throws {
    let income = Inquiry(.fact(FactName("sources_revenus")), of: .role("demandeur"))
    #expect(
      try acts("et vous touchez quoi par mois", in: "a01") == [.ask(income, words: "et vous touchez quoi par mois")])
    for words in ["et vous touchez combien par mois", "40 par mois"] {
      let candidates = try RealExercises.named("a01").candidates(for: words)
      #expect(!candidates.contains { $0.fact == FactName("grossesse_mois") })
    }
  }
}
