import RuleLanguage
import SourceText
import Testing

struct SchemaTests {
  private func schema() throws -> JSONValue { try JSONValue(parsing: RuleSchema.json()) }

  @Test func `The schema switches on the head key`() throws {
    let schema = try schema()
    #expect(schema["$schema"]?.string == "https://json-schema.org/draft/2020-12/schema")
    let definitions = try #require(schema["$defs"]?.object).map(\.name)
    for head in ["service", "guide", "formulaire", "correspondance", "scenario", "declarations"] {
      #expect(definitions.contains(head))
    }
  }

  @Test func `Keys are given with and without accents, with their French line`() throws {
    let service = try #require(try schema()["$defs"]?["service"]?["properties"])
    #expect(service["thèmes"]?["description"]?.string == "thèmes où le ranger")
    #expect(service["themes"]?["description"]?.string == "thèmes où le ranger")
    #expect(service["inconnue"] == nil)
  }

  @Test func `The reference of keys names every head key once`() {
    let reference = KeyReference.markdown()
    for head in ["base", "portées", "faits", "service", "scénario", "communes"] {
      #expect(reference.components(of: "## `\(head)`") == 1)
    }
  }
}

extension String {
  fileprivate func components(of part: String) -> Int {
    split(separator: part, omittingEmptySubsequences: false).count - 1
  }
}
