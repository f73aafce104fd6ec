extension Vocabulary {
  /// Phrases about delays, and about what is no alarm; the signs that add up stand in `signs`.
  package struct Urgency: Sendable {
    /// Tell by themselves that a delay runs.
    package var deadlines: [String] = []
    /// Take a delay back: what it was about is settled.
    package var settled: [String] = []
    /// Heard facts that press by themselves, as they are written: `expulsion.étape = force_publique`.
    package var pressingFacts: [String] = []
    /// The clause tells of something else than a danger: a film, a course, years ago.
    package var apart: [String] = []
    /// The whole sentence asks for something else than help in danger: a poster, an exam.
    package var otherErrand: [String] = []
    /// The danger lasts, although it is told as past.
    package var still: [String] = []

    package init() {}
  }
}
