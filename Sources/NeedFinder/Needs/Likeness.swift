internal import RuleModel

/// What the requests most like a text asked for, in shares from 0 to 1; all 0 where no request is like it.
struct Likeness: Sendable {
  /// Words of the text that weigh. A few of them are like many requests, and like none in particular.
  var words = 0
  /// The numbers of those requests, the most like it first.
  var nearest: [Int] = []
  /// By service.
  var services: [Int: Double] = [:]
  /// Of requests that asked for nothing here.
  var strangers = 0.0
  /// Of requests in which a delay runs, and nothing worse.
  var deadlines = 0.0
  /// By protocol.
  var dangers: [DangerID: Double] = [:]
  /// Of requests that tell a danger, whichever it is.
  var danger = 0.0

  /// How much it is worth: nothing of four words, all of ten.
  var trust: Double { min(1, max(0, Double(words - Self.tooFew) / Double(Self.many - Self.tooFew))) }

  /// Whether the text says enough to be taken for what people meant who said the like, against its own words.
  var isOfManyWords: Bool { words >= Self.many }

  /// Whether a sentence says enough to be compared by itself.
  var isOfSomeWords: Bool { words >= Self.sentence }

  private static let tooFew = 4
  private static let sentence = 7
  private static let many = 10
  /// From here on a sign of danger may be doubted: in fewer words, it is all that was said.
  private static let story = 8
  /// Below this share of requests that tell a danger, there is hardly one.
  private static let hardly = 0.2

  /// Whether a long text is like hardly any that told a danger: what sounds like one in it may be a manner of speaking.
  var makesDangerDoubtful: Bool { words >= Self.story && hasHardlyDanger }

  var hasHardlyDanger: Bool { danger < Self.hardly }

  /// Of requests in which nothing presses; 0 where no request is like the text, which says nothing of it.
  var calm: Double {
    services.isEmpty && strangers == 0 && deadlines == 0 && dangers.isEmpty ? 0 : 1 - deadlines - danger
  }

  mutating func divide(by total: Double) {
    guard total > 0 else { return }
    services = services.mapValues { $0 / total }
    strangers /= total
    deadlines /= total
    danger /= total
    dangers = dangers.mapValues { $0 / total }
  }
}
