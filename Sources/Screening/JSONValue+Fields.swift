import RuleModel
import SourceText

extension JSONValue {
  /// The value at the end of a path; nil when a step leads nowhere.
  func at(_ path: [String]) -> JSONValue? {
    var value = self
    for part in path {
      if let elements = value.array {
        guard let position = Int(part), elements.indices.contains(position) else { return nil }
        value = elements[position]
      } else {
        guard let next = value[part] else { return nil }
        value = next
      }
    }
    return value
  }

  /// What stands there, short enough for a message.
  var shortText: String {
    let whole = text
    return whole.count <= 40 ? whole : String(whole.prefix(39)) + "…"
  }

  /// A number that is not 0, a yes, a text, a list or an object that is not empty.
  var holdsSomething: Bool {
    switch self {
    case .null: false
    case .bool(let value): value
    case .number: rational != .zero
    case .string(let text): !text.isEmpty
    case .array(let elements): !elements.isEmpty
    case .object(let members): !members.isEmpty
    }
  }
}
