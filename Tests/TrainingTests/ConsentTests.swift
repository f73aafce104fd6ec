import RuleModel
import Testing
import Training

/// The person's agreement, in its usual forms.
struct ConsentTests {
  private func findings(_ play: Play) -> [Finding] { Debrief(of: play).marks.flatMap(\.findings) }

  @Test(arguments: [
    "est-ce que ça vous va ?", "vous êtes d'accord pour qu'on l'appelle ensemble ?", "je peux appeler avec vous ?",
    "on appelle ensemble si vous voulez", "voulez-vous qu'on fasse le dossier ensemble ?", "vous en pensez quoi ?",
    "ça vous conviendrait ?", "on peut les contacter maintenant, c'est bon pour vous ?",
    "est-ce que je peux téléphoner de votre part ?", "on remplit la demande maintenant, si vous le souhaitez",
  ])
  func `An agreement is heard in its usual forms once something is proposed`(_ words: String) throws {
    let play = try RealExercises.play(["proposer prevention_expulsion", words])
    #expect(play.record.hasAgreement)
    #expect(!findings(play).contains(.noAgreement))
  }

  @Test(arguments: [
    "Est-ce que vous êtes d'accord pour qu'on appelle l'ADIL ensemble ?", "Je peux appeler l'ADIL avec vous ?",
    "voulez-vous qu'on contacte l'ADIL ?", "on appelle l'ADIL ensemble si vous voulez",
  ])
  func `A step whose agreement is sought is proposed and agreed to`(_ words: String) throws {
    let play = try RealExercises.play([words])
    #expect(play.record.proposed.map { play.exercise.base.services[$0].id.text } == ["prevention_expulsion"])
    #expect(play.record.hasAgreement)
  }

  @Test(arguments: [
    "je peux vous demander votre âge ?", "vous voulez un verre d'eau ?", "que voulez-vous faire ?",
    "vous avez fait une demande de logement social ?", "on va appeler l'ADIL.", "je peux voir le papier ?",
    "Vous avez appelé votre propriétaire ?",
  ])
  func `A question, an offer or an announcement seeks no agreement`(_ words: String) throws {
    #expect(!(try RealExercises.play(["proposer aides_logement", words]).record.hasAgreement))
  }

  @Test func `What is agreed to before there is anything to agree to is to be asked again, and the debrief says so`()
    throws
  {
    let words = "Vous êtes d'accord pour me répondre ?"
    let early = try RealExercises.play(["cadre C'est confidentiel, vous êtes libre de refuser.", words])
    #expect(!early.record.hasAgreement)
    #expect(findings(early).contains(.earlyAgreement(words)))
    #expect(!findings(early).contains(.noAgreement))
    let later = try RealExercises.play([words, "proposer prevention_expulsion", "ça vous va ?"])
    #expect(later.record.hasAgreement)
  }

  @Test(arguments: [
    "Vous pouvez dire non à tout moment.", "C'est vous qui décidez.", "Rien ne vous oblige à répondre.",
    "Est-ce que ça vous irait ?", "Vous acceptez ?",
  ])
  func `The freedom to refuse belongs to the frame in its usual forms`(_ words: String) throws {
    #expect(try RealExercises.play(["cadre C'est confidentiel. \(words)"]).record.framePoints.contains(.consent))
  }
}
