package import RuleModel

extension AnswerReader {
  /// The day that a line names, past or to come; nil for a stretch of several days, or none.
  package func day(_ line: String) -> CalendarDate? {
    guard let said = DatePhrase(line, today: date, allowsFuture: true).range else { return nil }
    return said.range.exact
  }
}
