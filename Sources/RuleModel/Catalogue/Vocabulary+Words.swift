extension Vocabulary {
  /// Words of any conversation, by how little they say.
  package struct PlainWords: Sendable {
    /// May be skipped between the words of a cue.
    package var light: [String] = []
    /// Light words that do not count where a cue writes them either.
    package var articles: [String] = []
    /// "pas", "plus", "sans": what follows is not so.
    package var negations: [String] = []
    /// Everyday words: never taken for a misspelling of another.
    package var common: [String] = []
    /// Say little of a need.
    package var vague: [String] = []
    /// Words whose stem is another word's: they are compared whole.
    package var whole: [String] = []
    /// Words of questions that say nothing of their subject; a text that somebody types is not read by them.
    package var ofQuestions: [String] = []

    /// Groups of words, each written `<groupe>`, any of which is compared as any other: one people as another.
    package var byKind: [String] = []

    package init() {}

    /// The words of every list by which a text is read.
    package var all: [String] { light + articles + negations + common + vague + whole }
  }

  /// What places services beside each other.
  package struct Subjects: Sendable {
    /// Words without which a service is proposed reluctantly; a service without any needs none.
    package var required: [ServiceID: [String]] = [:]
    /// Services to look at with a service, the most useful first; nil: those that it opens.
    package var companions: [ServiceID: [ServiceID]] = [:]
    /// Different words for one thing, by a name of the author's.
    package var families: [String: [String]] = [:]

    package init() {}
  }

  /// What no service answers, and what a text sets aside.
  package struct OffTopic: Sendable {
    /// Whole requests that nothing answers here.
    package var requests: [String] = []
    /// Phrases of another errand.
    package var hints: [String] = []
    /// Before a subject that is set aside: "rien à voir avec".
    package var openings: [String] = []
    /// After a subject that is settled: "est à jour".
    package var closings: [String] = []
    /// States that are denied: "il n'est pas mort".
    package var denied: [String] = []

    package init() {}
  }
}
