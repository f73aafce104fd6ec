package import RuleModel

/// Writes an interview as a file that `InterviewReader` reads back to an equal value, whatever it holds.
///
/// What is empty is left out, except the situation; of two files of one person, the lines come in the same order.
package struct InterviewWriter: Sendable {
  let base: RuleBase

  package init(base: RuleBase) { self.base = base }

  /// YAML text.
  package func write(_ kept: KeptInterview) -> String {
    let interview = kept.interview
    var text = ""
    if let agreed = kept.agreed { text += line(InterviewKeys.agreement, agreed.iso) }
    if let answered = kept.answered { text += line(InterviewKeys.answered, answered.iso) }
    if interview.isAboutAnother { text += line(InterviewKeys.isAboutAnother, "oui") }
    if interview.isDiscreet { text += line(InterviewKeys.display, "réduit") }
    if !interview.needs.isEmpty { text += line(InterviewKeys.needs, names(interview.needs.map(\.text))) }
    if !interview.howTos.isEmpty { text += line(InterviewKeys.howTos, names(interview.howTos.map(\.text))) }
    text += list(InterviewKeys.notes, interview.notes.map(YAMLText.flow))
    text += list(InterviewKeys.verified, interview.situation.verifications.map(verified).sorted())
    return text + SituationWriter(base: base).write(interview.situation)
  }

  private func line<Value>(_ key: Key<Value>, _ value: String) -> String { "\(key.declaration.name): \(value)\n" }

  private func list<Value>(_ key: Key<Value>, _ items: [String]) -> String {
    items.isEmpty ? "" : "\(key.declaration.name):\n" + items.map { "  - \($0)\n" }.joined()
  }

  private func names(_ names: [String]) -> String { "[" + names.joined(separator: ", ") + "]" }

  private func verified(_ key: ReserveKey, _ holds: Bool) -> String {
    let parts = [
      (VerifiedKeys.service.declaration.name, key.service.text),
      (VerifiedKeys.text.declaration.name, YAMLText.flow(key.sentence.written)),
      (VerifiedKeys.holds.declaration.name, holds ? "oui" : "non"),
    ]
    return "{" + parts.map { "\($0): \($1)" }.joined(separator: ", ") + "}"
  }
}
