import Foundation

/// The targets that `Package.swift` declares for the product, read as text.
struct Manifest {
  let targets: [Target]

  struct Target: Hashable {
    let name: String
    /// Targets of this package it stands on, plugins last.
    let dependencies: [String]
  }

  init(_ text: String) {
    let declarations = text.matches(of: #/\n +\.(target|executableTarget|systemLibrary|plugin|testTarget)\(/#)
    let ends = declarations.dropFirst().map(\.range.lowerBound) + [text.endIndex]
    targets = zip(declarations, ends).compactMap { declaration, end in
      let body = text[declaration.range.upperBound..<end].replacing(#/\.product\([^)]*\)/#, with: "")
      guard declaration.output.1 != "testTarget", !body.contains("path: \"Tests"),
        let name = body.firstMatch(of: #/name: "([^"]+)"/#)
      else { return nil }
      let lists = [body.firstMatch(of: #/dependencies: \[([^\]]*)\]/#), body.firstMatch(of: #/plugins: \[([^\]]*)\]/#)]
      let names = lists.compactMap { $0?.output.1 }.flatMap {
        $0.matches(of: #/"([^"]+)"/#).map { String($0.output.1) }
      }
      return Target(name: String(name.output.1), dependencies: names)
    }
  }
}

/// A file of the project, by its path from the top.
func projectFile(_ path: String) throws -> String {
  let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized
  return try String(contentsOf: root.appending(path: path), encoding: .utf8)
}
