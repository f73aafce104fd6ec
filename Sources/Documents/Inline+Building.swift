extension Inline {
  package static func strong(_ inner: Inline) -> Inline { Inline([.strong(inner)]) }

  package static func emphasis(_ inner: Inline) -> Inline { Inline([.emphasis(inner)]) }

  /// A command or a file name, to be typed as it is written.
  package static func command(_ words: String) -> Inline { Inline([.command(words)]) }

  /// A link; with no text of its own it shows its address.
  package static func link(_ text: Inline? = nil, url: String) -> Inline {
    Inline([.link(text ?? Inline(url), url: url)])
  }

  package static func verdict(_ tone: VerdictTone, _ inner: Inline) -> Inline { Inline([.role(.verdict(tone), inner)]) }

  package static func amount(_ inner: Inline) -> Inline { Inline([.role(.amount, inner)]) }

  package static func date(_ inner: Inline) -> Inline { Inline([.role(.date, inner)]) }

  /// The mark of a value graded C or past its review date.
  package static func toVerify(_ inner: Inline = "à vérifier") -> Inline { Inline([.role(.toVerify, inner)]) }

  package static func + (left: Inline, right: Inline) -> Inline { Inline(left.spans + right.spans) }

  package static func += (left: inout Inline, right: Inline) { left.spans += right.spans }
}

extension [Inline] {
  /// The elements one after the other with `separator` between them.
  package func joined(separator: Inline) -> Inline {
    var result = Inline()
    for (index, element) in enumerated() {
      if index > 0 { result += separator }
      result += element
    }
    return result
  }
}

extension Inline: ExpressibleByStringInterpolation {
  package init(stringLiteral value: String) {
    self.init(value)
  }

  package init(stringInterpolation: StringInterpolation) {
    self.init(stringInterpolation.spans)
  }

  /// Collects the literal and styled parts of an interpolated literal.
  package struct StringInterpolation: StringInterpolationProtocol {
    var spans: [Span] = []

    package init(literalCapacity: Int, interpolationCount: Int) {
      spans.reserveCapacity(2 * interpolationCount + 1)
    }

    package mutating func appendLiteral(_ literal: String) {
      if !literal.isEmpty { spans.append(.text(literal)) }
    }

    package mutating func appendInterpolation(_ inline: Inline) {
      spans += inline.spans
    }

    package mutating func appendInterpolation(_ text: String) {
      appendLiteral(text)
    }

    package mutating func appendInterpolation(_ number: Int) {
      appendLiteral(String(number))
    }
  }
}
