import EmbeddedBase
import RuleLanguage
import RuleModel
import SourceText
import Testing
import YAMLTree

@Suite struct OpeningTests {
  @Test func `The first page read ahead of the rules says what the base says`() throws {
    let base = try #require(RuleBaseLoader.load([EmbeddedBase.ruleTexts], proofs: false).base)
    let opening = try #require(RuleBaseLoader.opening(of: EmbeddedBase.ruleTexts))
    #expect(opening == base.opening)
    #expect(!opening.welcome.isEmpty && !opening.setting.isEmpty && !opening.listening.isEmpty)
  }

  @Test func `Sentences of several files follow one another in the order of the paths`() throws {
    let texts = [
      packed("b.yaml", "entretien: {accueil: [Deux]}\n"), packed("a.yaml", "entretien: {accueil: [Un]}\n"),
      packed("base.yaml", Self.base), packed("s.yaml", "service: inconnu\nquoi: rien\n"),
    ]
    #expect(RuleBaseLoader.opening(of: texts)?.welcome == ["Un", "Deux"])
  }

  @Test(arguments: [
    [("base.yaml", base), ("base2.yaml", base)], [("e.yaml", "entretien: {accueil: [Un]}\n")],
    [("base.yaml", base), ("e.yaml", "entretien: {acueil: [Un]}\n")],
  ])
  func `Where there is an error to tell, no page is read ahead`(_ files: [(String, String)]) {
    #expect(RuleBaseLoader.opening(of: files.map { packed($0.0, $0.1) }) == nil)
  }

  @Test func `Files that nobody packed are not read ahead`() {
    #expect(RuleBaseLoader.opening(of: [RuleText(path: "base.yaml", text: Self.base)]) == nil)
  }

  private static let base = "base: {nom: Essai, territoire: Lyon, version: \"1\"}\n"

  private func packed(_ path: String, _ text: String) -> RuleText {
    let file = SourceFile(id: FileID(raw: 0), path: path, utf8: Array(text.utf8))
    let tree = YAMLReader.read(file).root.flatMap { PackedTree($0, of: file) }
    return RuleText(path: path, utf8: file.utf8, packedTree: tree?.utf8)
  }
}
