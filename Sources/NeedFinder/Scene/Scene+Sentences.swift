/// The sentences of a text.
extension Scene {
  /// The sentences, as ranges of tokens, without the marks that end them.
  var sentences: [Range<Int>] {
    var result: [Range<Int>] = []
    var start = 0
    for place in tokens.indices where tokens[place].kind == .sentenceEnd {
      if start < place { result.append(start..<place) }
      start = place + 1
    }
    if start < tokens.count { result.append(start..<tokens.count) }
    return result
  }

  /// The tokens of the sentence that `place` is in.
  func sentence(around place: Int) -> Range<Int> {
    let start = tokens[..<place].lastIndex { $0.kind == .sentenceEnd }.map { $0 + 1 } ?? 0
    let end = tokens[place...].firstIndex { $0.kind == .sentenceEnd } ?? tokens.count
    return start..<end
  }
}
