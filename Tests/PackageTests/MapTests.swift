import Foundation
import Testing

/// The maps of the code say what `Package.swift` says.
struct MapTests {
  @Test func `The README names every target, in the order of the manifest`() throws {
    let rows = try Self.rows(of: projectFile("README.md"), under: "| Target | What it is |")
    #expect(try rows.map { $0[0] } == Self.manifest().targets.map(\.name))
  }

  @Test func `The architecture article names every target and what it stands on`() throws {
    let article = try projectFile("Sources/PimmsGuideKit/PimmsGuideKit.docc/Architecture.md")
    let rows = Self.rows(of: article, under: "| Target | Stands on |")
    let targets = rows.map { Manifest.Target(name: $0[0], dependencies: Array($0.dropFirst())) }
    #expect(try targets == Self.manifest().targets)
  }

  @Test func `The layers of the architecture article are those of the manifest, the highest first`() throws {
    let article = try projectFile("Sources/PimmsGuideKit/PimmsGuideKit.docc/Architecture.md")
    let manifest = try projectFile("Package.swift")
    let layers = manifest.split(separator: "    // MARK: ").dropFirst().compactMap { part -> [String]? in
      let heading = String(part.prefix { $0 != "\n" })
      let names = Manifest(String(part)).targets.map(\.name)
      return names.isEmpty ? nil : [heading] + names
    }
    let drawn = article.split(separator: "```")[1].split(separator: "\n").map { line in
      line.split(separator: #/ {2,}/#).map(String.init)
    }
    #expect(drawn == layers.reversed())
    #expect(drawn.count > 5)
  }

  @Test func `A target stands only on those before it`() throws {
    var before: Set<String> = []
    for target in try Self.manifest().targets {
      #expect(target.dependencies.filter { !before.contains($0) } == [], "\(target.name)")
      before.insert(target.name)
    }
    #expect(before.count > 15)
  }

  @Test func `The README has a line for every command`() throws {
    let list = try projectFile("Sources/pimms-guide/Commands/CommandList.swift")
    let readme = try projectFile("README.md")
    let commands = list.matches(of: #/(\w+)\.self/#).map { $0.output.1.lowercased() }
    #expect(commands.count > 5)
    for command in commands { #expect(readme.contains("| `./pimms-guide \(command)"), "\(command)") }
  }

  @Test func `Every file that the README links to is there`() throws {
    for link in try projectFile("README.md").matches(of: #/\]\(([^)#:]+)\)/#).map({ String($0.output.1) }) {
      #expect(throws: Never.self, "\(link)") { try projectFile(link) }
    }
  }

  private static func manifest() throws -> Manifest { try Manifest(projectFile("Package.swift")) }

  /// The words in backquotes of each row of the table that a heading opens.
  private static func rows(of page: String, under heading: String) -> [[String]] {
    let lines = page.split(separator: "\n", omittingEmptySubsequences: false)
    guard let start = lines.firstIndex(of: heading[...]) else { return [] }
    return lines[(start + 2)...].prefix { $0.hasPrefix("|") }.map { line in
      // A cell of prose may hold backquotes too, always after the name of its row.
      line.matches(of: #/`([^`]+)`/#).map { String($0.output.1) }
    }
  }
}
