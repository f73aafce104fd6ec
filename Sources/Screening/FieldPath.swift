import RuleModel
import SourceText

/// The way the fields of another program's objects are named.
enum FieldPath {
  /// `adultes[0].salaire` and `/adultes/0/salaire` are both `adultes`, `0`, `salaire`.
  static func parts(of text: String) -> [String] { text.split { "./[]".contains($0) }.map(String.init) }
}

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
