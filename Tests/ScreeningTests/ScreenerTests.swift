import RuleEngine
import RuleModel
import Screening
import SourceText
import Testing

/// Lines in, verdicts out: whatever came before a line, it is judged as if it were alone.
@Suite struct ScreenerTests {
  private let town: MappedTown

  init() throws { town = try MappedTown.loaded() }

  private static let lines = [
    #"{"dossier":{"numero":1},"faits":{"couple":"seul","loyer_annuel":7200,"rfr_2024":7000,"adultes":[{"naissance":"1990-05-15","salaire":1200}],"enfants":[]},"logement":{"statut":"loc"}}"#,
    #"{"dossier":{"numero":2},"faits":{"couple":"seul","loyer_annuel":7200,"rfr_2024":7000,"adultes":[{"naissance":"1990-05-15","salaire":1200}],"enfants":[{"naissance":"2025-05-15"}]}}"#,
    #"{"dossier":{"numero":3},"faits":{"couple":"marie","loyer_annuel":9600}}"#,
    #"{"dossier":{"numero":4},"faits":{"loyer_annuel":"?"}}"#,
    "{}",
    #"{"dossier":{"numero":5},"faits":{"couple":"seul","rsa_montant":600,"loyer_annuel":7200,"rfr_2024":7000,"adultes":[{"naissance":"2010-05-15","salaire_moyen":1200}],"enfants":[]}}"#,
    "{",
  ]

  private func screen(_ lines: [String]) throws -> [String] {
    var screener = try town.screener()
    return lines.map { line in
      var bytes: [UInt8] = []
      _ = screener.screen(Array(line.utf8)[...], into: &bytes)
      return String(decoding: bytes, as: UTF8.self)
    }
  }

  @Test func `Each line has its verdict, or the reason why it has none`() throws {
    let written = try screen(Self.lines)
    let service = try #require(town.program.base.serviceIndices[ServiceID("aide")])
    for (line, written) in zip(Self.lines, written) {
      let object = try JSONValue(parsing: Array(written.utf8)[...])
      do throws(UnreadableLine) {
        let (identifier, situation) = try town.mapper.read(Array(line.utf8)[...])
        let alone = Evaluation(town.program, of: situation, on: MappedTown.day).outcome(of: service)
        #expect(object["id"] == identifier)
        #expect(object["verdicts"]?["aide"]?["verdict"] == .string(alone.verdict.rawValue))
        #expect(object["erreur"] == nil)
      } catch {
        #expect(object == error.object)
      }
    }
    #expect(
      try written.map { try JSONValue(parsing: Array($0.utf8)[...])["verdicts"]?["aide"]?["verdict"] } == [
        "éligible", "éligible", "non éligible", nil, "indéterminé", "non éligible", nil,
      ])
  }

  @Test func `The order of the lines changes nothing of what is written of each`() throws {
    let written = try screen(Self.lines)
    for shift in 1..<Self.lines.count {
      let turned = Array(Self.lines[shift...] + Self.lines[..<shift])
      #expect(try screen(turned) == Array(written[shift...] + written[..<shift]))
    }
    #expect(try screen(Self.lines + Self.lines.reversed()) == written + written.reversed())
  }

  @Test(arguments: [1, 2, 5])
  func `A crew writes what one screener writes, in the same order`(_ size: Int) throws {
    let mapping = try #require(town.program.base.mappings["ville"])
    let crew = ScreeningCrew(town.program, mapping: mapping, date: MappedTown.day, size: size, text: \.written)
    var bytes: [UInt8] = []
    let lines = Self.lines + Self.lines + Self.lines
    #expect(crew.screen(lines.map { Array($0.utf8)[...] }, into: &bytes) == 6)
    #expect(String(decoding: bytes, as: UTF8.self) == (try screen(lines)).map { $0 + "\n" }.joined())
  }
}
