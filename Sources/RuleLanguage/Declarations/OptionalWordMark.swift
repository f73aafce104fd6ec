internal import SourceText
internal import YAMLTree

/// The sign `~` of a cue, where it makes no word optional: a listener would leave it aside without a word.
struct OptionalWordMark: Sendable {
  let place: SourceRange
  let problem: Problem

  enum Problem: Sendable {
    /// Elsewhere than at the end of a word or of a choice.
    case notAtEnd
    /// Every word of the cue, or of what stands between two `+`, may be absent: it would be found everywhere.
    case nothingRequired
  }

  /// The misplaced signs of every cue below a node, in the order of the file.
  static func misplaced(in node: YAMLNode) -> [OptionalWordMark] {
    switch node.content {
    case .null: []
    case .scalar(let scalar): misplaced(in: scalar)
    case .sequence(let nodes): nodes.flatMap { misplaced(in: $0) }
    case .mapping(let entries):
      entries.flatMap { entry in
        plainTexts.contains(entry.key.value.folded) ? [] : misplaced(in: entry.value)
      }
    }
  }

  /// Keys under which people speak, and nothing is a cue.
  private static let plainTexts: Set<String> = ["demandes", "sigles"]

  private static let mark = UInt8(ascii: "~")

  private static func misplaced(in cue: YAMLScalar) -> [OptionalWordMark] {
    let bytes = Array(cue.text.utf8)
    guard bytes.contains(mark) else { return [] }
    var found: [OptionalWordMark] = []
    var isRequired: Bool?
    func endPart(at place: Int) {
      if isRequired == false {
        found.append(OptionalWordMark(place: cue.range(ofUTF8: place - 1, upper: place), problem: .nothingRequired))
      }
      isRequired = nil
    }
    var lastMark = 0
    for word in words(of: bytes) {
      if bytes[word].elementsEqual("+".utf8) {
        endPart(at: lastMark)
        continue
      }
      let isOptional = word.count > 1 && bytes[word.upperBound - 1] == mark
      isRequired = (isRequired ?? false) || !isOptional
      if isOptional { lastMark = word.upperBound }
      for place in word where bytes[place] == mark && !(isOptional && place == word.upperBound - 1) {
        found.append(OptionalWordMark(place: cue.range(ofUTF8: place, upper: place + 1), problem: .notAtEnd))
      }
    }
    endPart(at: lastMark)
    return found
  }

  /// Between spaces; a space after `|` is nothing.
  private static func words(of bytes: [UInt8]) -> [Range<Int>] {
    let (space, bar) = (UInt8(ascii: " "), UInt8(ascii: "|"))
    var words: [Range<Int>] = []
    var start = 0
    for (place, byte) in bytes.enumerated() where byte == space && (place == 0 || bytes[place - 1] != bar) {
      if start < place { words.append(start..<place) }
      start = place + 1
    }
    if start < bytes.count { words.append(start..<bytes.count) }
    return words
  }
}

extension Reading {
  /// E254 for each sign `~` of the cues below a node that makes no word optional.
  mutating func reportMisplacedMarks(in node: YAMLNode) {
    for mark in OptionalWordMark.misplaced(in: node) {
      switch mark.problem {
      case .notAtEnd:
        report(
          "E254", "« ~ » mal placé dans un indice", at: mark.place, label: "rien n'est facultatif ici",
          help: ["l'écrire à la fin du mot ou du choix qui peut manquer : `a~`, `a|b~`."])
      case .nothingRequired:
        report(
          "E254", "un indice où tous les mots sont facultatifs", at: mark.place, label: "il ne resterait aucun mot",
          help: ["garder au moins un mot sans « ~ »."])
      }
    }
  }
}
