internal import RuleModel
internal import SourceText

/// The values of one key of a table, cut where its cells cut them.
struct TableAxis {
  private let kind: Kind
  private(set) var unknownCells: [SourceRange] = []
  private let key: TableCoverage.Key

  private enum Kind {
    case options([String])
    case numbers
  }

  /// What one cell accepts of the axis.
  enum Accepted {
    case options(OptionSet64)
    case numbers([NumberSpan])
  }

  init(key: TableCoverage.Key, signatures: Signatures) {
    self.key = key
    switch key.expression.type {
    case .choice(let domain), .choices(let domain):
      kind = .options(signatures.domains[domain].options.map { "= \($0.key)" })
    case .truth: kind = .options(["= non", "= oui"])
    case .number, .date, .commune, .text: kind = .numbers
    }
  }

  /// A cell that is not constant accepts nothing for sure.
  mutating func accepted(_ cell: TableCoverage.Cell, _ analysis: inout ExtentAnalysis) -> Accepted {
    switch kind {
    case .options(let texts): .options(options(cell, of: texts.count))
    case .numbers: .numbers(spans(cell, &analysis))
    }
  }

  private mutating func options(_ cell: TableCoverage.Cell, of count: Int) -> OptionSet64 {
    switch cell {
    case .anything: return .all(count)
    case .option(let position): return OptionSet64([position])
    case .anyOf(let cells): return cells.reduce(.empty) { $0.union(options($1, of: count)) }
    case .not(let inner): return OptionSet64(bits: OptionSet64.all(count).bits & ~options(inner, of: count).bits)
    case .unknown(let range):
      unknownCells.append(range)
      return .empty
    case .between, .compared: return .empty
    }
  }

  private mutating func spans(_ cell: TableCoverage.Cell, _ analysis: inout ExtentAnalysis) -> [NumberSpan] {
    switch cell {
    case .anything: return [NumberSpan()]
    case .anyOf(let cells):
      var result: [NumberSpan] = []
      for cell in cells { result += spans(cell, &analysis) }
      return result
    case .between(let low, let high):
      guard let low = constant(low, &analysis), let high = constant(high, &analysis) else { return [] }
      return [NumberSpan(lower: low, upper: high)]
    case .compared(let comparison, let bound):
      guard let bound = constant(bound, &analysis) else { return [] }
      switch comparison {
      case .equal: return [NumberSpan(lower: bound, upper: bound)]
      case .notEqual:
        return [NumberSpan(upper: bound, includesUpper: false), NumberSpan(lower: bound, includesLower: false)]
      case .less: return [NumberSpan(upper: bound, includesUpper: false)]
      case .lessOrEqual: return [NumberSpan(upper: bound)]
      case .greater: return [NumberSpan(lower: bound, includesLower: false)]
      case .greaterOrEqual: return [NumberSpan(lower: bound)]
      }
    case .unknown(let range):
      unknownCells.append(range)
      return []
    case .option, .not: return []
    }
  }

  private mutating func constant(_ bound: Expression, _ analysis: inout ExtentAnalysis) -> Rational? {
    if let value = analysis.extent(bound).exact { return value }
    unknownCells.append(bound.range)
    return nil
  }
}

// MARK: - Pieces

extension TableAxis {
  /// The pieces of the axis, those that the same rows accept being one.
  func pieces(_ accepted: [Accepted], _ analysis: inout ExtentAnalysis) -> [TablePiece] {
    var pieces: [TablePiece] = []
    switch kind {
    case .options(let texts):
      for (position, text) in texts.enumerated() {
        add(text, to: &pieces, accepted) { if case .options(let set) = $0 { set.contains(position) } else { false } }
      }
    case .numbers:
      var extent = analysis.extent(key.expression)
      if let cap = key.cap { extent = extent.minimum(NumberExtent(exactly: cap)) }
      for stretch in stretches(of: extent, accepted) {
        add(stretch.shown(isWhole: extent.isWhole), to: &pieces, accepted) {
          if case .numbers(let spans) = $0 { spans.contains { $0.contains(stretch) } } else { false }
        }
      }
    }
    return pieces
  }

