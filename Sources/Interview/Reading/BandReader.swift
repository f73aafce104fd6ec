import RuleEngine
import RuleModel
import SourceText

/// Reads which stretch was meant: "plus", "moins", or its letter.
///
/// Letters and words alone: a number is always the value itself.
enum BandReader {
  static func read(_ line: String, among bands: NumberBands) -> NumberRange? {
    let word = line.folded.trimmed.filter { !".!:)\"«»".contains($0) }.trimmed
    if let place = letters.firstIndex(of: word), place < bands.ranges.count { return bands.ranges[place] }
    if lower.contains(word) { return bands.ranges.first }
    if upper.contains(word) { return bands.ranges.last }
    if bands.ranges.count == 3, between.contains(word) { return bands.ranges[1] }
    return nil
  }

  static let letters = ["a", "b", "c"]

  private static let lower: Set<String> = [
    "moins", "-", "m", "moins que ca", "moins que cela", "c'est moins", "en dessous", "au-dessous", "au dessous",
    "dessous", "plus bas", "inferieur", "inferieure",
  ]
  private static let upper: Set<String> = [
    "plus", "+", "p", "plus que ca", "plus que cela", "c'est plus", "au-dessus", "au dessus", "dessus", "davantage",
    "superieur", "superieure",
  ]
  private static let between: Set<String> = ["entre", "entre les deux", "au milieu", "milieu"]
}
