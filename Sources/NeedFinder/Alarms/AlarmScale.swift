/// Weighs signs that add up: each phrase found gives or takes points, and enough points give the alarm.
///
/// A phrase that decides by itself weighs `enough`, a plain cry several times as much, a strong sign two thirds of it, a
/// weak one a third; a contrary one takes `enough` away from what is said in its own clause. Weak signs alone, however
/// many, give none. Words count once: of two signs on the same words the heavier one holds. A phrase found twice counts
/// once.
struct AlarmScale<Subject: AlarmSubject>: Sendable {
  /// Points from which there is an alarm.
  static var enough: Int { 3 }
  /// Of a plain cry, which what is said against it in the same breath does not outweigh.
  static var certain: Int { 4 * enough }

  /// How many skipped words a comma is worth: what is said after it is often about something else.
  private let commasCount: Int
  /// How far what a phrase excludes undoes it.
  private let exclusionsReach: CueBook.Reach

  private var book = PhraseBook<(subject: Subject, points: Int)>()
  private var withRequirement: Set<Subject> = []

  /// The signs that gave an alarm, heaviest first.
  struct Alarm: Hashable, Sendable {
    let subject: Subject
    let signs: [Range<Int>]
    /// The phrases that found them, as written in the rules.
    let phrases: [String]
    /// All together, less what speaks against them; `enough` at least.
    let points: Int
  }

  init(commasCount: Int = 0, exclusionsReach: CueBook.Reach = .text) {
    self.commasCount = commasCount
    self.exclusionsReach = exclusionsReach
  }

  /// A phrase of which one at least must be found for the signs that do not decide alone to count.
  mutating func add(required pattern: CuePattern, _ subject: Subject) {
    withRequirement.insert(subject)
    add(pattern, subject, points: 0)
  }

  mutating func add(_ pattern: CuePattern, _ subject: Subject, points: Int) {
    book.add(pattern, meaning: (subject, points))
  }

  /// - Parameters:
  ///   - silent: stretches whose signs do not count.
  ///   - points: what is known already, beside the words; two are a strong sign.
  ///   - evenDenied: "il ne me frappe pas" counts as well: for who must know where a danger is spoken of at all.
  func alarms(
    in scene: Scene, within stretch: Range<Int>, except silent: [Range<Int>], known points: Int = 0,
    evenDenied: Bool = false
  ) -> [Alarm] {
    var signs: [Subject: [Sign]] = [:]
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
      let (subject, points) = hit.meaning
      signs[subject, default: []].append(
        Sign(points: points, ranges: hit.ranges, phrase: hit.pattern.source))
    }
    return signs.keys.sorted().compactMap { subject in
      weigh(signs[subject] ?? [], subject, known: points, in: scene.reading)
    }
  }

  /// Whether what must be spoken of for the signs of a subject to count is spoken of.
  func mayConcern(_ scene: Scene, _ subject: Subject) -> Bool {
    guard withRequirement.contains(subject) else { return true }
    return book.hits(in: scene.reading).contains { $0.meaning.subject == subject && $0.meaning.points == 0 }
  }

  private struct Sign {
    let points: Int
    let ranges: [Range<Int>]
    let phrase: String
  }

  private func weigh(_ signs: [Sign], _ subject: Subject, known: Int, in reading: Reading) -> Alarm? {
    let isComplete = !withRequirement.contains(subject) || signs.contains { $0.points == 0 }
    let ordered = signs.filter { $0.points >= (isComplete ? 1 : Self.enough) }.sorted {
      ($1.points, $0.ranges[0].lowerBound, $0.ranges[0].count) < (
        $0.points, $1.ranges[0].lowerBound, $1.ranges[0].count
      )
    }
    var counted: [Sign] = []
    var taken: [Range<Int>] = []
    for sign in ordered where !sign.ranges.contains(where: { range in taken.contains { $0.overlaps(range) } }) {
      counted.append(sign)
      taken += sign.ranges
    }
    var points = known + counted.reduce(0) { $0 + $1.points }
    // What takes away is of its clause, and takes no more than was said there: "je dors dehors, une association m'a
    // donné des habits".
    for contrary in signs where contrary.points < 0 {
      let near = counted.filter { sign in
        sign.ranges.contains { range in contrary.ranges.contains { reading.areInOneClause($0, range) } }
      }
      points -= min(-contrary.points, near.reduce(0) { $0 + $1.points })
    }
    guard let heaviest = ordered.first, max(known, heaviest.points) > 1 else { return nil }
    return points >= Self.enough
      ? Alarm(subject: subject, signs: taken, phrases: counted.map(\.phrase), points: points) : nil
  }
}
