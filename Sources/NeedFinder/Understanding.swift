package import RuleModel

/// What was understood of a free text: proposals, each with the exact words that led to it, never certainties.
package struct Understanding: Sendable {
  package let text: String
  /// Best first; empty when no service fits.
  package let needs: [RankedNeed]
  /// The day named as a limit, when there is one.
  package let deadline: CalendarDate?
  package let dangers: [AlarmCue<DangerID>]
  /// What is no danger by itself, and asks for a moment of attention: somebody at the end of their tether.
  package let attentions: [AlarmCue<DangerID>]
  /// What announces a delay that runs, whether or not a day is named.
  package let delays: [AlarmCue<RunningDelay>]
  package let facts: [HeardFact]
  /// Whether a grown-up relative or a neighbour is spoken of, of whom the request may be.
  package let namesRelative: Bool
  /// Whether it puts right what was said before it: "en fait", "pardon, deux", "deux, pas trois".
  package let putsRight: Bool

  /// A danger before any delay.
  package var urgency: Urgency { !dangers.isEmpty ? .danger : delays.isEmpty ? .none : .deadline }
}

/// A service or a how-to that the words call for.
package struct RankedNeed: Hashable, Sendable {
  package let id: NeedID
  /// Comparable within one text only.
  package let score: Double
  package let because: [Mention]

  package init(id: NeedID, score: Double, because: [Mention]) {
    self.id = id
    self.score = score
    self.because = because
  }
}

/// The exact words of a text that something was understood from.
package struct Mention: Hashable, Sendable {
  package let words: String
  /// UTF-8 offsets in the text.
  package let range: Range<Int>

  package init(words: String, range: Range<Int>) {
    self.words = words
    self.range = range
  }
}

/// What an alarm may be of: a danger, by the protocol that answers it, or a delay.
package typealias AlarmSubject = Hashable & Comparable & Sendable

/// Beside dangers, of which there are many, one delay or none runs in a text.
package enum RunningDelay: AlarmSubject { case delay }

/// A danger or a delay heard, and the words that say it.
package struct AlarmCue<Subject: AlarmSubject>: Hashable, Sendable {
  package let subject: Subject
  /// The heaviest sign.
  package let mention: Mention
  /// The other signs that added up with it, heaviest first.
  package let further: [Mention]

  /// The phrases of the vocabulary that found them, as written there: for whoever tunes it.
  package let phrases: [String]

  package init(_ subject: Subject, mention: Mention, further: [Mention] = [], phrases: [String] = []) {
    self.subject = subject
    self.mention = mention
    self.further = further
    self.phrases = phrases
  }

  /// Every sign, in the order of the text.
  package var signs: [Mention] { ([mention] + further).sorted { $0.range.lowerBound < $1.range.lowerBound } }
}
