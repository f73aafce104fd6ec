/// The names someone may have meant, nearest first, for "vouliez-vous dire ?".
///
/// Case and accents do not count. A name is near when a few letters separate it from what was written (a letter
/// missing, added, changed or swapped with its neighbour: one for each three letters or so, at most three), or
/// when its last dotted part is: `loyer` finds `logement.loyer`. Names at the same distance are in alphabetical order,
/// so the answer never depends on the order of `names`.
package func suggestions(for written: String, among names: some Sequence<String>, limit: Int) -> [String] {
  let target = FoldedName(written)
  var near: [(distance: Int, name: String)] = []
  for name in Set(names).sorted() where name != written {
    if let distance = target.distance(to: FoldedName(name)) { near.append((distance, name)) }
  }
  // The sort is stable and the names are already in order.
  near.sort { $0.distance < $1.distance }
  return near.prefix(max(0, limit)).map(\.name)
}

private struct FoldedName {
  let whole: [Unicode.Scalar]
  /// What follows the last dot; the whole name when there is none.
  let last: [Unicode.Scalar]

  init(_ name: String) {
    let letters = Array(name.folded.unicodeScalars)
    whole = letters
    last = letters.lastIndex(of: ".").map { Array(letters[($0 + 1)...]) } ?? letters
  }

  /// Nothing when too far. A match by last part counts one more than the same match on the whole name.
  func distance(to other: FoldedName) -> Int? {
    let byWhole = editDistance(whole, other.whole, atMost: Self.tolerance(of: whole))
    guard whole.count != last.count || other.whole.count != other.last.count else { return byWhole }
    let byLast = editDistance(last, other.last, atMost: Self.tolerance(of: last)).map { $0 + 1 }
    return [byWhole, byLast].compactMap(\.self).min()
  }

  private static func tolerance(of name: [Unicode.Scalar]) -> Int {
    switch name.count {
    case ..<2: 0
    case 2..<5: 1
    case 5..<9: 2
    default: 3
    }
  }
}
