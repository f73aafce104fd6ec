import RuleModel

/// A number as it was said: exact, between two others, above or below one, or about one.
struct SaidNumber {
  var lower: Rational?
  var upper: Rational?
  var isLowerOpen = false
  var isUpperOpen = false
  var isApproximate = false

  var exact: Rational? {
    guard let lower, lower == upper, !isApproximate else { return nil }
    return lower
  }

  enum Problem: Error, Equatable {
    case none
    case several([Rational])
    case reversed(Rational, Rational)

    func misreading(of line: String) -> Misreading {
      switch self {
      case .none: .noNumber(line)
      case .several(let numbers): .severalNumbers(numbers)
      case .reversed(let low, let high): .reversedRange(low, high)
      }
    }
  }

  /// Understands the numbers of a phrase; anything around them is left aside.
  static func read(_ phrase: AnswerPhrase) -> Result<SaidNumber, Problem> {
    let numbers = phrase.numbers
    let shape = phrase.shape
    switch numbers.count {
    case 0: return .failure(.none)
    case 1:
      return .success(single(shape.contains("- #") && !shape.contains("# -") ? numbers[0].negated : numbers[0], shape))
    case 2:
      guard Self.connects(shape) else { return .failure(.several(numbers)) }
      guard numbers[0] <= numbers[1] else {
        // "800 ou 600" is no less clear than "600 ou 800".
        return shape.contains(" ou ")
          ? .success(SaidNumber(lower: numbers[1], upper: numbers[0])) : .failure(.reversed(numbers[0], numbers[1]))
      }
      return .success(SaidNumber(lower: numbers[0], upper: numbers[1]))
    default: return .failure(.several(numbers))
    }
  }

  /// "rien", "aucun": none, when no number is said.
  static func saysNothing(_ words: [String]) -> Bool {
    guard let first = words.first, words.count <= 4 else { return false }
    // "pas grand-chose" is something.
    if first == "pas", words.contains(where: ["grand", "grande", "beaucoup", "trop", "enorme", "lourd"].contains) {
      return false
    }
    return ["rien", "aucun", "aucune", "neant", "non", "pas"].contains(first)
      || words.prefix(2) == ["je", "rien"] || words.suffix(1) == ["rien"]
  }

  /// "plus rien depuis juillet", "rien depuis 6 semaines": nothing now; the only number says since when.
  static func saysNothingNow(_ phrase: AnswerPhrase) -> Bool {
    let shape = phrase.shape
    guard shape.says("plus rien") || shape.hasPrefix(" rien ") || shape.hasPrefix(" aucun ") else { return false }
    let times = SaidDuration.parts(of: phrase).count
    return phrase.numbers.count == times || DatePhrase.namesMonth(phrase.words) && phrase.numbers.count <= 1
  }

  private static func single(_ number: Rational, _ shape: String) -> SaidNumber {
    func says(_ patterns: [String]) -> Bool { patterns.contains { shape.contains(" \($0) ") } }
    if says(["pas plus de #", "pas plus que #"]) { return SaidNumber(lower: nil, upper: number) }
    if says(["pas moins de #", "pas moins que #"]) { return SaidNumber(lower: number, upper: nil) }
    if says(["plus ou moins"]) { return approximate(number) }
    if says([
      "au plus", "maximum", "max", "jusqu a #", "jusque #", "ou moins", "et moins", "< = #", "≤ #", "tout au plus",
    ]) {
      return SaidNumber(lower: nil, upper: number)
    }
    if says(["au moins", "minimum", "min", "ou plus", "et plus", "a partir de #", "> = #", "≥ #", "# +"]) {
      return SaidNumber(lower: number, upper: nil)
    }
    if says(["moins de #", "moins que #", "< #", "en dessous de #", "sous #", "inferieur a #", "inferieure a #"]) {
      return SaidNumber(lower: nil, upper: number, isUpperOpen: true)
    }
    if says(["plus de #", "plus que #", "> #", "au dessus de #", "superieur a #", "superieure a #", "depasse #"]) {
      return SaidNumber(lower: number, upper: nil, isLowerOpen: true)
    }
    if says([
      "environ", "a peu pres", "autour de", "dans les #", "aux alentours", "presque", "~", "≈", "vers", "grosso modo",
      "une bonne", "quelque chose comme", "env",
    ]) {
      return approximate(number)
    }
    return SaidNumber(lower: number, upper: number)
  }

