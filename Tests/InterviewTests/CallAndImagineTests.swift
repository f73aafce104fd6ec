import Interview
import RuleModel
import Testing
import TownBase

/// Whom to call, and what another situation would change.
struct CallAndImagineTests {
  private let town: TownBase

  init() throws { town = try TownBase() }

  @Test(arguments: ["ville", "la ville", "04 00 00 00 00", "Ville"])
  func `An organisation is called by its everyday name`(_ name: String) throws {
    var session = town.session(listener())
    session.type("mon loyer", "", "")
    guard case .callOperator(let id, _)? = session.type("appeler \(name)").first else {
      Issue.record("« \(name) » calls nobody")
      return
    }
    #expect(town.base.operators[id]?.shortName == "la Ville")
  }

  @Test(arguments: [
    ("et si il gagnait 1500", Command.imagine("il gagnait 1500")),
    ("et s'il gagnait 1500", .imagine("il gagnait 1500")), ("et si j'avais 26 ans", .imagine("j'avais 26 ans")),
    ("et si loyer = 700", .whatIf(fact: "loyer", value: "700")),
    ("et si le loyer était de 700", .whatIf(fact: "le loyer", value: "de 700")),
  ])
  func `What is imagined is read as it is said`(_ line: String, _ command: Command) {
    var session = town.session(listener())
    session.type("mon loyer", "", "")
    #expect(session.action(for: line) == .command(command))
  }

  @Test func `What is imagined is tried, and nothing of it is recorded`() {
    var session = town.session(listener())
    session.type("mon loyer", "", "")
    let before = session.situation
    for line in ["et si le loyer était de 700", "et si je payais un loyer de 620"] {
      guard case .whatIf(let tried, _)? = session.type(line).first else {
        Issue.record("« \(line) » is not tried")
        return
      }
      let keys = tried.compactMap { if case .value(let key, _) = $0 { key } else { nil } }
      #expect(keys == [FactKey(FactName("logement.loyer"))])
    }
    #expect(session.situation == before)
  }

  @Test(arguments: [("et si enfants = aucun", 0), ("et si les enfants = 2", 2)])
  func `Who would be there is imagined as a list`(_ line: String, _ count: Int) {
    var session = town.session(listener())
    session.type("mon loyer", "", "")
    let before = session.situation
    guard case .whatIf(let tried, _)? = session.type(line).first, case .members(_, let list, _)? = tried.first else {
      Issue.record("« \(line) » is not tried")
      return
    }
    #expect(list.roster.labels.count == count)
    #expect(session.situation == before)
  }
}
