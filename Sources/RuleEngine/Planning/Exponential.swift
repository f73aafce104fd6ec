/// e to a power, without the C library: by halving the power and squaring back.
enum Exponential {
  static func of(_ power: Double) -> Double {
    let bounded = min(max(power, -40), 40)
    let small = bounded / 1024
    var result = 1 + small + small * small / 2 + small * small * small / 6
    for _ in 0..<10 { result *= result }
    return result
  }
}
