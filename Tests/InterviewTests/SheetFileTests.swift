import Interview
import RuleModel
import Testing
import TownBase

/// What is shown and what is written when a mediator types "fiche" or "imprimer" and a word.
struct SheetFileTests {
  private let town: TownBase
  private var session: Session

  init() throws {
    town = try TownBase()
    session = town.session(.hearing("aide_loyer"))
    session.type("mon loyer", "", "")
  }

  private func notice(_ line: String) -> Notice? {
    var session = session
    return session.type(line).first
  }

  @Test(arguments: ["fiche aide_loyer", "fiche aide au loyer", "fiche 1", "/fiche aide_loyer"])
  func `The page of a right is shown, and nothing is written`(_ line: String) throws {
    guard case .how(let index, .page)? = notice(line) else {
      Issue.record("\(line): \(String(describing: notice(line)))")
      return
    }
    #expect(index == (try town.service("aide_loyer")))
  }

  @Test(arguments: [
    ("imprimer a.html", "a.html"), ("imprimer /tmp/a.TXT", "/tmp/a.TXT"),
    ("fiche mes.démarches.html", "mes.démarches.html"),
  ])
  func `A file is written under a name that says what it is`(_ line: String, _ name: String) {
    guard case .print(name)? = notice(line) else {
      Issue.record("\(line): \(String(describing: notice(line)))")
      return
    }
  }

  @Test(arguments: ["imprimer rsa", "imprimer /tmp.d/rsa", "imprimer a.", "imprimer .html"])
  func `A name without an ending is asked for`(_ line: String) {
    guard case .misread(.noSheetFile(.withoutEnding), _)? = notice(line) else {
      Issue.record("\(line): \(String(describing: notice(line)))")
      return
    }
  }

  @Test(arguments: ["imprimer a.pdf", "imprimer a.docx", "imprimer a.html.pdf"])
  func `A file of another kind is refused`(_ line: String) {
    guard case .misread(.noSheetFile(.otherEnding), _)? = notice(line) else {
      Issue.record("\(line): \(String(describing: notice(line)))")
      return
    }
  }

  @Test func `Alone, the sheet is shown, and a page asks of what`() {
    guard case .print(nil)? = notice("imprimer"), case .incompleteCommand(.page)? = notice("fiche") else {
      Issue.record("\(String(describing: notice("imprimer"))) \(String(describing: notice("fiche")))")
      return
    }
  }
}
