/// Compiled patterns, each with what it means, found in one pass over a text.
struct PhraseBook<Meaning: Sendable>: Sendable {
  private var book = CueBook()
  /// By pattern of `book`.
  private var meanings: [Meaning] = []

  /// Where a phrase was found: one range of tokens a part.
  struct Hit: Sendable {
    let meaning: Meaning
    let pattern: CuePattern
    let ranges: [Range<Int>]
    /// Of its pattern among those of the book: two hits of one pattern have the same.
    let number: Int

    /// Where its first part was found.
    var range: Range<Int> { ranges[0] }
  }

  mutating func add(_ pattern: CuePattern, meaning: Meaning) {
    book.add(pattern)
    meanings.append(meaning)
  }

  /// The hits of `CueBook.hits`, with their meanings.
  func hits(
    in reading: Reading, within stretch: Range<Int>? = nil, commasCount: Int = 0,
    exclusionsReach: CueBook.Reach = .text,
    accepts: (CuePattern, Range<Int>) -> Bool = { _, _ in true }
  ) -> [Hit] {
    book.hits(
      in: reading, within: stretch, commasCount: commasCount, exclusionsReach: exclusionsReach, accepts: accepts
    ).map { hit in
      Hit(meaning: meanings[hit.pattern], pattern: book.patterns[hit.pattern], ranges: hit.ranges, number: hit.pattern)
    }
  }
}
