internal import RuleModel

/// What is known of requests like a text, beside its own words: whether one of them told a danger or a delay.
///
/// The words alone give most alarms. What people meant who said the like gives those that are told in no known words
/// ("je me gare au fond du Carrefour, siège couché"), and tells a manner of speaking from a danger.
extension AlarmBook {
  /// Dangers, and signs of danger that nothing like them confirms: those deserve a word of attention, not the alarm.
  ///
  /// - Parameters:
  ///   - clauses: the text divided into clauses, where each sign is of one subject.
  ///   - likeness: of the whole text to requests.
  func dangers(
    in clauses: Scene, likeness: Likeness, requests: RequestBook
  ) -> (certain: [AlarmCue<DangerID>], doubtful: [AlarmCue<DangerID>]) {
    let alarms = alarms(on: dangers, in: clauses, except: stretchesApart(in: clauses))
    if alarms.isEmpty {
      return (danger(alike: likeness, in: clauses, requests: requests).map { [$0] } ?? [], [])
    }
    let weak = alarms.filter { $0.points <= AlarmSign.enough }
    guard !weak.isEmpty, likeness.makesDangerDoubtful else { return (cues(of: alarms, in: clauses), []) }
    // Said beside another errand, a danger is a small part of the whole: what is said with it in a breath is compared too.
    let doubtful = weak.filter { alarm in
      passages(around: alarm.signs, in: clauses).allSatisfy { passage in
        requests.likeness(of: clauses.tokens[passage]).hasHardlyDanger
      }
    }
    let certain = alarms.filter { !doubtful.contains($0) }
    return (
      cues(of: certain, in: clauses),
      cues(of: doubtful.filter { alarm in !certain.contains { $0.subject == alarm.subject } }, in: clauses)
    )
  }

  /// The sentences of a text, and what stands around each sign between two marks.
  private func passages(around signs: [Range<Int>], in scene: Scene) -> [Range<Int>] {
    let breaths = signs.map { sign in
      let start = scene.tokens[..<sign.lowerBound].lastIndex { $0.isMark }.map { $0 + 1 } ?? 0
      let end = scene.tokens[sign.upperBound...].firstIndex { $0.isMark } ?? scene.tokens.count
      return start..<end
    }
    return (scene.sentences + breaths).filter { $0.count > 2 }
  }

  /// The danger that many requests like a text, or like one sentence of it, told, pointed at by the words that it shares
  /// with the nearest: people drop it at the end of an ordinary errand.
  private func danger(alike likeness: Likeness, in scene: Scene, requests: RequestBook) -> AlarmCue<DangerID>? {
    let sentences = scene.sentences.count > 1 ? scene.sentences : []
    let told = [(place: scene.tokens.indices, near: likeness)].filter(\.near.isOfManyWords)
    let dropped = sentences.map { (place: $0, near: requests.likeness(of: scene.tokens[$0])) }
      .filter(\.near.isOfSomeWords)
    let found = (told + dropped)
      .flatMap { part in part.near.dangers.map { (danger: $0.key, share: $0.value, part: part) } }
      .filter { $0.share >= Self.asDangerous && dangers.mayConcern(scene, $0.danger) }
      .max { ($0.share, $1.danger) < ($1.share, $0.danger) }
    return found.flatMap { found in
      cue(found.danger, at: found.part.place, in: scene.reading, found.part.near, requests: requests) {
        $0 == .danger(found.danger)
      }
    }
  }

  /// - Parameter range: what was compared, in which the words are pointed at.
  private func cue<Subject>(
    _ subject: Subject, at range: Range<Int>, in reading: Reading, _ likeness: Likeness, requests: RequestBook,
    where holds: (Vocabulary.Request.Stakes) -> Bool
  ) -> AlarmCue<Subject>? {
    let shared = requests.shared(by: reading.tokens[range], likeness, limit: 4) { _, stakes in holds(stakes) }
    guard let shared, let first = shared.places.first else { return nil }
    let mentions = shared.places.map { reading.mention($0..<$0 + 1) }
    return AlarmCue(
      subject, mention: reading.mention(first..<first + 1), further: Array(mentions.dropFirst()),
      phrases: ["comme « \(shared.text) »"])
  }

  /// A delay may run in the sentence that tells of a year gone by ("un CV de 2011 et l'entretien est jeudi").
  ///
  /// - Parameters:
  ///   - daysAhead: how far the day is that the text names, if it names one; a near one is a strong sign.
  ///   - facts: what was heard; some facts are a delay by themselves.
  func delays(
    in scene: Scene, daysAhead: Int?, given facts: [HeardFact], likeness: Likeness, requests: RequestBook
  ) -> [AlarmCue<RunningDelay>] {
    guard calming.hits(in: scene.reading).isEmpty else { return [] }
    let isNear = daysAhead.map { (0...Self.nearDays).contains($0) } ?? false
    let alarms = alarms(on: deadlines, in: scene, known: isNear ? .strong : nil)
    let isCalm = !isNear && likeness.isOfManyWords && likeness.calm >= Self.calm
    let said = cues(of: alarms.filter { !isCalm || $0.points > AlarmSign.enough + 1 }, in: scene)
    if !said.isEmpty { return said }
    let facts = pressing.compactMap { $0.cue(in: facts) }
    if facts.isEmpty, likeness.isOfManyWords, likeness.deadlines >= Self.asPressing {
      return cue(RunningDelay.delay, at: scene.tokens.indices, in: scene.reading, likeness, requests: requests) {
        $0 == .deadline
      }.map { [$0] } ?? []
    }
    return facts
  }

  /// Share of one danger among the requests like a text from which the text tells it, in words of its own.
  private static let asDangerous = 0.4
  /// Share of delays from which one runs, and of requests in which nothing presses from which a single sign is too
  /// little.
  private static let asPressing = 0.55
  private static let calm = 0.7
  /// Up to when a day that is named presses.
  private static let nearDays = 60
}
