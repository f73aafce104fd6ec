import RuleModel
import SourceText

/// Words beside a number that make it no answer: the 3 of "boursier échelon 3" counts no child.
extension AnswerReader {
  /// The words of a phrase that are neither usual around a number, nor those of the question.
  func foreignWords(of phrase: AnswerPhrase, knowing own: some Sequence<String>) -> [String] {
    let known = Set(own.map(NoneOfIt.singular))
    return phrase.words.filter { !SaidNumber.goesWithNumbers($0) && !known.contains(NoneOfIt.singular($0)) }
  }

  /// Whether the only number of a phrase belongs to foreign words next to it. An amount may stand in a sentence; a
  /// count may not.
  func isNumberOfOthers(_ phrase: AnswerPhrase, in unit: Unit, _ fact: Fact) -> Bool {
    guard phrase.numbers.count == 1,
      let place = phrase.tokens.firstIndex(where: { if case .number = $0 { true } else { false } })
    else { return false }
    let foreign = Set(foreignWords(of: phrase, knowing: fact.ownWords + Self.unitWords(unit)))
    if foreign.isEmpty { return false }
    let next = phrase.word(at: place + 1)
    guard case .money = unit else {
      return !(next.map { Self.unitWords(unit).map(NoneOfIt.singular).contains(NoneOfIt.singular($0)) } ?? false)
    }
    // "carte 300 points", "3 étoiles": so many of something else.
    if let next, foreign.contains(next), next.hasSuffix("s") { return true }
    guard phrase.numbers[0] < Rational(100), !phrase.namesMoney else { return false }
    return [next, phrase.word(at: place - 1)].compactMap(\.self).contains { foreign.contains($0) }
  }

  private static func unitWords(_ unit: Unit) -> [String] {
    switch unit {
    case .named(let name): AnswerPhrase(name).words
    case .none, .money, .duration: []
    }
  }
}

extension AnswerPhrase {
  fileprivate func word(at place: Int) -> String? {
    guard tokens.indices.contains(place), case .word(let word) = tokens[place] else { return nil }
    return word
  }

  fileprivate var namesMoney: Bool {
    tokens.contains(.sign("€")) || words.contains { ["euro", "euros", "eur", "e", "balles"].contains($0) }
  }
}
