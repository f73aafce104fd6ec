/// Whether a problem prevents the use of what was written.
package enum Severity: String, Hashable, Sendable, CaseIterable {
  case error
  case warning

  /// The word shown to the author.
  package var word: String {
    switch self {
    case .error: "erreur"
    case .warning: "avertissement"
    }
  }
}

/// The stable name of a kind of problem, such as `E012`; `check --explain` takes it.
package struct DiagnosticCode: Hashable, Comparable, Sendable, ExpressibleByStringLiteral {
  package let text: String

  package init(_ text: String) {
    self.text = text
  }

  package init(stringLiteral text: String) {
    self.init(text)
  }

  package static func < (left: DiagnosticCode, right: DiagnosticCode) -> Bool {
    left.text < right.text
  }
}

/// A place that a diagnostic underlines, with a few words about it.
package struct Label: Hashable, Sendable {
  package let range: SourceRange
  /// Shown after the carets; may be empty.
  package let text: String

  package init(range: SourceRange, text: String) {
    self.range = range
    self.text = text
  }
}

/// What is wrong in a text, where, and what to try; all of it in the author's language.
package struct Diagnostic: Hashable, Sendable {
  package let severity: Severity
  package let code: DiagnosticCode
  /// One line that makes sense on its own, without the drawing.
  package let message: String
  package let primary: Label
  /// Other places that explain the first one, in this file or in another.
  package let secondary: [Label]
  /// What to try, one sentence an element.
  package let help: [String]

  package init(
    severity: Severity, code: DiagnosticCode, message: String, primary: Label, secondary: [Label] = [],
    help: [String] = []
  ) {
    self.severity = severity
    self.code = code
    self.message = message
    self.primary = primary
    self.secondary = secondary
    self.help = help
  }
}

extension Sequence<Diagnostic> {
  /// The order of reading: by path, then place, then code; equal ones keep their order.
  ///
  /// Paths compare by their bytes, so the order is the same on every machine.
  package func sorted(in files: SourceFiles) -> [Diagnostic] {
    enumerated().sorted { left, right in
      let (first, second) = (left.element, right.element)
      let (firstPath, secondPath) = (files[first.primary.range.file].path, files[second.primary.range.file].path)
      if !firstPath.utf8.elementsEqual(secondPath.utf8) {
        return firstPath.utf8.lexicographicallyPrecedes(secondPath.utf8)
      }
      if first.primary.range.start != second.primary.range.start {
        return first.primary.range.start < second.primary.range.start
      }
      if first.code != second.code { return first.code < second.code }
      return left.offset < right.offset
    }.map(\.element)
  }

  package var hasErrors: Bool {
    contains { $0.severity == .error }
  }
}
