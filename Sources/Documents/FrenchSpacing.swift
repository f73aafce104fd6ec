import SourceText

/// French spacing: which ordinary spaces of a text must not be broken, and which are narrow.
///
/// The rules are those of French printing: a no-break space before `:` and inside guillemets, between a number and its
/// unit, after `n°` or an initial; a narrow one before `;`, `!`, `?` and between thousands. Only spaces change, one for
/// one, so a text keeps its length; text in a `command` is never touched.
extension Inline {
  func frenchSpaced() -> Inline {
    var letters: [Letter] = []
    collect(into: &letters, isVerbatim: false)
    for index in letters.indices where letters[index].scalar == " " && !letters[index].isVerbatim {
      if let space = noBreakSpace(at: index, in: letters) { letters[index].scalar = space }
    }
    var rest = letters[...]
    return rebuilt(from: &rest)
  }

  private func collect(into letters: inout [Letter], isVerbatim: Bool) {
    for span in spans {
      switch span {
      case .text(let words):
        letters += words.unicodeScalars.map { Letter(scalar: $0.madeHarmless, isVerbatim: false) }
      case .command(let words):
        letters += words.unicodeScalars.map { Letter(scalar: $0.madeHarmless, isVerbatim: true) }
      case .strong(let inner), .emphasis(let inner), .link(let inner, url: _), .role(_, let inner):
        inner.collect(into: &letters, isVerbatim: isVerbatim)
      }
    }
  }

  private func rebuilt(from letters: inout ArraySlice<Letter>) -> Inline {
    Inline(
      spans.map { span in
        switch span {
        case .text(let words): .text(take(words.unicodeScalars.count, from: &letters))
        case .command(let words): .command(take(words.unicodeScalars.count, from: &letters))
        case .strong(let inner): .strong(inner.rebuilt(from: &letters))
        case .emphasis(let inner): .emphasis(inner.rebuilt(from: &letters))
        case .link(let inner, let url): .link(inner.rebuilt(from: &letters), url: url)
        case .role(let role, let inner): .role(role, inner.rebuilt(from: &letters))
        }
      })
  }
}

extension Unicode.Scalar {
  static let noBreakSpace: Unicode.Scalar = "\u{00A0}"
  static let narrowNoBreakSpace: Unicode.Scalar = "\u{202F}"
}

private struct Letter {
  var scalar: Unicode.Scalar
  var isVerbatim: Bool
}

private let monthsAndUnits = Set(FrenchCalendar.months).union([
  "an", "ans", "mois", "jour", "jours", "semaine", "semaines", "h", "heure", "heures", "min", "minutes", "km", "m",
  "m²", "kg", "kWh", "kVA", "euro", "euros",
])

private func take(_ count: Int, from letters: inout ArraySlice<Letter>) -> String {
  var text = String.UnicodeScalarView()
  text.append(contentsOf: letters.prefix(count).map(\.scalar))
  letters = letters.dropFirst(count)
  return String(text)
}

/// The space that belongs at `index` (which holds an ordinary one), or nil if the line may be broken there.
private func noBreakSpace(at index: Int, in letters: [Letter]) -> Unicode.Scalar? {
  func scalar(_ offset: Int) -> Unicode.Scalar? {
    letters.indices.contains(index + offset) ? letters[index + offset].scalar : nil
  }
  guard let before = scalar(-1), let after = scalar(1) else { return nil }
  switch after {
  case ";", "!", "?": return .narrowNoBreakSpace
  case ":", "»", "%", "€": return .noBreakSpace
  default: break
  }
  if before == "«" || before == "°" { return .noBreakSpace }
  if before == "–" || before == "−", after.isDigit { return .noBreakSpace }
  if before == ".", let initial = scalar(-2), initial.properties.isUppercase,
    scalar(-3)?.properties.isAlphabetic != true
  {
    return .noBreakSpace
  }
  let digitsBefore = letters[..<index].reversed().prefix { $0.scalar.isDigit }.count
  let digitsAfter = letters[(index + 1)...].prefix { $0.scalar.isDigit }.count
  if (1...3).contains(digitsBefore), digitsAfter > 0 {
    return digitsAfter == 3 ? .narrowNoBreakSpace : .noBreakSpace
  }
  let isNumber = digitsBefore > 0 || (before == "r" && scalar(-2) == "e" && scalar(-3) == "1")
  if isNumber, monthsAndUnits.contains(word(in: letters[(index + 1)...])) { return .noBreakSpace }
  return nil
}

private func word(in letters: ArraySlice<Letter>) -> String {
  var word = String.UnicodeScalarView()
  word.append(contentsOf: letters.prefix { $0.scalar.properties.isAlphabetic || $0.scalar == "²" }.map(\.scalar))
  return String(word)
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { ("0"..."9").contains(self) }
}
