import RuleModel
import Testing
import Training

/// What blames, what only makes somebody justify themselves, and what does neither.
struct NeutralSpeechTests {
  private func neutrality(_ lines: String...) throws -> Int? {
    Debrief(of: try RealExercises.play(["qu'est-ce qui vous amène ?"] + lines)).points(.neutrality)
  }

  @Test(arguments: [
    "t'as pas payé ton loyer ? c'est ta faute", "c'est quand même un peu de votre faute", "tant pis pour toi",
    "tu aurais dû venir avant", "vous n'aviez qu'à ouvrir le courrier", "vous auriez pu nous prévenir",
    "faut assumer maintenant", "c'est vrai que vous auriez dû payer", "je pense que c'est votre faute",
  ])
  func `Blame leaves nothing of the neutrality, whoever says tu or vous`(_ words: String) throws {
    #expect(try neutrality(words) == 0)
    #expect(!Debrief(of: try RealExercises.play(["qu'est-ce qui vous amène ?", words])).blocking.isEmpty)
  }

  @Test(arguments: [
    "Pourquoi n'avez-vous pas payé ?", "pourquoi vous ne payez plus ?", "comment ça se fait que vous payez pas ?",
    "pourquoi ne pas être venu plus tôt ?", "Pourquoi avoir attendu ?", "Pourquoi vous n'avez rien dit ?",
  ])
  func `One question that accuses is a fault to point at, and the person justifies themselves`(_ words: String) throws {
    let play = try RealExercises.play(["qu'est-ce qui vous amène ?", words])
    #expect(play.record.accusingQuestions == [words])
    #expect(play.record.unclear.isEmpty)
    let debrief = Debrief(of: play)
    #expect(debrief.points(.neutrality) == 2)
    #expect(debrief.blocking.isEmpty)
    #expect(debrief.marks.flatMap(\.findings).contains(.accusingQuestion(words)))
    var again = play
    #expect(again.apply(.say(words)) == [.justifiesThemselves, .stiffens(.accusation)])
  }

  @Test func `Questions that accuse one after the other cost more, and never everything`() throws {
    let words = "Pourquoi n'avez-vous pas payé ?"
    #expect(try neutrality(words, words) == 1)
    #expect(try neutrality(words, words, words, words) == 1)
  }

  @Test(arguments: [
    "Vous n'avez pas payé votre loyer ?", "qu'est-ce qui vous a empêché de payer ?",
    "pourquoi vous n'avez pas pu payer ?", "vous savez pourquoi vous ne touchez plus l'APL ?",
    "Vous pensez que c'est votre faute ?", "Il vous a dit « c'est de votre faute » ?",
    "vous avez l'impression que c'est votre faute ?", "pourquoi la caf a arrêté l'aide ?", "ce n'est pas votre faute",
    "Le ton de la lettre est dur.", "C'est pourquoi je vous propose d'appeler.",
  ])
  func `What reports, denies, or asks what stood in the way is no fault`(_ words: String) throws {
    let play = try RealExercises.play(["qu'est-ce qui vous amène ?", words])
    #expect(Debrief(of: play).points(.neutrality) == 3)
    #expect(play.record.familiarities.isEmpty)
  }

  @Test(arguments: [
    ("tu dois combien ?", "montant_dû"), ("as-tu des enfants ?", "enfants"), ("t'habites où ?", "foyer.commune"),
    ("tu touches combien de chômage ?", "chômage_net"), ("tu vis seul ?", "foyer.en_couple"),
  ])
  func `What is said with tu is understood, and pointed at once`(_ words: String, _ fact: String) throws {
    let play = try RealExercises.play(["qu'est-ce qui vous amène ?", words, words])
    #expect(!play.record.asked.isEmpty, "\(play.record.unclear)")
    #expect(play.record.familiarities.count == 2)
    #expect(Debrief(of: play).points(.neutrality) == 2)
  }

  @Test(arguments: [
    "Vous n'avez pas payé votre loyer ?", "t'as pas payé ton loyer ?", "vous payez plus le loyer ?",
  ])
  func `What is not paid is asked about, and no danger`(_ words: String) throws {
    #expect(try RealExercises.play([words]).record.asked.map(\.fact) == [FactName("expulsion.mois_impayés")])
  }
}
