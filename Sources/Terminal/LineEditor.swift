/// A line being edited: what each key does to it, without a terminal.
package struct LineEditor: Sendable {
  /// Given the line and how many of its characters stand before the cursor, the whole words that could replace the
  /// run of non-spaces which ends there; the editor neither filters nor sorts them.
  package typealias Completion = (_ line: String, _ cursor: Int) -> [String]

  package private(set) var buffer: LineBuffer
  /// What was cut last, for Ctrl-Y.
  package private(set) var clipboard: String
  private var place: HistoryPlace
  private var isCutting = false
  private let boundKeys: Set<Key>

  /// Keys among `boundKeys` are handed back instead of editing.
  package init(initial: String = "", history: History = History(), clipboard: String = "", boundKeys: Set<Key> = []) {
    buffer = LineBuffer(initial)
    self.clipboard = clipboard
    place = HistoryPlace(history)
    self.boundKeys = boundKeys
  }

  /// What is left to do for whoever holds the terminal, after a key.
  package enum Effect: Equatable, Sendable {
    case redraw, clearScreen
    /// Nothing could be done: worth a discreet sign.
    case refuse
    case accept, interrupt, endOfInput, suspend
    case list([String])
    case bound(Key)
  }

  package mutating func handle(_ key: Key, completion: Completion = { _, _ in [] }) -> Effect {
    if boundKeys.contains(key) { return .bound(key) }
    let wasCutting = isCutting
    isCutting = false
    switch key {
    case .text(let scalar): return buffer.insert(String(scalar)) ? .redraw : .refuse
    case .paste(let text): return buffer.insert(text) ? .redraw : .refuse
    case .enter: return .accept
    case .tab: return complete(by: completion)
    case .left: buffer.moveLeft()
    case .right: buffer.moveRight()
    case .wordLeft: buffer.moveWordLeft()
    case .wordRight: buffer.moveWordRight()
    case .home: buffer.moveHome()
    case .end: buffer.moveEnd()
    case .backspace: buffer.backspace()
    case .delete: buffer.delete()
    case .wordBackspace: cut(.before, joining: wasCutting) { $0.cutWordLeft() }
    case .up: return show(place.older(than: buffer.text))
    case .down: return show(place.newer(than: buffer.text))
    case .pageUp: return showMatch { $0.older(than: $1, beginning: $2) }
    case .pageDown: return showMatch { $0.newer(than: $1, beginning: $2) }
    case .control(let letter): return handleControl(letter, wasCutting: wasCutting)
    case .alt("b"): buffer.moveWordLeft()
    case .alt("f"): buffer.moveWordRight()
    case .alt("d"): cut(.after, joining: wasCutting) { $0.cutWordRight() }
    case .alt, .function, .backTab, .escape, .insert, .unknown: return .refuse
    }
    return .redraw
  }

  private mutating func handleControl(_ letter: Character, wasCutting: Bool) -> Effect {
    switch letter {
    case "a": buffer.moveHome()
    case "b": buffer.moveLeft()
    case "c": return .interrupt
    case "d":
      if buffer.isEmpty { return .endOfInput }
      buffer.delete()
    case "e": buffer.moveEnd()
    case "f": buffer.moveRight()
    case "k": cut(.after, joining: wasCutting) { $0.cutToEnd() }
    case "l": return .clearScreen
    case "n": return show(place.newer(than: buffer.text))
    case "p": return show(place.older(than: buffer.text))
    case "r": return showMatch { $0.older(than: $1, beginning: $2) }
    case "t": buffer.transpose()
    case "u": cut(.before, joining: wasCutting) { $0.cutToStart() }
    case "w": cut(.before, joining: wasCutting) { $0.cutToSpace() }
    case "y": buffer.insert(clipboard)
    case "z": return .suspend
    default: return .refuse
    }
    return .redraw
  }

  // MARK: Cutting

  private enum Side { case before, after }

  /// Cuts that follow one another gather in the clipboard, in the order of the line.
  private mutating func cut(_ side: Side, joining: Bool, _ body: (inout LineBuffer) -> String) {
    let removed = body(&buffer)
    isCutting = true
    clipboard =
      switch (joining, side) {
      case (false, _): removed.isEmpty ? clipboard : removed
      case (true, .before): removed + clipboard
      case (true, .after): clipboard + removed
      }
  }

  // MARK: History

  private mutating func show(_ line: String?) -> Effect {
    guard let line else { return .refuse }
    buffer = LineBuffer(line)
    return .redraw
  }

  /// Looks for lines that begin as this one does up to the cursor, which stays there so that the search can go on.
  private mutating func showMatch(_ find: (inout HistoryPlace, String, String) -> String?) -> Effect {
    guard let line = find(&place, buffer.text, buffer.beforeCursor) else { return .refuse }
    buffer = LineBuffer(line, cursor: buffer.cursor)
    return .redraw
  }

  // MARK: Completion

  private mutating func complete(by completion: Completion) -> Effect {
    let candidates = completion(buffer.text, buffer.cursor)
    guard let first = candidates.first else { return .refuse }
    if candidates.count == 1 {
      buffer.replaceWordBeforeCursor(with: first + " ")
      return .redraw
    }
    let shared = candidates.dropFirst().reduce(first) { commonPrefix($0, $1) }
    let word = buffer.wordBeforeCursor
    // Accents that were not typed come with the completion; nothing typed is taken away.
    guard shared != word, shared.count >= word.count else { return .list(candidates) }
    buffer.replaceWordBeforeCursor(with: shared)
    return .redraw
  }
}

private func commonPrefix(_ left: String, _ right: String) -> String {
  String(zip(left, right).prefix { $0 == $1 }.map(\.0))
}
