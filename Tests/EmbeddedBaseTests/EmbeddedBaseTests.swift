import EmbeddedBase
import Foundation
import SourceText
import Testing
import YAMLTree

@Suite struct EmbeddedBaseTests {
  @Test func `The binary carries the two folders byte for byte, in the order of their paths`() throws {
    let onDisk = try baseFiles()
    #expect(EmbeddedBase.files.map(\.path) == onDisk.map(\.path))
    for (embedded, file) in zip(EmbeddedBase.files, onDisk) {
      #expect(embedded.bytes == file.bytes, "\(file.path)")
    }
  }

  @Test func `Lent bytes, copied bytes and text say the same`() throws {
    let file = try #require(EmbeddedBase.files.first { $0.path == "Rules/base.yaml" })
    #expect(file.withUTF8(Array.init) == file.bytes)
    #expect(Array(file.text.utf8) == file.bytes)
    #expect(!file.bytes.isEmpty)
  }

  @Test func `Each rule file carries the tree that its text reads as`() throws {
    for embedded in EmbeddedBase.files where embedded.path.hasSuffix(".yaml") {
      let file = SourceFile(id: FileID(raw: 7), path: embedded.path, utf8: embedded.bytes)
      let tree = try #require(embedded.tree, "\(embedded.path)")
      let unpacked = try #require(PackedTree(utf8: tree).root(over: file), "\(embedded.path)")
      let parsed = try #require(YAMLReader.read(file).root, "\(embedded.path)")
      #expect(PackedTree(parsed, of: file)?.utf8 == tree, "\(embedded.path)")
      #expect(PackedTree(unpacked, of: file)?.utf8 == tree, "\(embedded.path)")
    }
  }

  /// Read independently of the packing tool: by Foundation, from the real folders.
  private func baseFiles() throws -> [(path: String, bytes: [UInt8])] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized
    return try ["Forms", "Rules"].flatMap { folder in
      try FileManager.default.subpathsOfDirectory(atPath: root.appending(path: folder).path)
        .filter { !$0.split(separator: "/").contains { $0.hasPrefix(".") } }
        .map { "\(folder)/\($0)" }
        .filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".txt") }
        .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        .map { (path: $0, bytes: Array(try Data(contentsOf: root.appending(path: $0)))) }
    }
  }
}
