/// Turns offsets in code points, which libyaml counts, into offsets in bytes.
///
/// Events come nearly in order, so walking from the last place asked costs one pass over the file in all.
struct CodePointCursor {
  private let utf8: [UInt8]
  private var codePoint = 0
  private var byte = 0

  init(_ utf8: [UInt8]) {
    self.utf8 = utf8
  }

  /// An offset past the end is the end.
  mutating func byteOffset(ofCodePoint target: Int) -> Int {
    while codePoint < target, byte < utf8.count {
      byte += 1
      while byte < utf8.count, utf8[byte].isContinuation { byte += 1 }
      codePoint += 1
    }
    while codePoint > target, byte > 0 {
      byte -= 1
      while byte > 0, utf8[byte].isContinuation { byte -= 1 }
      codePoint -= 1
    }
    return byte
  }
}

extension UInt8 {
  fileprivate var isContinuation: Bool {
    self & 0xC0 == 0x80
  }
}
