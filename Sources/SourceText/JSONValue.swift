/// A JSON text as a value (RFC 8259): members keep their order and numbers keep the text they were written with.
package enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  case number(JSONNumber)
  case string(String)
  case array([JSONValue])
  case object([JSONMember])
}

/// One name and its value in an object.
package struct JSONMember: Hashable, Sendable {
  package let name: String
  package let value: JSONValue

  package init(_ name: String, _ value: JSONValue) {
    self.name = name
    self.value = value
  }
}

/// A number as it is written: nothing is rounded, and `1.0` stays different from `1`.
package struct JSONNumber: Hashable, Sendable {
  package let text: String

  /// Nothing when the text is not a number in JSON's grammar (`01`, `.5`, `+1` and `NaN` are not).
  package init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.span.jsonNumberEnd(from: 0) == bytes.count, !bytes.isEmpty else { return nil }
    self.text = text
  }

  package init(_ integer: some BinaryInteger) {
    text = String(integer)
  }

  /// The text has been checked by the parser.
  init(checked text: String) {
    self.text = text
  }

  /// Nothing when there is a fraction or an exponent, or when it does not fit.
  package var integer: Int? {
    Int(text)
  }
}

// MARK: Reading a value

extension JSONValue {
  /// The member of that name; nothing when there is none or when this is not an object.
  package subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  package var string: String? {
    if case .string(let text) = self { text } else { nil }
  }

  package var bool: Bool? {
    if case .bool(let value) = self { value } else { nil }
  }

  package var number: JSONNumber? {
    if case .number(let number) = self { number } else { nil }
  }

  package var array: [JSONValue]? {
    if case .array(let elements) = self { elements } else { nil }
  }

  package var object: [JSONMember]? {
    if case .object(let members) = self { members } else { nil }
  }
}

// MARK: Literals

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByNilLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  package init(stringLiteral text: String) {
    self = .string(text)
  }

  package init(integerLiteral value: Int) {
    self = .number(JSONNumber(value))
  }

  package init(booleanLiteral value: Bool) {
    self = .bool(value)
  }

  package init(nilLiteral: ()) {
    self = .null
  }

  package init(arrayLiteral elements: JSONValue...) {
    self = .array(elements)
  }

  /// Keeps the order of the literal.
  package init(dictionaryLiteral members: (String, JSONValue)...) {
    self = .object(members.map { JSONMember($0.0, $0.1) })
  }
}
