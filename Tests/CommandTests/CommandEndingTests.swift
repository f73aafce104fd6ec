import Foundation
import SourceText
import Testing

/// How the other commands begin and end.
@Suite struct CommandEndingTests {
  private let program = PimmsGuideProgram()

  @Test(arguments: [
    ["chercher"], ["screen", "foyers.jsonl"], ["explain"], ["search"], ["check", "--date", "2026-13-01"],
    ["check", "--explain", "E999"],
  ])
  func `Wrong use ends with code 2 and a word on the error stream`(arguments: [String]) throws {
    let ending = try run(arguments)
    #expect(ending.code == 2)
    #expect(ending.output.isEmpty)
    #expect(!ending.error.isEmpty)
    #expect(!ending.error.contains("Error:"))
  }

  @Test func `A mistyped command is told in French with the one it looks like`() throws {
    let ending = try run(["serach", "facture"])
    #expect(ending.lines.isEmpty)
    #expect(ending.error.hasPrefix("Erreur : "))
    #expect(ending.error.contains("pimms-guide search ?"))
  }

  @Test(arguments: [["--help"], ["screen", "--help"], []])
  func `Help is no mistake`(arguments: [String]) throws {
    let ending = try run(arguments)
    #expect(ending.code == 0)
    #expect(ending.output.contains("pimms-guide"))
    #expect(ending.output.contains("Usage :"))
    #expect(ending.error.isEmpty)
  }

  @Test func `A base with a mistake fails the check, with the place and a suggestion`() throws {
    let rules = try TownRules.folder(service: TownRules.service.replacing("revenu < 1000", with: "revenuu < 1000"))
    let text = try program.run("check", rules.path)
    #expect(text.code == 1)
    #expect(text.output.contains("aide_loyer.yaml:6:13"))
    #expect(text.output.contains("dire « revenu »"))
    let json = try program.run("check", rules.path, "--format", "json")
    #expect(json.code == 1)
    let error = try #require(try json.objects().first { $0["severity"] == "error" })
    #expect(error["line"] == 6)
    #expect(error["column"] == 13)
    #expect(error["code"]?.string?.hasPrefix("E") == true)
  }

  @Test func `A base without mistakes passes the check`() throws {
    let rules = try TownRules.folder()
    let ending = try program.run("check", rules.path, "--format", "json")
    #expect(ending.code == 0)
    #expect(try ending.objects().allSatisfy { $0["severity"] == "warning" })
  }

  @Test func `The same files given twice are read once`() throws {
    let rules = try TownRules.folder()
    let ending = try program.run("check", rules.path, rules.path, "--rules", rules.path)
    #expect(ending.code == 0, "\(ending.output)")
  }

  @Test func `An interview on a broken base tells the first mistakes and where the others are told`() throws {
    let rules = try TownRules.folder()
    for number in 1...12 { try rules.file("faux_\(number).yaml", "service: faux_\(number)\nconditions: [\n") }
    let ending = try PimmsGuideProgram(base: rules.path).run("ask")
    #expect(ending.code == 1)
    #expect(ending.error.split(separator: "\n").count { $0.hasPrefix("erreur ") } == 10)
    #expect(ending.error.contains("`check` les dit toutes"))
  }

  @Test func `Hidden files are no rules`() throws {
    let rules = try TownRules.folder()
    try rules.file(".#aide_loyer.yaml", "conditions: [")
    try FileManager.default.createDirectory(atPath: rules.path + "/.brouillon", withIntermediateDirectories: true)
    try rules.file(".brouillon/aide_loyer.yaml", TownRules.service)
    let ending = try program.run("check", rules.path, "--format", "json")
    #expect(ending.code == 0)
    #expect(!ending.output.contains("brouillon"))
  }

  @Test func `The version names the base, and its fingerprint is the same each time`() throws {
    let ending = try run(["--version"])
    #expect(ending.code == 0)
    #expect(ending.lines.count == 1)
    #expect(
      ending.output.wholeMatch(of: /pimms-guide, base [0-9.]+, revue le .+, empreinte [0-9a-f]{16} : .+\n/) != nil)
    #expect(try run(["--version"]).output == ending.output)
  }

  @Test func `The sheet of a service opens with its title`() throws {
    let ending = try program.run("explain", "rsa", "--plain")
    #expect(ending.code == 0)
    #expect(ending.lines.first == "Revenu de solidarité active (RSA)")
  }

  @Test func `A name nobody knows is told with names that look like it`() throws {
    let ending = try program.run("explain", "rsaa")
    #expect(ending.code == 2)
    #expect(
      ending.error.hasPrefix("pimms-guide : aucune fiche ni aucun fait ne s'appelle « rsaa ». Vouliez-vous dire : rsa"))
  }

  @Test(arguments: ["explain", "sheet"])
  func `Several pages of one name are told with their titles`(command: String) throws {
    let ending = try program.run(command, "impayé")
    #expect(ending.code == 2)
    #expect(ending.error.contains("\n  prevention_expulsion : Impayé de loyer et expulsion"))
  }

  @Test func `A sheet is named as people name it, and bears no name of the program's`() throws {
    let ending = try program.run("sheet", "apl", "--plain")
    #expect(ending.lines.first == "Aides au logement (APL, ALF, ALS)")
    #expect(!ending.output.contains("aides_logement"))
  }

  @Test func `A display tells the telephone of whoever runs the service where it has none`() throws {
    let ending = try program.run("sheet", "aides_logement", "--poster", "--plain")
    #expect(ending.output.contains("Téléphone"))
  }

  @Test func `One word is enough to find sheets`() throws {
    let ending = try program.run("search", "coupure", "--plain")
    #expect(ending.code == 0)
    #expect(ending.lines.first == "Fiches pour «\u{A0}coupure\u{A0}»")
    #expect(ending.output.contains("impaye_energie_procedure"))
  }

  @Test func `Listening writes one object with services, urgency and facts`() throws {
    let ending = try program.run("listen", "On m'a coupé l'électricité, j'ai deux enfants", "--date", "2026-10-01")
    #expect(ending.code == 0)
    #expect(ending.lines.count == 1)
    let heard = try #require(try ending.objects().first)
    #expect(heard["services"]?.array?.first == "impaye_energie_procedure")
    #expect(heard["urgence"]?.string != nil)
    #expect(heard["faits"]?.object != nil)
  }

  @Test func `An alarm is told with the words that gave it`() throws {
    let ending = try program.run("listen", "Il me frappe devant les petits", "--date", "2026-10-01")
    let alarms = try #require(try ending.objects().first?["dangers"]?.array)
    let violence = try #require(alarms.first { $0["alarme"] == "violences" })
    #expect(violence["mots"]?.array?.isEmpty == false)
    #expect(violence["phrases"]?.array?.isEmpty == false)
    // The words of an address are no night outside.
    let address = try program.run("listen", "j'habite rue Garibaldi, il me reste une voiture à payer")
    #expect(try address.objects().first?["dangers"] == [])
  }

  private func run(_ arguments: [String]) throws -> PimmsGuideProgram.Ending { try program.run(arguments, input: "") }
}
