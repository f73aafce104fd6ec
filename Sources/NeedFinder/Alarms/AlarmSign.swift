/// How much a phrase says that there is an alarm, in points that add up.
enum AlarmSign: Sendable {
  /// Speaks of what the alarm is about, and says nothing for it; where a subject has such signs, one must be found for
  /// those that do not decide alone to count.
  case required
  /// Takes away what the signs of its clause say.
  case against
  case weak
  /// Two thirds of an alarm.
  case strong
  /// Gives the alarm by itself.
  case decisive
  /// A plain cry, which what is said against it in the same breath does not outweigh.
  case certain

  /// Points from which there is an alarm.
  static let enough = 3

  /// Below 0 for what takes away.
  var points: Int {
    switch self {
    case .required: 0
    case .against: -Self.enough
    case .weak: 1
    case .strong: 2
    case .decisive: Self.enough
    case .certain: 4 * Self.enough
    }
  }
}
