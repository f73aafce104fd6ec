/// Reads markup tag by tag, and throws where a tag is not closed, an attribute not quoted or a character not escaped.
struct MarkupCheck {
  struct Malformed: Error { let reason: String }

  private(set) var names: [String] = []
  private(set) var identifiers: [String] = []
  /// What is read, and the values of attributes, with references replaced.
  private(set) var text = ""

  private static let void: Set<String> = ["meta", "br", "hr"]

  init(_ html: String) throws {
    var open: [String] = []
    var rest = html[...]
    while let start = rest.firstIndex(of: "<") {
      if open.last != "style" { try read(rest[..<start]) }
      guard let end = rest[start...].firstIndex(of: ">") else { throw Malformed(reason: "unclosed tag") }
      let tag = rest[rest.index(after: start)..<end]
      rest = rest[rest.index(after: end)...]
      if tag == "!DOCTYPE html" { continue }
      if tag.hasPrefix("/") {
        guard let last = open.popLast(), last == tag.dropFirst() else { throw Malformed(reason: "stray </\(tag)>") }
        continue
      }
      let name = String(tag.prefix { $0 != " " })
      guard name.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) }) else { throw Malformed(reason: name) }
      names.append(name)
      try readAttributes(tag.dropFirst(name.count))
      if name == "p", open.contains("p") { throw Malformed(reason: "p in p") }
      if !Self.void.contains(name) { open.append(name) }
    }
    try read(rest)
    if !open.isEmpty { throw Malformed(reason: "never closed: \(open)") }
  }

  private mutating func readAttributes(_ attributes: Substring) throws {
    var rest = attributes
    while !rest.isEmpty {
      guard let match = rest.prefixMatch(of: #/ ([a-z-]+)="([^"]*)"/#) else {
        throw Malformed(reason: "attributes: \(rest)")
      }
      if match.output.1 == "id" { identifiers.append(String(match.output.2)) }
      text += " "
      try read(match.output.2)
      text += " "
      rest = rest[match.range.upperBound...]
    }
  }

  private mutating func read(_ raw: Substring) throws {
    let references = ["&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": "\"", "&#39;": "'"]
    var rest = raw
    while let ampersand = rest.firstIndex(of: "&") {
      text += rest[..<ampersand]
      guard let reference = references.first(where: { rest[ampersand...].hasPrefix($0.key) }) else {
        throw Malformed(reason: "bare & in \(raw)")
      }
      text += reference.value
      rest = rest[ampersand...].dropFirst(reference.key.count)
    }
    text += rest
    if raw.contains(">") { throw Malformed(reason: "bare > in \(raw)") }
  }
}
