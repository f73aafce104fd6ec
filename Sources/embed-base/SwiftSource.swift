/// A Swift file that declares `EmbeddedBase.packed`, all bytes one after the other, and `EmbeddedBase.places`,
/// where each file lies in them.
///
/// One long literal costs the compiler a third of a second for 2 MB; arrays of bytes cost minutes.
func swiftSource(packing files: [PackedFile]) -> [UInt8] {
  var places = ""
  var literal: [UInt8] = []
  literal.reserveCapacity(files.reduce(0) { $0 + $1.bytes.count + $1.bytes.count / 16 })
  var offset = 0
  for file in files {
    var path: [UInt8] = []
    append(file.path.utf8, escapedTo: &path)
    places += "    Place(\"\(String(decoding: path, as: UTF8.self))\", \(offset), \(file.bytes.count)),\n"
    append(file.bytes, escapedTo: &literal)
    offset += file.bytes.count
  }
  let head = """
    // Written by embed-base from Rules/ and Forms/.

    extension EmbeddedBase {
      static let places: [Place] = [
    \(places)  ]

      static let packed: StaticString = "
    """
  return Array(head.utf8) + literal + Array("\"\n}\n".utf8)
}

/// Writes bytes that are UTF-8 as they stand between the quotes of a Swift string literal.
private func append(_ bytes: some Sequence<UInt8>, escapedTo literal: inout [UInt8]) {
  for byte in bytes {
    switch byte {
    case UInt8(ascii: "\\"), UInt8(ascii: "\""):
      literal.append(UInt8(ascii: "\\"))
      literal.append(byte)
    case UInt8(ascii: "\n"):
      literal.append(contentsOf: "\\n".utf8)
    case 0..<0x20, 0x7F:
      literal.append(contentsOf: "\\u{\(String(byte, radix: 16))}".utf8)
    default:
      literal.append(byte)
    }
  }
}
