/// A line being written and the place in it where the next letter goes.
///
/// It counts in characters as people do, so that an accent typed apart is never separated from its letter.
package struct LineBuffer: Equatable, Sendable {
  /// In characters; what exceeds it is not taken in.
  package static let limit = 1 << 14

  package private(set) var characters: [Character]
  /// How many characters stand before the cursor.
  package private(set) var cursor: Int

  /// The cursor stands at the end; control characters are dealt with as in `insert`.
  package init(_ text: String = "") {
    characters = []
    cursor = 0
    insert(text)
  }

  /// The cursor stands after so many characters, or at the end of a shorter text.
  package init(_ text: String, cursor: Int) {
    self.init(text)
    self.cursor = min(max(cursor, 0), characters.count)
  }

  package var text: String { String(characters) }
  package var isEmpty: Bool { characters.isEmpty }

  package var beforeCursor: String { String(characters[..<cursor]) }

  /// The run of characters other than spaces that ends at the cursor, perhaps empty.
  package var wordBeforeCursor: String { String(characters[spaceStart(before: cursor)..<cursor]) }

  // MARK: Writing

  /// Puts text before the cursor and returns false if not all of it found room.
  ///
  /// A line break or a tab becomes a space and other control characters are dropped: the line stays one line, and
  /// nothing in it can command the terminal. A lone accent joins the letter before it.
  @discardableResult
  package mutating func insert(_ text: String) -> Bool {
    let start = max(cursor - 1, 0)
    let joined = Array(String(characters[start..<cursor]) + printable(text))
    let kept = joined.prefix(Self.limit - characters.count + cursor - start)
    characters.replaceSubrange(start..<cursor, with: kept)
    cursor = start + kept.count
    return kept.count == joined.count
  }

  package mutating func replaceWordBeforeCursor(with text: String) {
    remove(from: spaceStart(before: cursor), to: cursor)
    insert(text)
  }

  package mutating func backspace() {
    if cursor > 0 { remove(from: cursor - 1, to: cursor) }
  }

  package mutating func delete() {
    if cursor < characters.count { remove(from: cursor, to: cursor + 1) }
  }

  /// Exchanges the two characters around the cursor, or the last two at the end of the line.
  package mutating func transpose() {
    let right = cursor == characters.count ? cursor - 1 : cursor
    guard right > 0 else { return }
    characters.swapAt(right - 1, right)
    cursor = right + 1
  }

  // MARK: Moving

  package mutating func moveLeft() { cursor = max(cursor - 1, 0) }
  package mutating func moveRight() { cursor = min(cursor + 1, characters.count) }
  package mutating func moveHome() { cursor = 0 }
  package mutating func moveEnd() { cursor = characters.count }
  package mutating func moveWordLeft() { cursor = wordStart }
  package mutating func moveWordRight() { cursor = wordEnd }

  // MARK: Cutting

  /// Each cut returns what it removed.
  package mutating func cutToEnd() -> String { remove(from: cursor, to: characters.count) }
  package mutating func cutToStart() -> String { remove(from: 0, to: cursor) }
  package mutating func cutWordLeft() -> String { remove(from: wordStart, to: cursor) }
  package mutating func cutWordRight() -> String { remove(from: cursor, to: wordEnd) }
  /// As Ctrl-W does it: up to a space, whatever signs are in between.
  package mutating func cutToSpace() -> String {
    let end = characters[..<cursor].lastIndex { $0 != " " }.map { $0 + 1 } ?? 0
    return remove(from: spaceStart(before: end), to: cursor)
  }

  @discardableResult
  private mutating func remove(from start: Int, to end: Int) -> String {
    let removed = String(characters[start..<end])
    characters.removeSubrange(start..<end)
    cursor = start
    return removed
  }

  // MARK: Words

  /// Where the word that ends at or before the cursor begins.
  private var wordStart: Int {
    var start = cursor
    while start > 0 && !isWordCharacter(characters[start - 1]) { start -= 1 }
    while start > 0 && isWordCharacter(characters[start - 1]) { start -= 1 }
    return start
  }

  private var wordEnd: Int {
    var end = cursor
    while end < characters.count && !isWordCharacter(characters[end]) { end += 1 }
    while end < characters.count && isWordCharacter(characters[end]) { end += 1 }
    return end
  }

  private func spaceStart(before end: Int) -> Int {
    characters[..<end].lastIndex(of: " ").map { $0 + 1 } ?? 0
  }
}

private func isWordCharacter(_ character: Character) -> Bool {
  character.isLetter || character.isNumber
}

/// The text without what could break the line or command the terminal.
private func printable(_ text: String) -> String {
  var result = String.UnicodeScalarView()
  for character in text {
    if character.isNewline || character == "\t" {
      result.append(" ")
    } else {
      result.append(contentsOf: character.unicodeScalars.filter { $0.properties.generalCategory != .control })
    }
  }
  return String(result)
}
