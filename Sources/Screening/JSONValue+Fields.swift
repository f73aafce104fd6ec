import RuleModel
import SourceText

extension JSONValue {
  /// The value at the end of a path; nil when a step leads nowhere.
  func at(_ path: [String]) -> JSONValue? {
    var value = self
    for part in path {
      switch value {
      case .array(let elements):
        guard let position = Int(part), elements.indices.contains(position) else { return nil }
        value = elements[position]
      case .object(let members):
        guard let place = Self.place(of: part, in: members) else { return nil }
        value = members[place].value
      case .null, .bool, .number, .string: return nil
      }
    }
    return value
  }

  /// Most fields that are looked for are absent, and their length alone tells most names from theirs. A name with an
  /// accent has several spellings of several lengths.
  private static func place(of name: String, in members: [JSONMember]) -> Int? {
    let count = name.utf8.count
    for place in members.indices where members[place].name.utf8.count == count && members[place].name == name {
      return place
    }
    var name = name
    return name.withUTF8 { $0.contains { $0 >= 0x80 } } ? members.firstIndex { $0.name == name } : nil
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
