internal import RuleModel
internal import SourceText

/// The rows of a `tableau` as boxes, to prove that they leave no gap and, for `unique`, do not overlap.
///
/// Each key is cut into pieces that no cell cuts further; pieces that the same rows accept are one. Every combination of
/// pieces is then met by a known set of rows: the proof is exact.
struct TableCoverage: Sendable {
  let policy: DecisionTable.Policy
  let range: SourceRange
  let keys: [Key]
  let rows: [Row]

  struct Key: Sendable {
    let expression: Expression
    let text: String
    /// The last value of `au_delà`: the rows see the key limited to it.
    let cap: Rational?
  }

  struct Row: Sendable {
    let cells: [Cell]
    let range: SourceRange
  }

  /// What a cell accepts.
  indirect enum Cell: Sendable {
    case anything
    /// Position of an option; 0 and 1 for no and yes.
    case option(Int)
    /// Both bounds included.
    case between(Expression, Expression)
    case compared(Comparison, Expression)
    case anyOf([Cell])
    case not(Cell)
    /// A value that is not known in advance.
    case unknown(SourceRange)
  }

  /// Above this many combinations the table is refused rather than slowly proved.
  private static let mostCombinations = 200_000

  func prove(with analysis: inout ExtentAnalysis, _ signatures: Signatures, _ problems: inout [Diagnostic]) {
    guard policy != .total else { return }
    var dimensions: [[TablePiece]] = []
    for position in keys.indices {
      var axis = TableAxis(key: keys[position], signatures: signatures)
      let accepted = rows.map { axis.accepted($0.cells[position], &analysis) }
      if policy == .unique, let unknown = axis.unknownCells.first {
        problems.append(ExpressionProblem.extent(.cellNotConstant).diagnostic(at: unknown))
        return
      }
      dimensions.append(axis.pieces(accepted, &analysis))
    }
    var search = CoverageSearch(table: self, dimensions: dimensions, budget: Self.mostCombinations)
    search.run()
    problems += search.problems
  }
}

/// A part of one key's values that no cell cuts.
struct TablePiece: Sendable {
  let text: String
  let rows: RowSet
}

/// A set of rows of one table.
struct RowSet: Hashable, Sendable {
  private var words: [UInt64]

  init(count: Int, all: Bool = false) {
    words = Array(repeating: all ? .max : 0, count: (count + 63) / 64)
    if all, let last = words.indices.last, count % 64 != 0 { words[last] = (1 << UInt64(count % 64)) - 1 }
  }

  mutating func insert(_ row: Int) { words[row / 64] |= 1 << UInt64(row % 64) }

  func intersection(_ other: RowSet) -> RowSet {
    var result = self
    for index in words.indices { result.words[index] &= other.words[index] }
    return result
  }

  var isEmpty: Bool { words.allSatisfy { $0 == 0 } }
  var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  var rows: [Int] {
    words.indices.flatMap { index in (0..<64).filter { words[index] & (1 << UInt64($0)) != 0 }.map { index * 64 + $0 } }
  }
}

/// Goes through the combinations of pieces, and tells the first gap and each pair of rows that overlap.
private struct CoverageSearch {
  let table: TableCoverage
  let dimensions: [[TablePiece]]
  var budget: Int
  var problems: [Diagnostic] = []
  private var foundGap = false
  private var overlaps: Set<[Int]> = []

  init(table: TableCoverage, dimensions: [[TablePiece]], budget: Int) {
    self.table = table
    self.dimensions = dimensions
    self.budget = budget
  }

  mutating func run() {
    visit(RowSet(count: table.rows.count, all: true), [])
    if budget <= 0 {
      problems.append(ExpressionProblem.extent(.tableTooLarge).diagnostic(at: table.range))
    }
  }

  private mutating func visit(_ rows: RowSet, _ texts: [String]) {
    budget -= 1
    guard budget > 0 else { return }
    if rows.isEmpty { return gap(texts) }
    guard texts.count < dimensions.count else {
      if table.policy == .unique, rows.count > 1 { overlap(rows.rows, texts) }
      return
    }
    for piece in dimensions[texts.count] { visit(rows.intersection(piece.rows), texts + [piece.text]) }
  }

  private func described(_ texts: [String]) -> String {
    zip(table.keys, texts).map { "\($0.text) \($1)" }.joined(separator: " et ")
  }

  private mutating func gap(_ texts: [String]) {
    guard !foundGap else { return }
    foundGap = true
    let places = table.keys.map(\.expression.range)
    problems.append(
      ExpressionProblem.extent(.tableGap(described(texts), keys: Array(places.dropFirst())))
        .diagnostic(at: places.first ?? table.range))
  }

  private mutating func overlap(_ rows: [Int], _ texts: [String]) {
    let pair = Array(rows.prefix(2))
    guard pair.count == 2, overlaps.insert(pair).inserted, overlaps.count <= 5 else { return }
    problems.append(
      ExpressionProblem.extent(.tableOverlap(described(texts), other: table.rows[pair[0]].range))
        .diagnostic(at: table.rows[pair[1]].range))
  }
}
