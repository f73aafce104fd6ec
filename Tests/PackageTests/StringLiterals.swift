/// The string literals of a Swift file, each with what it is given to.
struct StringLiterals {
  struct Literal: Hashable {
    /// As it is written, a `0` in place of each interpolation.
    let text: String
    let line: Int
    /// The functions that it is an argument of, and its labels there, outermost first.
    let givenTo: [String]
  }

  private(set) var literals: [Literal] = []
  private let source: [Character]
  private var place = 0
  private var line = 1
  /// One a bracket that is open.
  private var calls: [Call] = []
  private var lastWord = ""
  /// The last character read was one of its letters.
  private var isAtWord = false

  /// What stands before a bracket, and the label of the argument there; nothing for a list or a block.
  private struct Call {
    var function = ""
    var label = ""
    var takesLabels = false
  }

  init(of source: String) {
    self.source = Array(source)
    readCode()
  }

  /// Reads until the bracket that was open before is closed, or to the end.
  private mutating func readCode(of call: Call = Call()) {
    calls.append(call)
    isAtWord = false
    while let next = current {
      if skipsComment() { continue }
      if next == "\"" {
        readLiteral()
        continue
      }
      step()
      switch next {
      case "(": readCode(of: Call(function: isAtWord ? lastWord : "", takesLabels: true))
      case "[", "{": readCode()
      case ")", "]", "}":
        calls.removeLast()
        isAtWord = false
        return
      case ",": calls[calls.count - 1].label = ""
      case ":" where isAtWord && calls[calls.count - 1].takesLabels: calls[calls.count - 1].label = lastWord
      case let letter where letter.isLetter || letter.isNumber || letter == "_":
        lastWord = isAtWord ? lastWord + String(letter) : String(letter)
        isAtWord = true
        continue
      default: break
      }
      isAtWord = false
    }
  }

  private mutating func readLiteral() {
    let start = line
    let quotes = isHere("\"\"\"") ? "\"\"\"" : "\""
    step(quotes.count)
    var text = ""
    while let next = current, !isHere(quotes) {
      if isHere("\\(") {
        step(2)
        readCode()
        text += "0"
      } else {
        // What is escaped closes nothing.
        let length = next == "\\" ? 2 : 1
        text += String(source[place..<min(place + length, source.count)])
        step(length)
      }
    }
    step(quotes.count)
    literals.append(Literal(text: text, line: start, givenTo: calls.flatMap { [$0.function, $0.label] }))
    isAtWord = false
  }

  private mutating func skipsComment() -> Bool {
    guard isHere("//") else { return false }
    while let next = current, next != "\n" { step() }
    return true
  }

  // MARK: - Characters

  private var current: Character? { place < source.count ? source[place] : nil }

  private func isHere(_ text: String) -> Bool { source[place...].starts(with: text) }

  private mutating func step(_ count: Int = 1) {
    for _ in 0..<count where place < source.count {
      if source[place] == "\n" { line += 1 }
      place += 1
    }
  }
}
