/// How many letters to add, remove, change or swap with their neighbour to go from one to the other; nil above `bound`.
///
/// Damerau-Levenshtein in its "optimal string alignment" form (a swapped pair is not edited again). Rows are abandoned
/// as soon as none can end within the bound. Inlinable, so that each module compares its own kind of letters at full
/// speed.
@inlinable
package func editDistance<Letter: Equatable>(_ first: [Letter], _ second: [Letter], atMost bound: Int) -> Int? {
  guard abs(first.count - second.count) <= bound else { return nil }
  let width = second.count + 1
  // Three rows of one buffer take turns.
  var rows = [Int](repeating: 0, count: width * 3)
  for column in 0..<width { rows[width + column] = column }
  var (before, previous, current) = (0, width, 2 * width)
  var leastBefore = 0
  for row in 0..<first.count {
    rows[current] = row + 1
    var least = row + 1
    for column in 0..<second.count {
      var best = min(rows[previous + column + 1] + 1, rows[current + column] + 1)
      best = min(best, rows[previous + column] + (first[row] == second[column] ? 0 : 1))
      if row > 0, column > 0, first[row] == second[column - 1], first[row - 1] == second[column] {
        best = min(best, rows[before + column - 1] + 1)
      }
      rows[current + column + 1] = best
      least = min(least, best)
    }
    // A swap reaches two rows back, so both rows must be past the bound.
    if least > bound, leastBefore > bound { return nil }
    leastBefore = least
    (before, previous, current) = (previous, current, before)
  }
  let distance = rows[previous + second.count]
  return distance <= bound ? distance : nil
}
