/// Accumulates escaped markup; an element is closed by the call that opened it.
struct HTMLWriter {
  /// Whether folded sections become closed `details`.
  let foldsSections: Bool
  let breaksPages: Bool
  private(set) var output = ""
  /// The sections met so far, which number the identifiers that label them.
  var sectionCount = 0

  init(foldsSections: Bool, breaksPages: Bool) {
    self.foldsSections = foldsSections
    self.breaksPages = breaksPages
  }

  /// A block element on lines of its own.
  mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:], isInline: Bool = false,
    content: (inout HTMLWriter) -> Void
  ) {
    output += "<" + name
    for (key, value) in attributes { output += " \(key)=\"\(value.escapedForHTML)\"" }
    output += ">"
    content(&self)
    output += "</\(name)>"
    if !isInline { output += "\n" }
  }

  /// An element that holds other blocks, with a line feed after its opening tag.
  mutating func container(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:], content: (inout HTMLWriter) -> Void
  ) {
    element(name, attributes) {
      $0.output += "\n"
      content(&$0)
    }
  }

  /// An element without content or end tag.
  mutating func void(_ name: String) {
    output += "<\(name)>\n"
  }

  /// Only for the reader of the markup.
  mutating func lineFeed() {
    output += "\n"
  }

  /// Escaped text, a forced line break for each line feed.
  mutating func text(_ text: String) {
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if index > 0 { output += "<br>" }
      output += String(line).escapedForHTML
    }
  }

  /// An inline with French spacing.
  mutating func inline(_ inline: Inline) {
    spans(of: inline.frenchSpaced())
  }

  private mutating func spans(of inline: Inline) {
    for span in inline.spans {
      switch span {
      case .text(let words): text(words)
      case .strong(let inner): element("strong", isInline: true) { $0.spans(of: inner) }
      case .emphasis(let inner): element("em", isInline: true) { $0.spans(of: inner) }
      case .command(let words): element("code", isInline: true) { $0.text(words) }
      case .link(let inner, let url): link(inner, url: url.madeHarmless)
      case .role(let role, let inner):
        element("span", ["class": role.htmlClass], isInline: true) { $0.spans(of: inner) }
      }
    }
  }

  /// An address whose scheme is not for reading, writing or calling is shown and leads nowhere.
  private mutating func link(_ inner: Inline, url: String) {
    let scheme = url.prefix { $0 != ":" }.lowercased()
    guard ["http", "https", "mailto", "tel"].contains(scheme) else {
      spans(of: inner)
      if inner.plainText != url { text(" (\(url))") }
      return
    }
    // The class lets print show the address of a link that does not already read as one.
    let showsAddress = inner.plainText != url && scheme != "tel"
    element("a", showsAddress ? ["href": url, "class": "lien"] : ["href": url], isInline: true) {
      $0.spans(of: inner)
    }
  }
}

extension String {
  /// The text with the five characters that mean something in markup written as references.
  var escapedForHTML: String {
    reduce(into: "") { result, character in
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.append(character)
      }
    }
  }
}

extension SpanRole {
  fileprivate var htmlClass: String {
    switch self {
    case .verdict(let tone): "verdict " + tone.htmlClass
    case .amount: "montant"
    case .date: "date"
    case .toVerify: "a-verifier"
    }
  }
}

extension VerdictTone {
  fileprivate var htmlClass: String {
    switch self {
    case .open: "ouvert"
    case .conditional: "sous-reserve"
    case .closed: "ferme"
    case .closedToConfirm: "a-confirmer"
    case .undecided: "indetermine"
    case .notConcerned: "sans-objet"
    case .alreadyReceived: "deja-percu"
    }
  }
}