  private func add(
    _ text: String, to pieces: inout [TablePiece], _ accepted: [Accepted], where holds: (Accepted) -> Bool
  ) {
    var rows = RowSet(count: accepted.count)
    for (row, cell) in accepted.enumerated() where holds(cell) { rows.insert(row) }
    guard !pieces.contains(where: { $0.rows == rows }) else { return }
    pieces.append(TablePiece(text: text, rows: rows))
  }

  /// Each bound that a cell names, and what lies between two of them.
  private func stretches(of extent: NumberExtent, _ accepted: [Accepted]) -> [NumberSpan] {
    var cuts: Set<Rational> = []
    for case .numbers(let spans) in accepted {
      for span in spans { cuts.formUnion([span.lower, span.upper].compactMap(\.self)) }
    }
    cuts.formUnion([extent.lower, extent.upper].compactMap(\.self))
    let sorted = cuts.sorted()
    guard let first = sorted.first, let last = sorted.last else { return [NumberSpan()] }
    var result = [NumberSpan(upper: first, includesUpper: false)]
    for (position, cut) in sorted.enumerated() {
      result.append(NumberSpan(lower: cut, upper: cut))
      if position + 1 < sorted.count {
        result.append(
          NumberSpan(lower: cut, upper: sorted[position + 1], includesLower: false, includesUpper: false))
      }
    }
    result.append(NumberSpan(lower: last, includesLower: false))
    let whole = NumberSpan(lower: extent.lower, upper: extent.upper)
    return result.filter { whole.contains($0) && !(extent.isWhole && $0.holdsNoWholeNumber) }
  }
}

/// A stretch of numbers, each end of which is in it or not; nil is no end.
struct NumberSpan: Hashable {
  var lower: Rational?
  var upper: Rational?
  var includesLower = true
  var includesUpper = true

  func contains(_ other: NumberSpan) -> Bool {
    if let lower {
      guard let start = other.lower, start > lower || start == lower && (includesLower || !other.includesLower) else {
        return false
      }
    }
    if let upper {
      guard let end = other.upper, end < upper || end == upper && (includesUpper || !other.includesUpper) else {
        return false
      }
    }
    return true
  }

  /// The whole numbers at both ends, for a stretch between two of them.
  private var wholeEnds: (first: Int128?, last: Int128?) {
    let first = lower.map { $0.isInteger ? (includesLower ? $0.floor : $0.floor + 1) : $0.ceiling }
    let last = upper.map { $0.isInteger ? (includesUpper ? $0.floor : $0.floor - 1) : $0.floor }
    return (first, last)
  }

  var holdsNoWholeNumber: Bool {
    guard let first = wholeEnds.first, let last = wholeEnds.last else { return false }
    return first > last
  }

  /// After the name of a key: `= 3`, `entre 1 et 4`, `> 4`.
  func shown(isWhole: Bool) -> String {
    if isWhole {
      switch wholeEnds {
      case (let first?, let last?): return first == last ? "= \(first)" : "de \(first) à \(last)"
      case (let first?, nil): return ">= \(first)"
      case (nil, let last?): return "<= \(last)"
      case (nil, nil): return "quelconque"
      }
    }
    switch (lower, upper) {
    case (let low?, let high?):
      return low == high
        ? "= \(low.decimalText())" : "entre \(low.decimalText()) et \(high.decimalText()), bornes exclues"
    case (let low?, nil): return "\(includesLower ? ">=" : ">") \(low.decimalText())"
    case (nil, let high?): return "\(includesUpper ? "<=" : "<") \(high.decimalText())"
    case (nil, nil): return "quelconque"
    }
  }
}
