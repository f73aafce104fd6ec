/// Weighs signs that add up: each phrase found gives or takes points, and enough points give the alarm.
///
/// Weak signs alone, however many, give none; a contrary one takes away from what is said in its own clause. Words count
/// once: of two signs on the same words the heavier one holds. A phrase found twice counts once.
struct AlarmScale<Subject: AlarmSubject>: Sendable {
  /// How many skipped words a comma is worth: what is said after it is often about something else.
  private let commasCount: Int
  /// How far what a phrase excludes undoes it.
  private let exclusionsReach: CueBook.Reach

  private var book = PhraseBook<(subject: Subject, sign: AlarmSign)>()
  private var withRequirement: Set<Subject> = []

  /// The signs that gave an alarm, heaviest first.
  struct Alarm: Hashable, Sendable {
    let subject: Subject
    let signs: [Range<Int>]
    /// The phrases that found them, as written in the rules.
    let phrases: [String]
    /// All together, less what speaks against them; `AlarmSign.enough` at least.
    let points: Int
  }

  init(commasCount: Int = 0, exclusionsReach: CueBook.Reach = .text) {
    self.commasCount = commasCount
    self.exclusionsReach = exclusionsReach
  }

  mutating func add(_ pattern: CuePattern, _ subject: Subject, as sign: AlarmSign) {
    if sign == .required { withRequirement.insert(subject) }
    book.add(pattern, meaning: (subject, sign))
  }

  /// - Parameters:
  ///   - silent: stretches whose signs do not count.
  ///   - known: the sign that is known already, beside the words.
  ///   - evenDenied: "il ne me frappe pas" counts as well: for who must know where a danger is spoken of at all.
  func alarms(
    in scene: Scene, within stretch: Range<Int>, except silent: [Range<Int>], known: AlarmSign? = nil,
    evenDenied: Bool = false
  ) -> [Alarm] {
    var found: [Subject: [FoundSign]] = [:]
    let hits = book.hits(
      in: scene.reading, within: stretch, commasCount: commasCount, exclusionsReach: exclusionsReach
    ) { pattern, range in
      !silent.contains { $0.contains(range.lowerBound) }
        && (evenDenied || (pattern.saysNegation ? !scene.onlyAdds(range) : !scene.isClearlyDenied(range)))
        && !scene.leavesItsPerson(range)
    }
    var last = -1
    for hit in hits where hit.number != last {
      last = hit.number
      let (subject, sign) = hit.meaning
      found[subject, default: []].append(
        FoundSign(sign: sign, ranges: hit.ranges, phrase: hit.pattern.source))
    }
    return found.keys.sorted().compactMap { subject in
      weigh(found[subject] ?? [], subject, known: known, in: scene.reading)
    }
  }

  /// Whether what must be spoken of for the signs of a subject to count is spoken of.
  func mayConcern(_ scene: Scene, _ subject: Subject) -> Bool {
    guard withRequirement.contains(subject) else { return true }
    return book.hits(in: scene.reading).contains { $0.meaning.subject == subject && $0.meaning.sign == .required }
  }

  private struct FoundSign {
    let sign: AlarmSign
    let ranges: [Range<Int>]
    let phrase: String

    var points: Int { sign.points }
  }

  private func weigh(_ signs: [FoundSign], _ subject: Subject, known: AlarmSign?, in reading: Reading) -> Alarm? {
    let isComplete = !withRequirement.contains(subject) || signs.contains { $0.sign == .required }
    let ordered = signs.filter { $0.points >= (isComplete ? AlarmSign.weak.points : AlarmSign.enough) }.sorted {
      ($1.points, $0.ranges[0].lowerBound, $0.ranges[0].count) < (
        $0.points, $1.ranges[0].lowerBound, $1.ranges[0].count
      )
    }
    var counted: [FoundSign] = []
    var taken: [Range<Int>] = []
    for sign in ordered where !sign.ranges.contains(where: { range in taken.contains { $0.overlaps(range) } }) {
      counted.append(sign)
      taken += sign.ranges
    }
    let known = known?.points ?? 0
    var points = known + counted.reduce(0) { $0 + $1.points }
    // What takes away is of its clause, and takes no more than was said there: "je dors dehors, une association m'a
    // donné des habits".
    for contrary in signs where contrary.sign == .against {
      let near = counted.filter { sign in
        sign.ranges.contains { range in contrary.ranges.contains { reading.areInOneClause($0, range) } }
      }
      points -= min(-contrary.points, near.reduce(0) { $0 + $1.points })
    }
    guard let heaviest = ordered.first, max(known, heaviest.points) > AlarmSign.weak.points else { return nil }
    return points >= AlarmSign.enough
      ? Alarm(subject: subject, signs: taken, phrases: counted.map(\.phrase), points: points) : nil
  }
}
