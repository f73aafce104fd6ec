import Documents
import Testing
import TownBase

@testable import Presentation

/// What the desks of an interview and of an exercise say on their own account.
struct DeskTests {
  private let wording: Wording

  init() throws { wording = Wording(try TownBase().session()) }

  private func text(_ notice: DeskNotice) -> String {
    PlainTextRenderer(width: 200).render(wording.screen(for: notice))
  }

  @Test func `Both desks ask for a name in the same words, each with its own example`() {
    let (answers, exercise) = (text(.whichName(for: .answers)), text(.whichName(for: .exercise)))
    #expect(answers != exercise)
    #expect(answers.replacing("reponses.yaml", with: "exercice.json") == exercise)
  }

  @Test func `A bare word is shown with the ending that it would have`() {
    #expect(text(.whichName(for: .answers, typed: "rsa")).contains("enregistrer rsa.yaml"))
    #expect(text(.whichName(for: .exercise, typed: "rsa")).contains("enregistrer rsa.json"))
  }

  @Test func `Leaving tells where the answers are before what would be lost`() {
    let kept = wording.mark(for: .leave(KeptFile(path: "a.yaml", contents: .everything), .nothing))
    #expect(kept.contains("Les réponses sont dans « a.yaml »."))
    let behind = wording.mark(for: .leave(KeptFile(path: "a.yaml", contents: .earlierAnswers), .everything))
    #expect(behind.contains("Attention") && !behind.contains("Rien n'est"))
    let empty = wording.mark(for: .leave(KeptFile(path: "a.yaml", contents: .nothing), .nothing))
    #expect(empty.contains("« a.yaml » ne contient encore aucune réponse.") && !empty.contains("Les réponses sont"))
    #expect(wording.mark(for: .leave(nil, .everything)).contains("Rien n'est imprimé ni enregistré."))
  }

  @Test(arguments: [
    DeskQuestion.agreement, .agreementFirst, .leave(nil, .notes), .leave(nil, .lastAnswers), .abandonExercise,
  ])
  func `A question that takes a yes or a no says how to type it`(question: DeskQuestion) {
    #expect(wording.mark(for: question).hasSuffix("(o/n) "))
  }

  @Test func `A file that cannot be written is told with its reason`() {
    let notice = DeskNotice.notWritten(.file(.unwritable("a.txt")))
    #expect(text(notice).contains("Pardon") && text(notice).contains("vérifiez le dossier"))
  }
}
