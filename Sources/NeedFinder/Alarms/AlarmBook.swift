internal import RuleModel

/// Signs of danger and of a running delay, and what says that they are neither.
struct AlarmBook: Sendable {
  /// What a phrase of danger excludes is of its own sentence: whatever else is told silences nobody.
  var dangers = AlarmScale<DangerID>(commasCount: 4, exclusionsReach: .sentence)
  var deadlines = AlarmScale<RunningDelay>()
  /// Facts that mean a delay, whatever the words they were said in: all of one line hold ("a residence permit that ends").
  var pressing: [PressingFacts] = []
  /// Phrases that make a delay no delay ("c'est réglé").
  var calming = CueBook()
  /// Phrases whose clause tells of something else: long ago, a film, a training on the subject.
  var apart = CueBook()
  /// Phrases whose sentence asks for something else: an examination to prepare, a poster to write.
  var otherErrand = CueBook()
  /// Phrases that keep a sentence in the present all the same ("encore", "ça recommence").
  var still = CueBook()

  /// By protocol, phrases that are no danger by themselves and deserve a word: the person is at the end of their tether.
  var attention: [(danger: DangerID, cues: CueBook)] = []

  /// What asks for a moment of attention; a sentence that tells of something else asks for none.
  ///
  /// - Parameter doubtful: alarms that were not quite given.
  func attentions(in scene: Scene, besides doubtful: [AlarmCue<DangerID>]) -> [AlarmCue<DangerID>] {
    doubtful
      + attention.filter { sign in !doubtful.contains { $0.subject == sign.danger } }.compactMap { danger, cues in
        let hit = cues.hits(in: scene.reading).first { hit in
          !scene.sentences.contains { sentence in
            hit.ranges.contains { sentence.overlaps($0) } && !apart.hits(in: scene.reading, within: sentence).isEmpty
          }
        }
        return hit.flatMap { hit in
          hit.ranges.first.map {
            AlarmCue(danger, mention: scene.reading.mention($0), phrases: [cues.patterns[hit.pattern].source])
          }
        }
      }
  }

  /// Every danger, denied or told of another time as well: where one is spoken of at all.
  func dangersSpokenOf(in clauses: Scene) -> [AlarmCue<DangerID>] {
    cues(of: alarms(on: dangers, in: clauses, evenDenied: true), in: clauses)
  }

  /// Conditions on what was heard that together mean a delay.
  struct PressingFacts: Sendable {
    /// As written in the rules.
    let source: String
    let conditions: [FactCondition]

    /// Nil when a part of the text names no heard fact, or when all that it asks is that nothing was said.
    init?(_ source: String, rules: [FactName: RuleFact]) {
      let parts = source.split(separator: "+").map { $0.split(separator: " ").joined(separator: " ") }
      let read = parts.compactMap { FactCondition($0, rules: rules) }
      guard read.contains(where: { !$0.isOfAbsence }), read.count == parts.count else { return nil }
      self.source = source
      conditions = read
    }

    func cue(in facts: [HeardFact]) -> AlarmCue<RunningDelay>? {
      guard conditions.allSatisfy({ $0.holds(in: facts) }), let said = conditions.first(where: { !$0.isOfAbsence }),
        let fact = facts.first(where: { said.holds(in: [$0]) })
      else { return nil }
      return AlarmCue(.delay, mention: fact.mention, phrases: [source])
    }
  }

  func cues<Subject>(of alarms: [AlarmScale<Subject>.Alarm], in scene: Scene) -> [AlarmCue<Subject>] {
    var result: [AlarmCue<Subject>] = []
    for alarm in alarms {
      let mentions = alarm.signs.map { scene.reading.mention($0) }
      guard let first = mentions.first,
        !result.contains(where: { $0.subject == alarm.subject && $0.mention == first })
      else { continue }
      result.append(
        AlarmCue(alarm.subject, mention: first, further: Array(mentions.dropFirst()), phrases: alarm.phrases))
    }
    return result.sorted { $0.mention.range.lowerBound < $1.mention.range.lowerBound }
  }

  /// Signs add up within a few sentences, not across a whole interview.
  func alarms<Subject>(
    on scale: AlarmScale<Subject>, in scene: Scene, except silent: [Range<Int>] = [], known: AlarmSign? = nil,
    evenDenied: Bool = false
  ) -> [AlarmScale<Subject>.Alarm] {
    let sentences = scene.sentences
    var result: [AlarmScale<Subject>.Alarm] = []
    for first in 0..<max(1, sentences.count - Self.reach + 1) where !sentences.isEmpty {
      let last = min(first + Self.reach, sentences.count) - 1
      let stretch = sentences[first].lowerBound..<sentences[last].upperBound
      for alarm in scale.alarms(
        in: scene, within: stretch, except: silent, known: known, evenDenied: evenDenied) where !result.contains(alarm)
      {
        result.append(alarm)
      }
    }
    return result
  }

  /// How many neighbouring sentences are weighed together.
  private static let reach = 3
}
