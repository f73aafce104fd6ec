/// A run of text with its emphasis, as it stands in a paragraph or a cell.
///
/// A string literal is an `Inline`, and styled parts go in by interpolation:
/// `"Tapez \(.command("pourquoi")) pour savoir."`. A line feed in a text is a forced line break (an address).
package struct Inline: Sendable, Equatable {
  package var spans: [Span]

  package init(_ spans: [Span] = []) {
    self.spans = spans
  }

  package init(_ text: some StringProtocol) {
    self.spans = text.isEmpty ? [] : [.text(String(text))]
  }
}

/// One piece of an `Inline`.
package enum Span: Sendable, Equatable {
  case text(String)
  case strong(Inline)
  case emphasis(Inline)
  /// Something to type as it is written; its spaces are left alone.
  case command(String)
  /// A text that leads to an address; text renderers write the address after it, unless it is the text.
  case link(Inline, url: String)
  case role(SpanRole, Inline)
}

/// What a piece of text means, for renderers to colour; the words themselves always say it too.
package enum SpanRole: Sendable, Hashable {
  case verdict(VerdictTone)
  case amount
  case date
  /// A value whose reliability must be confirmed before it is relied on.
  case toVerify
}

/// How a verdict sounds to a reader.
package enum VerdictTone: Sendable, Hashable, CaseIterable {
  case open
  case conditional
  case closed
  case closedToConfirm
  case undecided
  case notConcerned
  case alreadyReceived
}

extension Inline {
  /// The words alone, without style or addresses.
  package var plainText: String {
    var text = ""
    for span in spans {
      switch span {
      case .text(let words), .command(let words): text += words
      case .strong(let inner), .emphasis(let inner), .link(let inner, url: _), .role(_, let inner):
        text += inner.plainText
      }
    }
    return text
  }

  package var isEmpty: Bool { plainText.isEmpty }
}
