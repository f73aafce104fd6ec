package import Documents
package import Interview
import RuleModel

extension Wording {
  /// What was understood, line by line, each corrected in one gesture.
  package func reformulation(_ lines: [HeardLine], of session: Session) -> Document {
    var blocks: [Block] =
      reminder(of: session) + [
        .paragraph(.strong(Inline(base.frame.reformulation.first.map(opening) ?? "Si je comprends bien :")))
      ]
    var facts: [(number: Int, item: ListItem)] = []
    var needs: [(number: Int, item: ListItem)] = []
    for line in lines {
      switch line.content {
      case .statement(let content):
        let (label, value) = words(of: content)
        var text: Inline = "\(FrenchWords.capitalised(label)) : \(Inline.strong(Inline(value)))"
        if !line.isCertain { text += " (\(Inline.toVerify("à confirmer")))" }
        if let before = line.before { text += " (avant : \(Inline(words(of: before).value)))" }
        text += quoted(line.words)
        facts.append((line.number, ListItem(text)))
      case .service(let index):
        needs.append((line.number, ListItem("\(Inline.strong(Inline(title(index))))\(quoted(line.words))")))
      case .howTo(let howTo):
        let name = base.howTos[howTo]?.title ?? howTo.text
        needs.append((line.number, ListItem("\(Inline.strong(Inline(name))) (fiche pratique)")))
      }
    }
    for (title, lines) in [("La situation :", facts), ("Ce que je vous propose de regarder :", needs)]
    where !lines.isEmpty {
      blocks += [.paragraph(Inline(title)), .list(.numberedAs(lines.map(\.number)), lines.map(\.item))]
    }
    blocks.append(
      .paragraph(
        "Entrée si c'est juste · \(Inline.command("2")) pour reprendre la ligne 2 · \(Inline.command("2 900")) pour la corriger · \(Inline.command("-2")) pour l'enlever · ou d'autres mots."
      ))
    let apart = session.servicesSetApart
    if !apart.isEmpty { blocks.append(.paragraph(ofPersonPresent(apart))) }
    if session.mentionsRelative, !isAboutAnother {
      blocks.append(.paragraph(hintOfRelative(isAlone: facts.isEmpty)))
    }
    return Document(blocks)
  }

  /// What is the carer's, while the questions are about whom they help.
  func ofPersonPresent(_ services: [ServiceIndex]) -> Inline {
    "Pour la personne présente, qui aide : \(Inline(FrenchWords.list(services.map { title($0) }))). \(Inline.command("proche")) pour y revenir."
  }

  /// Where nothing was heard of the person present, the relative is what it is about.
  private func hintOfRelative(isAlone: Bool) -> Inline {
    isAlone
      ? "Il est question d'un proche : \(Inline.command("proche")) pour que les questions portent sur lui ; Entrée, sur la personne présente."
      : "\(Inline.command("proche")) si les questions portent sur un proche, et non sur la personne présente."
  }

  /// The words it comes from, no longer than helps to recognise them.
  private func quoted(_ words: String) -> Inline {
    words.isEmpty ? "" : " — \(Inline(beginning(of: words)))"
  }

  /// Words between quotation marks, cut where they are long.
  func beginning(of words: String) -> String {
    guard words.count > 60 else { return "« \(words) »" }
    let start = words.prefix(56).split(separator: " ").dropLast().joined(separator: " ")
    return "« \(start)… »"
  }

  private func opening(_ text: String) -> String {
    var bare = text
    while let last = bare.last, last == "…" || last == "," || last.isWhitespace || last == "." { bare.removeLast() }
    return bare + " :"
  }

  func words(of content: HeardStatement.Content) -> (label: String, value: String) {
    switch content {
    case .value(let key, let value):
      (key.fact == .birthDate && isAge(value) ? "âge" : label(of: key), text(value, for: key))
    case .members(let scope, let list): (plural(of: scope), text(list.roster, of: scope, facts: list.facts))
    }
  }

  func plural(of scope: ScopeName) -> String {
    base.scopeIndices[scope].map { base.scopes[$0].plural } ?? scope.text
  }

  /// `2 (4 et 9 ans)`, `Léa et Noé`, `aucun`, `2 au moins`.
  func text(_ roster: Roster, of scope: ScopeName, facts: [Int: [FactName: StatedValue]] = [:]) -> String {
    let count = roster.labels.count
    if count == 0, roster.unseen == 0...0 { return FrenchWords.isFeminine(plural(of: scope)) ? "aucune" : "aucun" }
    if count == 0 { return "nombre pas encore connu" }
    let named = roster.labels.filter { !$0.isEmpty }
    var text = named.count == count ? FrenchWords.list(named) : String(count)
    let ages = (0..<count).compactMap { place -> String? in
      if case .date(let range)? = facts[place]?[.birthDate] {
        return age(bornBetween: range.earliest, and: range.latest)
      }
      return age(of: .listed(scope, place))
    }
    if ages.count == count { text += " (\(FrenchWords.list(ages)))" }
    let details = (0..<count).map { said(facts[$0] ?? [:]) }.filter { !$0.isEmpty }
    if ages.isEmpty, !details.isEmpty { text += " (\(details.joined(separator: " ; ")))" }
    switch roster.unseen.upperBound {
    case 0: break
    case 1...3: text += ", et peut-être \(roster.unseen.upperBound) de plus"
    default: text = "au moins \(text)"
    }
    return text
  }

  /// `loyer ou charges, 1 860 €`: what was said of one member; a bare yes would not say to what.
  private func said(_ facts: [FactName: StatedValue]) -> String {
    facts.sorted { (base.factIndices[$0.key]?.raw ?? 0) < (base.factIndices[$1.key]?.raw ?? 0) }
      .map { fact, value in
        switch value {
        case .truth(true): label(fact)
        case .truth(false): "\(label(fact)) : non"
        case .number, .date, .options, .chosen, .commune, .text: text(value, for: FactKey(fact))
        }
      }.joined(separator: ", ")
  }
}
