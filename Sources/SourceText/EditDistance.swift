/// How many letters to add, remove, change or swap with their neighbour to go from one to the other.
///
/// Damerau-Levenshtein in its "optimal string alignment" form (a swapped pair is not edited again). Nothing when
/// the distance is above `bound`; rows are abandoned as soon as that is certain.
func editDistance<Element: Equatable>(_ first: [Element], _ second: [Element], atMost bound: Int) -> Int? {
  guard abs(first.count - second.count) <= bound else { return nil }
  var beforePrevious: [Int] = []
  var previous = Array(0...second.count)
  for (row, element) in first.enumerated() {
    var current = [row + 1]
    current.reserveCapacity(second.count + 1)
    for (column, other) in second.enumerated() {
      var best = min(previous[column + 1] + 1, current[column] + 1, previous[column] + (element == other ? 0 : 1))
      if row > 0, column > 0, element == second[column - 1], first[row - 1] == other {
        best = min(best, beforePrevious[column - 1] + 1)
      }
      current.append(best)
    }
    // A swap reaches two rows back, so both rows must be past the bound.
    if let least = current.min(), let before = previous.min(), least > bound, before > bound { return nil }
    (beforePrevious, previous) = (previous, current)
  }
  return previous[second.count] <= bound ? previous[second.count] : nil
}
