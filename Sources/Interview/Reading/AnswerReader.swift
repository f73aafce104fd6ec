package import RuleModel
import SourceText

/// Reads what a mediator types in answer to a question, kindly: digits, words, ranges, abbreviations, accents or not.
///
/// Pure: the same line, base and day give the same reading. Nothing is guessed in silence; what had to be interpreted
/// comes back with a remark, what is surprising with a doubt.
package struct AnswerReader: Sendable {
  package let base: RuleBase
  /// The day on which the answer is given: ages and "hier" count from it.
  package let date: CalendarDate
  let communes: CommuneDirectory

  package init(base: RuleBase, date: CalendarDate) {
    self.base = base
    self.date = date
    communes = CommuneDirectory(base.communes)
  }

  /// Reads an answer to the question about `key`. A fact that the base does not have is read as free text.
  package func read(_ line: String, for key: FactKey) -> AnswerReading {
    if case .regular = key.moment { return readTruth(line) }
    guard let fact = base.fact(named: key.fact) else { return .understood(.text(line)) }
    let reading = read(line, as: fact)
    guard case .understood(let value, _) = reading, isTooYoung(value, for: key) else { return reading }
    return .doubtful(value, .young)
  }

  package func read(_ line: String, as fact: Fact) -> AnswerReading {
    let line = line.trimmed
    if line.isEmpty { return .unreadable(.empty) }
    switch fact.type {
    case .truth: return readTruth(line, fact)
    case .number(.duration(let unit)): return readDuration(line, in: unit, fact)
    case .number(let unit): return readNumber(line, in: unit, fact)
    case .date: return readDate(line, fact)
    case .choice(let domain): return readChoice(line, among: base.domains[domain], fact)
    case .choices(let domain): return readChoices(line, among: base.domains[domain], fact)
    case .commune: return readCommune(line)
    case .text: return .understood(.text(line))
    }
  }
}
