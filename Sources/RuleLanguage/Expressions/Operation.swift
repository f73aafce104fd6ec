/// What an operator or a turn of phrase does, whatever its spelling; `OperatorTable` has one entry for each.
enum Operation: Hashable, Sendable, CaseIterable {
  // Logic
  case choose, or, and, not
  // Comparisons
  case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual
  case between, inList, inSet, contains
  // Clamping and rounding
  case atMost, atLeast, roundDown, roundUp, roundNearest
  // Arithmetic
  case add, subtract, multiply, divide, negate, convert, relabel, minimum, maximum
  // Members
  case some, none, every, count, sumOf, maximumOf, minimumOf
  // Periods
  case sumOverMonths, meanOverMonths, sumOfYear, meanOfYear, inYear, at
  // Dates
  case today, makeDate, yearOf, monthOf, firstOfMonth, lastOfMonth
  case yearsBetween, monthsBetween, weeksBetween, daysBetween
  // Services
  case entitled, amount, receives, received
}

/// How tightly an operator binds, loosest first.
enum Level: Int, Hashable, Comparable, Sendable, CaseIterable {
  case choice, or, and, not, comparison, clamp, sum, product, sign, conversion, primary

  /// The level of the right operand of a left-associative operator of this level.
  var next: Level { Level(rawValue: rawValue + 1) ?? .primary }

  static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }

  /// The name of the level in the reference.
  var word: String {
    switch self {
    case .choice: "choix"
    case .or: "ou"
    case .and: "et"
    case .not: "non"
    case .comparison: "comparaison"
    case .clamp: "bornage"
    case .sum: "somme"
    case .product: "produit"
    case .sign: "signe"
    case .conversion: "conversion"
    case .primary: "primaire"
    }
  }
}
