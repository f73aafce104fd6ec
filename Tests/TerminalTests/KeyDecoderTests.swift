import Terminal
import TestTools
import Testing

@Suite struct KeyDecoderTests {
  @Test(
    arguments: [
      ("a", [.text("a")]),
      ("é€", [.text("é"), .text("€")]),
      ("e\u{301}", [.text("e"), .text("\u{301}")]),
      ("\r", [.enter]), ("\n", [.enter]), ("\t", [.tab]),
      ("\u{7F}", [.backspace]), ("\u{8}", [.backspace]),
      ("\u{1}", [.control("a")]), ("\u{1A}", [.control("z")]), ("\u{0}", [.control("@")]),
      ("\u{1B}[A", [.up]), ("\u{1B}OA", [.up]), ("\u{1B}[1;5D", [.wordLeft]), ("\u{1B}[1;3C", [.wordRight]),
      ("\u{1B}[H", [.home]), ("\u{1B}[1~", [.home]), ("\u{1B}[7~", [.home]), ("\u{1B}OF", [.end]),
      ("\u{1B}[3~", [.delete]), ("\u{1B}[5~", [.pageUp]), ("\u{1B}[Z", [.backTab]),
      ("\u{1B}OQ", [.function(2)]), ("\u{1B}[12~", [.function(2)]), ("\u{1B}[[B", [.function(2)]),
      ("\u{1B}[1;2Q", [.function(2)]), ("\u{1B}[24~", [.function(12)]),
      ("\u{1B}b", [.alt("b")]), ("\u{1B}é", [.alt("é")]), ("\u{1B}\u{7F}", [.wordBackspace]),
      ("\u{1B}[?1;2c", [.unknown]), ("\u{1B}[99~x", [.unknown, .text("x")]),
      ("\u{1B}[\ra", [.enter, .text("a")]),
      ("\u{1B}[200~un\r\ndeux\u{1B}[20\u{1B}[201~x", [.paste("un\r\ndeux\u{1B}[20"), .text("x")]),
    ] as [(String, [Key])])
  func `A sequence is one key, whole or byte by byte`(text: String, keys: [Key]) {
    var whole = KeyDecoder()
    #expect(whole.decode(text.utf8) == keys)
    var piecewise = KeyDecoder()
    let decoded = text.utf8.flatMap { piecewise.decode([$0]) }
    #expect(decoded == keys)
    #expect(whole.patience == nil && piecewise.patience == nil)
  }

  @Test(
    arguments: [
      ([0xFF, 0x61], ["\u{FFFD}", "a"]),
      ([0xE9, 0x74, 0xE9], ["\u{FFFD}", "t"]),
      ([0xE2, 0x82, 0x61], ["\u{FFFD}", "a"]),
      ([0xE2, 0xE2, 0x82, 0xAC], ["\u{FFFD}", "€"]),
      ([0xC0, 0x80], ["\u{FFFD}", "\u{FFFD}"]),
      ([0xED, 0xA0, 0x80], ["\u{FFFD}", "\u{FFFD}", "\u{FFFD}"]),
      ([0xF0, 0x9F, 0x98, 0x80], ["😀"]),
    ] as [([UInt8], [Unicode.Scalar])])
  func `Bytes that are no text become a mark and swallow nothing`(bytes: [UInt8], scalars: [Unicode.Scalar]) {
    var decoder = KeyDecoder()
    #expect(decoder.decode(bytes) == scalars.map(Key.text))
  }

  @Test(
    arguments: [
      ("\u{1B}", .escape), ("\u{1B}[1;", .unknown), ("\u{1B}O", .unknown), ("\u{1B}[200~abc", .paste("abc")),
    ] as [(String, Key)])
  func `What is not continued is settled, and what follows is a key again`(begun: String, settled: Key) {
    var decoder = KeyDecoder()
    #expect(decoder.decode(begun.utf8) == [])
    #expect(decoder.patience != nil)
    #expect(decoder.flush() == settled)
    #expect(decoder.flush() == nil)
    #expect(decoder.decode("a".utf8) == [.text("a")])
  }

  @Test func `A paste without end is bounded`() {
    var decoder = KeyDecoder()
    let keys = decoder.decode(
      "\u{1B}[200~".utf8 + Array(repeating: UInt8(ascii: "x"), count: 1 << 18) + "\u{1B}[201~".utf8)
    #expect(keys == [.paste(String(repeating: "x", count: 1 << 16))])
  }

  @Test func `Any bytes whatever are decoded without losing the keys that follow`() {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<200 {
      var decoder = KeyDecoder()
      _ = decoder.decode((0..<64).map { _ in UInt8.random(in: 0...255, using: &generator) })
      _ = decoder.flush()
      #expect(decoder.decode("a\u{1B}[C".utf8) == [.text("a"), .right])
    }
  }
}
