package import Documents
package import Interview
import RuleModel

extension Wording {
  /// Every paper once, with what it is for and how to get a copy.
  package func page(_ papers: [PaperLine]) -> Document {
    guard !papers.isEmpty else { return say("Aucun papier à préparer pour l'instant.") }
    // All for one right: said once.
    let services = Set(papers.map(\.services))
    guard papers.count > 1, services.count == 1, let only = services.first else {
      return Document(title: "Papiers à préparer", [.checklist(papers.map { check($0) })])
    }
    return Document(
      title: "Papiers à préparer",
      [
        .paragraph("Pour \(FrenchWords.list(only.map { title($0) }))."),
        .checklist(papers.map { check($0, namingServices: false) }),
      ])
  }

  func check(_ line: PaperLine, namingServices: Bool = true) -> ChecklistItem {
    let paper = base.papers[line.paper]
    var notes = self.notes(line)
    let titles = line.services.map { shortTitle($0) }
    if namingServices {
      notes.append(
        "pour \(titles.joined().count > 60 && titles.count > 1 ? FrenchWords.count(titles.count, "démarche") : FrenchWords.list(titles))"
      )
    }
    if let copy = told(paper?.copy) { notes.append("pour l'obtenir : \(copy)") }
    let instead = (paper?.replacedBy ?? []).compactMap { base.papers[$0]?.label }
    if !instead.isEmpty { notes.append("convient aussi : \(FrenchWords.list(instead, "ou"))") }
    return ChecklistItem(
      Inline(FrenchWords.capitalised(paper?.label ?? line.paper.text) + situation(anyOf: line.situations)),
      note: Inline(notes.map { FrenchWords.sentence($0) }.joined(separator: " ")))
  }

  /// What is said of a paper, with the services that say it where the others do not: `si le travail est nouveau (Aides au
  /// logement)`. What another note says in more words is left out.
  package func notes(_ line: PaperLine) -> [String] {
    line.notes.compactMap { note in
      let text = told(note.text)
      let isSaidBetter = line.notes.contains { other in
        let longer = told(other.text)
        return longer != text && longer.lowercased().hasPrefix(text.lowercased())
          && Set(other.services).isSuperset(of: note.services)
      }
      if isSaidBetter { return nil }
      if note.services.count == line.services.count { return text }
      return "\(text) (\(FrenchWords.list(note.services.map { shortTitle($0) })))"
    }
  }

  package func page(_ forms: [FormLine]) -> Document {
    guard !forms.isEmpty else { return say("Aucun formulaire pour l'instant.") }
    return Document(title: "Formulaires", [self.list(forms)])
  }

  /// One item a form, with the pieces that go with it.
  func list(_ forms: [FormLine]) -> Block {
    .list(
      .bulleted,
      forms.map { line in
        let papers = line.papers.map { label(of: $0) }
        return ListItem(
          Inline(text(line)), papers.isEmpty ? [] : [.paragraph("À joindre : \(FrenchWords.list(papers)).")])
      })
  }

  /// `bulletins de salaire (des trois derniers mois)`.
  func label(of needed: Procedure.NeededPaper) -> String {
    let label = base.papers[needed.paper]?.label ?? needed.paper.text
    return label + (told(needed.note).map { label.hasSuffix(")") ? " : \($0)" : " (\($0))" } ?? "")
  }

  /// The same with the situation in which it is asked for: `Titre de séjour — si …`.
  func item(for needed: Procedure.NeededPaper) -> ChecklistItem {
    ChecklistItem(Inline(FrenchWords.capitalised(label(of: needed)) + situation(needed.condition)))
  }

  /// `— si la carte est perdue ou volée`; nothing where it is asked for in every situation.
  func situation(_ condition: Expression?) -> String { situation(anyOf: condition.map { [$0] } ?? []) }

  /// `— si la carte est perdue, ou si le passeport est volé`, each clause once.
  func situation(anyOf conditions: [Expression]) -> String {
    var clauses: [String] = []
    for condition in conditions {
      let clause = FrenchWords.provided(ConditionSentence(self).clause(condition))
      if !clauses.contains(clause) { clauses.append(clause) }
    }
    return clauses.isEmpty ? "" : " — \(clauses.joined(separator: ", ou "))"
  }

  func text(_ line: FormLine) -> String {
    guard let form = base.forms[line.form] else { return line.form.text }
    let number = form.number.map(number) ?? ""
    let pages = form.pages.map { ", \(FrenchWords.count($0, "page"))" } ?? ""
    let send = told(form.sendTo).map { " — à envoyer : \($0)" } ?? ""
    let services = FrenchWords.list(line.services.map { title($0) })
    return "\(form.title)\(number)\(pages)\(situation(anyOf: line.situations)) — pour \(services)\(send)"
  }
}
