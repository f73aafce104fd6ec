import SourceText
import YAMLTree

/// A file of the base as it was read, with the path by which the product names it.
struct PackedFile {
  /// Relative to the package, such as `Rules/faits/foyer.yaml`.
  let path: String
  let bytes: [UInt8]

  /// One line in the form that SwiftPM and editors understand, or nil when the bytes are UTF-8.
  var encodingFault: String? {
    do {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      let before = bytes[..<error.byteOffsets.lowerBound]
      let line = before.count { $0 == newline } + 1
      let lineStart = before.lastIndex(of: newline).map { $0 + 1 } ?? 0
      let column = String(decoding: before[lineStart...], as: UTF8.self).count + 1
      return "\(path):\(line):\(column): error: ce fichier n'est pas en UTF-8 ; enregistrez-le dans cet encodage."
    }
  }

  /// The packed tree of a YAML file without any problem; nothing otherwise: the program that reads the base tells
  /// the problems.
  var tree: [UInt8] {
    guard path.hasSuffix(".yaml") else { return [] }
    let file = SourceFile(id: FileID(raw: 0), path: path, utf8: bytes)
    let (root, problems) = YAMLReader.read(file)
    guard let root, problems.isEmpty else { return [] }
    return PackedTree(root, of: file)?.utf8 ?? []
  }

  private var newline: UInt8 { UInt8(ascii: "\n") }
}
