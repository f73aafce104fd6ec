internal import CStemmer
internal import SourceText

/// Snowball's French stemmer, for one thread.
struct Stemmer: ~Copyable {
  /// Nil where the library was built without its French algorithm: words are then their own stems.
  private let handle: OpaquePointer?

  /// Words that are their own keys: their stem is another word's (`mars` and `mari`, `saisie` and `sais`).
  private let whole: Words

  /// Words found with their accents or without any, not with others: `paye` is `paye`, and `payé` is not.
  struct Words: Sendable {
    private let written: Set<String>
    private let folded: Set<String>

    init(_ words: [String]) {
      written = Set(words.map { $0.lowercased() })
      folded = Set(words.map(\.folded))
    }

    func contains(_ word: String, _ folded: String) -> Bool {
      self.folded.contains(folded) && (word == folded || written.contains(word))
    }
  }

  init(whole: Words) {
    handle = sb_stemmer_new("french", "UTF_8")
    self.whole = whole
  }

  deinit {
    if let handle { sb_stemmer_delete(handle) }
  }

  /// The form under which two spellings or inflections of a word meet: Snowball's stem, without accents, without the
  /// mute endings that a text typed without accents keeps (`coupée`, `coupee`, `coupé` are all `coup`).
  ///
  /// Short words and words with a digit stay as they are, only folded.
  func key(of word: String) -> String {
    let folded = word.folded
    if whole.contains(word, folded) { return "|" + folded }
    let bytes = Array(word.utf8)
    guard bytes.count > 3, !bytes.contains(where: { (0x30...0x39).contains($0) }) else { return folded }
    var key = Array((stem(bytes) ?? word).folded.utf8)
    while key.count > 3, key.last == UInt8(ascii: "e") { key.removeLast() }
    return String(decoding: key, as: UTF8.self)
  }

  private func stem(_ bytes: [UInt8]) -> String? {
    guard let handle, let stem = sb_stemmer_stem(handle, bytes, Int32(clamping: bytes.count)) else { return nil }
    return String(decoding: UnsafeBufferPointer(start: stem, count: Int(sb_stemmer_length(handle))), as: UTF8.self)
  }
}
