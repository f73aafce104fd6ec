/// Natural logarithm without the C library: halvings, then the series of artanh.
enum NaturalLogarithm {
  /// - Parameter number: at least 1.
  static func of(_ number: Double) -> Double {
    var (mantissa, halvings) = (number, 0.0)
    while mantissa > 1.5 {
      mantissa /= 2
      halvings += 1
    }
    let ratio = (mantissa - 1) / (mantissa + 1)
    var (term, sum) = (ratio, 0.0)
    for step in 0..<12 {
      sum += term / Double(2 * step + 1)
      term *= ratio * ratio
    }
    return 2 * sum + halvings * 0.693_147_180_559_945_3
  }
}
