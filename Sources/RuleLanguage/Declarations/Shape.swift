internal import YAMLTree

/// What may be written at one place: the JSON Schema and the author's reference are made from it.
indirect enum Shape: Sendable {
  case text
  /// A text said to people, which may name legal values between braces.
  case sentence
  /// A service, a paper, a form…: lower-case ASCII letters, digits, `_`.
  case identifier
  /// A fact or a parameter: dotted, accents allowed.
  case name
  case yesNo
  case integer(ClosedRange<Int>?)
  case number
  case date
  /// A whole number and a unit of time: `2 mois`.
  case duration
  /// One of a few words.
  case word([String])
  /// A text in the small language of expressions, or its YAML structures.
  case expression
  /// The same, yes or no.
  case condition
  case situation
  case list(Shape)
  /// Keys of the author's choice; the text says what they are.
  case map(keys: String, Shape)
  case object(KeyTable)
  case either([Shape])
}

/// One key of the language, with all that is said of it anywhere.
///
/// A class, because a key is found in its table by identity: each mapping of each file asks for all its keys.
final class KeyDeclaration: Sendable {
  /// As it is printed, with its accents; it is read with or without them.
  let name: String
  let isRequired: Bool
  let shape: Shape
  /// One line of French for the author.
  let documentation: String

  init(name: String, isRequired: Bool, shape: Shape, documentation: String) {
    self.name = name
    self.isRequired = isRequired
    self.shape = shape
    self.documentation = documentation
  }
}

/// The keys of one kind of mapping, declared once.
struct KeyTable: Sendable {
  /// What the mapping describes, with its article: "un fait".
  let subject: String
  let keys: [KeyDeclaration]
  /// Both spellings of each key, to its position in `keys`.
  private let positions: [String: Int]

  init(_ subject: String, _ keys: [KeyDeclaration]) {
    self.subject = subject
    self.keys = keys
    var positions: [String: Int] = [:]
    for (position, key) in keys.enumerated() {
      positions[key.name] = position
      positions[key.name.foldedKey] = position
    }
    self.positions = positions
  }

  /// The position in `keys` of the one that was written, with its accents or without them; nil for any other.
  ///
  /// Nearly every key is written as it is printed: a look at their lengths is then cheaper than any hash of letters
  /// with accents.
  func position(ofWritten name: String) -> Int? {
    let length = name.utf8.count
    if let exact = keys.firstIndex(where: { $0.name.utf8.count == length && $0.name == name }) { return exact }
    return positions[name] ?? positions[name.foldedKey]
  }

  /// The position in `keys` of one of them.
  func position(of key: KeyDeclaration) -> Int? {
    keys.firstIndex { $0 === key }
  }
}
