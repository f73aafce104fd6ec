extension RandomAccessCollection {
  /// The collection cut into so many stretches of neighbours, as equal as can be; some are empty where there are fewer
  /// elements than stretches.
  package func stretches(_ count: Int) -> [SubSequence] {
    let count = Swift.max(count, 1)
    return (0..<count).map { place in
      let start = index(startIndex, offsetBy: self.count * place / count)
      return self[start..<index(startIndex, offsetBy: self.count * (place + 1) / count)]
    }
  }
}
