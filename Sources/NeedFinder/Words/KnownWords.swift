/// The words met while the vocabulary and the texts of services are read, each looked into once: thousands of phrases
/// are made of the same ones.
struct KnownWords {
  private var places: [ExactText: Int] = [:]
  private var words: [Word] = []

  struct Word {
    let key: WordKey
    /// Without accents.
    let folded: String
    /// A misspelt word may stand for it.
    var isCorrection = false
    let isLight: Bool
    let isNegation: Bool
  }

  /// Where a word is among the known ones.
  struct Place {
    fileprivate let position: Int
  }

  subscript(place: Place) -> Word {
    get { words[place.position] }
    set { words[place.position] = newValue }
  }

  func place(of word: String) -> Place? { places[ExactText(word)].map(Place.init) }

  mutating func add(_ word: Word, as text: String) -> Place {
    let place = Place(position: words.count)
    places[ExactText(text)] = words.count
    words.append(word)
    return place
  }
}

/// A text by its very bytes: no two ways to write a letter are looked for, and hashing is quick.
struct ExactText: Hashable {
  private let text: String

  init(_ text: String) {
    self.text = text
  }

  init(_ bytes: ArraySlice<UInt8>) {
    self.text = String(decoding: bytes, as: UTF8.self)
  }

  static func == (left: ExactText, right: ExactText) -> Bool {
    var (left, right) = (left.text, right.text)
    return left.withUTF8 { left in
      right.withUTF8 { right in
        guard left.count == right.count else { return false }
        for place in left.indices where left[place] != right[place] { return false }
        return true
      }
    }
  }

  func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}
