/// A Swift file that declares `EmbeddedBase.packed`, all bytes one after the other, `EmbeddedBase.trees`, the same
/// for their packed trees, and `EmbeddedBase.places`, where each file and its tree lie in them.
///
/// One long literal costs the compiler a third of a second for 2 MB; arrays of bytes cost minutes.
func swiftSource(packing files: [PackedFile]) -> [UInt8] {
  var places = ""
  var packed = Literal()
  var trees = Literal()
  for file in files {
    var path = Literal()
    path.append(file.path.utf8)
    let tree = file.tree
    let numbers = [packed.count, file.bytes.count, trees.count, tree.count].map(String.init).joined(separator: ", ")
    places += "    Place(\"\(String(decoding: path.source, as: UTF8.self))\", \(numbers)),\n"
    packed.append(file.bytes)
    trees.append(tree)
  }
  let head = """
    // Written by embed-base from Rules/ and Forms/.

    extension EmbeddedBase {
      static let places: [Place] = [
    \(places)  ]

      static let packed: StaticString = "
    """
  let middle = "\"\n\n  static let trees: StaticString = \""
  return Array(head.utf8) + packed.source + Array(middle.utf8) + trees.source + Array("\"\n}\n".utf8)
}

/// Bytes that are UTF-8, as they stand between the quotes of a Swift string literal.
private struct Literal {
  private(set) var source: [UInt8] = []
  /// Of what the literal means, not of how it is written.
  private(set) var count = 0

  mutating func append(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      count += 1
      switch byte {
      case UInt8(ascii: "\\"), UInt8(ascii: "\""):
        source.append(UInt8(ascii: "\\"))
        source.append(byte)
      case UInt8(ascii: "\n"):
        source.append(contentsOf: "\\n".utf8)
      case 0..<0x20, 0x7F:
        source.append(contentsOf: "\\u{\(String(byte, radix: 16))}".utf8)
      default:
        source.append(byte)
      }
    }
  }
}