  private static func approximate(_ number: Rational) -> SaidNumber {
    let low = number.multiplied(by: Rational(9, over: 10) ?? .one)
    let high = number.multiplied(by: Rational(11, over: 10) ?? .one)
    return SaidNumber(lower: low ?? number, upper: high ?? number, isApproximate: true)
  }

  /// Whether two numbers are the ends of one range.
  private static func connects(_ shape: String) -> Bool {
    // The unit may be said twice: "800 € à 1 000 €".
    var bare = shape
    for unit in ["€", "euros", "euro", "eur", "par mois", "/ mois", "ans", "an", "mois"] {
      bare = bare.replacingWords(" # \(unit) ", with: " # ")
    }
    return [" # - # ", " # a # ", " # ou # ", " # / # "].contains { bare.contains($0) }
      || bare.contains(" entre ") && bare.contains(" # et # ")
  }
}

extension SaidNumber {
  func scaled(by factor: Rational) -> SaidNumber? {
    var result = self
    if let lower {
      guard let scaled = lower.multiplied(by: factor) else { return nil }
      result.lower = scaled
    }
    if let upper {
      guard let scaled = upper.multiplied(by: factor) else { return nil }
      result.upper = scaled
    }
    return result
  }

  /// Closed bounds: "moins de 600" is at most 599,99 for an amount, 599 for a count.
  func closed(step: Rational?, whole: Bool) -> (lower: Rational?, upper: Rational?) {
    var (low, high) = (lower, upper)
    if isLowerOpen, let step { low = low?.adding(step) }
    if isUpperOpen, let step { high = high?.subtracting(step) }
    if whole {
      // An approximate count widens to whole numbers; a stated bound keeps only those within.
      low = low.flatMap { $0.rounded(isApproximate ? .down : .up, to: .one) }
      high = high.flatMap { $0.rounded(isApproximate ? .up : .down, to: .one) }
    }
    return (low, high)
  }

  /// Whether the line says more than the number and the usual words around one.
  func ignoresWords(of phrase: AnswerPhrase) -> Bool { phrase.words.contains { !Self.usual.contains($0) } }

  /// Whether a word says nothing of its own beside a number.
  static func goesWithNumbers(_ word: String) -> Bool { usual.contains(word) || fillers.contains(word) }

  /// What people put around a number without saying more.
  private static let fillers: Set<String> = Set(
    """
    actuellement alors apres aujourd aussi avec avons ben bah bien bref brut ce chez coute crois demande demi demie \
    depuis dis dois doit doivent donc donne donnent dont e ensemble et eu euh exactement facilement faut hein heu hui \
    ici juste justement ma madame maintenant mais me mes moi moment mon monsieur monte ne non nous nos notre oui pense \
    peut etre petit petite petits petites grand grande pour presque puis que qui rend reste sans se seulement si soit \
    sommes son sont suis sur ses sa ta te tourne tu va verse verses versent vis vit vivons vivent voila vois vrai est \
    etes sois dit er ere eme n s t ils elles lui leur ont avait avais avoir arrondi arrondis total totale totalite \
    compte comptant comptez pris prend prends prendre cela cet cette hors dire disons mettons mettez note notez dehors
    """.split(whereSeparator: \.isWhitespace).map(String.init))

  private static let usual: Set<String> = Set(
    """
    a ai alentours an annee annuel annuels annuelle ans au aux autour bonne c ca comme d dans de dela depasse des \
    dessous dessus du elle en entre env environ est et eur euro euros fait gagne grosso il inferieur inferieure j je \
    jour jours jusqu jusque l la le les max maximum mensuel mensuels mensuelle min minimum modo moins mois net nets on \
    ou par partir pas paye peu plus pres presque quelque chose recois semaine sous superieur superieure touche tous \
    tout toute trimestre une un vers y paie percois k que chaque
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}

extension String {
  /// Replaces every occurrence; patterns that begin and end with a space may share it.
  func replacingWords(_ pattern: String, with replacement: String) -> String {
    var result = self
    while let range = result.range(of: pattern) { result.replaceSubrange(range, with: replacement) }
    return result
  }

  private func range(of pattern: String) -> Range<String.Index>? {
    guard !pattern.isEmpty, count >= pattern.count else { return nil }
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(pattern) { return start..<index(start, offsetBy: pattern.count) }
      start = index(after: start)
    }
    return nil
  }
}
