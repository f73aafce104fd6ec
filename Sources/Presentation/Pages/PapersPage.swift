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
    let written = told(line.notes)
    var notes = written.filter { note in
      !written.contains { $0 != note && $0.lowercased().hasPrefix(note.lowercased()) }
    }
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
      Inline(FrenchWords.capitalised(paper?.label ?? line.paper.text)),
      note: Inline(notes.map { FrenchWords.sentence($0) }.joined(separator: " ")))
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
  func situation(_ condition: Expression?) -> String {
    condition.map { " — \(FrenchWords.provided(ConditionSentence(self).clause($0)))" } ?? ""
  }

  func text(_ line: FormLine) -> String {
    guard let form = base.forms[line.form] else { return line.form.text }
    let number = form.number.map(number) ?? ""
    let pages = form.pages.map { ", \(FrenchWords.count($0, "page"))" } ?? ""
    let send = told(form.sendTo).map { " — à envoyer : \($0)" } ?? ""
    let services = FrenchWords.list(line.services.map { title($0) })
    return "\(form.title)\(number)\(pages)\(situation(line.condition)) — pour \(services)\(send)"
  }
}
