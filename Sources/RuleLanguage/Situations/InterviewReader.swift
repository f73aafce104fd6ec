package import RuleModel
package import SourceText
package import YAMLTree

/// Reads the file of an interview, or a file that holds answers alone, against a checked base.
///
/// What is wrong is told where it is written, and the rest is kept. Whether that will do is for whoever reads to say:
/// answers that are only looked at can do without a line, a file that will be written again cannot.
package struct InterviewReader: Sendable {
  private let situations: SituationReader

  package init(base: RuleBase, date: CalendarDate) { situations = SituationReader(base: base, date: date) }

  package func read(_ node: YAMLNode) -> (kept: KeptInterview, diagnostics: [Diagnostic]) {
    guard case .mapping(let entries) = node.content, isInterview(entries) else {
      let (situation, diagnostics) = answers(node)
      return (KeptInterview(SavedInterview(situation: situation)), diagnostics)
    }
    var reading = Reading()
    let kept = read(entries, range: node.range, &reading)
    return (kept, reading.diagnostics)
  }

  /// Whether the entries are those of an interview, and not facts and their values.
  ///
  /// A name is first what the base makes of it. Where it makes nothing of any of them, one that looks like a key of an
  /// interview is such a key, mistyped.
  private func isInterview(_ entries: [YAMLEntry]) -> Bool {
    let table = InterviewKeys.table
    if entries.contains(where: { $0.isKey(InterviewKeys.situation.declaration.name) }) { return true }
    let others = entries.filter { !situations.knows($0.key.value) }
    if others.contains(where: { table.position(ofWritten: $0.key.value) != nil }) { return true }
    return others.count == entries.count
      && others.contains { !suggestions(for: $0.key.value, among: table.keys.map(\.name), limit: 1).isEmpty }
  }

  private func read(_ entries: [YAMLEntry], range: SourceRange, _ reading: inout Reading) -> KeptInterview {
    let facts = entries.filter { entry in
      InterviewKeys.table.position(ofWritten: entry.key.value) == nil && situations.knows(entry.key.value)
    }
    for fact in facts { reportMisplaced(fact.key, &reading) }
    let keys = entries.filter { entry in !facts.contains { $0.key.range == entry.key.range } }
    let fields = Fields(keys, range: range, as: InterviewKeys.table, &reading)
    // A word that cannot be read after `affichage` hides as well: too little on the screen harms nobody.
    let isDiscreet = fields.value(InterviewKeys.display, &reading) ?? fields.has(InterviewKeys.display)
    var interview = SavedInterview(
      needs: fields.value(InterviewKeys.needs, &reading)?.map { ServiceID($0.value) } ?? [],
      howTos: fields.value(InterviewKeys.howTos, &reading)?.map { HowToID($0.value) } ?? [],
      notes: fields.value(InterviewKeys.notes, &reading) ?? [],
      isAboutAnother: fields.value(InterviewKeys.isAboutAnother, &reading) ?? false,
      isDiscreet: isDiscreet)
    if let node = fields.node(InterviewKeys.situation) {
      let (situation, diagnostics) = answers(node)
      interview.situation = situation
      reading.diagnostics += diagnostics
    }
    for verified in fields.value(InterviewKeys.verified, &reading) ?? [] {
      interview.situation[verification: verified.key] = verified.holds
    }
    return KeptInterview(
      interview, agreed: fields.node(InterviewKeys.agreement).flatMap { day($0, "jour d'accord illisible", &reading) },
      answered: fields.node(InterviewKeys.answered).flatMap { day($0, "jour des réponses illisible", &reading) })
  }

  /// What is wrong points at the file alone: the rules, where facts are defined, are not before whoever reads it.
  private func answers(_ node: YAMLNode) -> (Situation, [Diagnostic]) {
    let (situation, diagnostics) = situations.read(node)
    let alone = diagnostics.map { diagnostic in
      Diagnostic(
        severity: diagnostic.severity, code: diagnostic.code, message: diagnostic.message,
        primary: diagnostic.primary, help: diagnostic.help)
    }
    return (situation, alone)
  }

  /// A day that cannot be read is told, as the reason why one asks again.
  private func day(_ node: YAMLNode, _ problem: String, _ reading: inout Reading) -> CalendarDate? {
    if case .scalar(let scalar) = node.content, let day = CalendarDate(iso: scalar.text) { return day }
    let written: String = if case .scalar(let scalar) = node.content { " : \(scalar.text)" } else { "" }
    reading.diagnostics.append(
      Diagnostic(
        severity: .warning, code: "E206", message: "\(problem)\(written)",
        primary: Label(range: node.range.firstStretch, text: "attendu : une date comme 2026-12-31")))
    return nil
  }

  private func reportMisplaced(_ fact: Located<String>, _ reading: inout Reading) {
    let key = InterviewKeys.situation.declaration.name
    reading.report(
      "E201", "« \(fact.value) » n'est pas à sa place", at: fact.range,
      label: "une réponse, parmi les clés d'un entretien",
      help: ["l'écrire sous `\(key):`, deux espaces plus loin que cette clé."])
  }
}
