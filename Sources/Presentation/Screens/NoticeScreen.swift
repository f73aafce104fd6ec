package import Documents
package import Interview
import RuleEngine
import RuleModel

extension Wording {
  /// What an action brought about, to be shown; nil where only the edge has something to do.
  package func screen(for notice: Notice, of session: Session) -> Document? {
    switch notice {
    case .heard(let services, let statements):
      services + statements > 0
        ? nil : say("Je n'ai pas reconnu de démarche dans ces mots. Choisissons ensemble.")
    case .noThemePicked(let rights):
      say(
        "Un numéro, ou quelques mots de la personne : cela suffit. Passer en revue les \(FrenchWords.count(rights, "droit")) serait long ; \(Inline.command("tout")) pour le faire quand même."
      )
    case .nothingAdded(let words, true):
      say(
        "\(Inline(beginning(of: words))) : cela semble dit d'un proche. \(Inline.command("proche")) si les questions portent sur lui."
      )
    case .nothingAdded(let words, false): nothingAdded(words, of: session)
    case .somethingNotRight:
      say(
        "Qu'est-ce qui n'est pas juste ? Tapez le numéro de la ligne à reprendre, \(Inline.command("-1")) pour enlever la ligne 1, ou redites-le avec les mots de la personne."
      )
    case .dangerHeard(let discreet): Document([beforeAnyQuestion([discreet])])
    case .questionsMayWait:
      // The line that recalls the danger says what to type.
      session.dangersToOpen.isEmpty
        ? say("L'urgence d'abord : \(Inline.command("plan")) montre qui appeler. Les questions peuvent attendre.")
        : say("L'urgence d'abord : les questions peuvent attendre.")
    case .attentionHeard:
      say(
        "Un moment d'écoute d'abord, si la personne le veut. Tapez \(Inline.command("/D")) pour les appuis à proposer ; \(Inline.command("/ignorer")) pour ne plus voir cette ligne."
      )
    case .understood(let key, let value, let remarks): say(Inline(echo(key, value, remarks)))
    case .listed(let scope, let roster): say("J'ai noté \(plural(of: scope)) : \(text(roster, of: scope)).")
    case .exceptions(let keys, let expected): say(Inline(exceptions(keys, expected: expected)))
    case .supposed(let key, let value): say(Inline(supposed(key, value)))
    case .estimateMoved(let key, let value): say(Inline(estimateMoved(key, value)))
    case .recordedAsUnknown(let key, let reason, let estimate): say(Inline(recorded(key, reason, estimate)))
    case .howToFindOut(let question): howToFindOut(question)
    case .putOff(let questions): say(Inline(putOff(questions)))
    case .contradiction(let contradiction): told(contradiction, of: session)
    case .surprising(let key, let said, let expected): surprising(key, said, expected, of: session)
    case .settled(let changes): settled(changes)
    case .misread(let misreading, let question): say(Inline(text(misreading, expecting: question)))
    case .loaded(let answers, let day, let stale): loaded(answers, day, stale, of: session)
    case .noLongerInRules(let names):
      say(
        "Les règles n'ont plus \(Inline(FrenchWords.list(names.map { "« \($0) »" }))) : je laisse cela de côté. Voyez si la personne en a encore besoin."
      )
    case .noLongerToVerify(let sentences):
      say(
        "Vous aviez vérifié \(Inline(FrenchWords.list(sentences.map { "« \(told($0)) »" }))) : les règles ne le demandent plus, ou plus dans ces mots. Je laisse cela de côté ; \(Inline.command("plan")) montre ce qui reste à vérifier."
      )
    case .help(let phase): help(in: phase)
    case .why(let purpose): page(purpose)
    case .summary(let summary): page(summary)
    case .plan(let plan): page(plan)
    case .how(let index, .calculation): calculation(of: index, in: session.evaluation)
    case .how(let index, .page): page(of: index)
    case .howTo(let id): base.howTos[id].map { page(of: $0) } ?? say("Cette fiche n'est plus dans les règles.")
    case .whyNot(let index): whyNot(index, in: session.evaluation)
    case .whatIf(let imagined, let changes): whatIf(imagined, changes)
    case .when(let index, let forecast): page(forecast, of: index, in: session.evaluation)
    case .papers(let lines): page(lines)
    case .forms(let lines): page(lines)
    case .call(let index): call(index)
    case .callOperator(let id, let services): call(id, services)
    case .noted: say("C'est noté.")
    case .verified(let index, let text, let holds, let change): verified(index, text, holds, change)
    case .dangerProtocols(let protocols): page(protocols)
    case .dangerDismissed: say("D'accord, la ligne n'apparaîtra plus.")
    case .aboutAnother(true):
      say(
        "Les questions portent maintenant sur un proche : répondez pour lui. \(Inline.command("proche")) pour revenir à la personne présente."
      )
    case .aboutAnother(false): say("Les questions portent de nouveau sur la personne présente.")
    case .undone: say("Annulé.")
    case .redone: say("Rétabli.")
    case .nothingToUndo: say("Il n'y a rien à annuler.")
    case .nothingToRedo: say("Il n'y a rien à rétablir.")
    case .nothingToCorrect(let target):
      say("Je n'ai pas trouvé « \(target) » à corriger. \(Inline.command("bilan")) montre les numéros.")
    case .noSuchLine(let number): say("Il n'y a pas de ligne \(number) ici.")
    case .unknownService(let text, let near):
      say("Je ne connais pas de fiche « \(text) ».\(meant(near.isEmpty ? nil : titles(near)))")
    case .severalServices(let text, let services): say("« \(text) » peut être : \(titles(services)). Précisez.")
    case .unknownFact(let text, let near):
      say(
        "Je ne sais pas de quoi parle « \(text) ».\(meant(near.isEmpty ? nil : FrenchWords.list(near.map(label), "ou")))"
      )
    case .unknownCommand(let text, let near):
      say(
        "Je n'ai pas compris « \(text) ».\(near.isEmpty ? "" : " Vouliez-vous dire \(FrenchWords.list(near, "ou")) ?") \(Inline.command("?")) montre l'aide."
      )
    case .incompleteCommand(let word): say(Inline(usage(of: word)))
    case .personalNumberRefused:
      say("Cela ressemble à un numéro de sécurité sociale : il ne se note nulle part.")
    case .notNow(let word): say("« \(word.rawValue) » ne sert pas à cette étape.")
    case .outOfPlace: say("Ce n'est pas ce que j'attends à cette étape : rien n'a changé.")
    case .save, .print, .blankScreen, .closing, .end: nil
    }
  }

  private func nothingAdded(_ words: String, of session: Session) -> Document {
    let start: Inline = "Je n'ai rien reconnu de plus dans \(Inline(beginning(of: words)))."
    if case .reformulation = session.prompt {
      return say(
        start
          + " Pour corriger une ligne, tapez son numéro, puis la réponse : \(Inline.command("2 900")). Entrée si tout est juste."
      )
    }
    return say(start + " \(Inline.command("ajouter")), et d'autres mots, pour le redire.")
  }

  /// Answers of another day, with what of them has to be asked again.
  private func loaded(_ answers: Int, _ day: CalendarDate?, _ stale: [FactKey], of session: Session) -> Document {
    guard answers > 0 else {
      return say("Ce fichier ne contient encore aucune réponse.\(session.isTakenUp ? takenUp : "")")
    }
    var text: Inline = "J'ai repris \(FrenchWords.count(answers, "réponse"))"
    if let day {
      text += Inline(" du \(FrenchFormat.date(day)). Demandez ce qui a changé depuis")
    }
    text += "."
    if !stale.isEmpty {
      let names = FrenchWords.list(stale.map { "« \(label(of: $0)) »" })
      text += Inline(" \(FrenchWords.capitalised(names)) : c'était ce jour-là ; redemandez-le aujourd'hui, et ")
      text += "\(Inline.command("corriger")) si cela a changé."
    }
    return say(text + (session.isTakenUp ? takenUp : ""))
  }

  /// What is said of answers without needs.
  private var takenUp: Inline {
    " \(Inline.command("/plan")) montre où l'on en est ; une ligne vide pour continuer, ou les mots de la personne si elle vient pour autre chose."
  }

  func say(_ text: Inline) -> Document { Document([.paragraph(text)]) }

  private func echo(_ key: FactKey, _ value: StatedValue, _ remarks: [AnswerRemark]) -> String {
    var said = self.text(value, for: key)
    switch value {
    case .options, .chosen: said = "« \(said) »"
    case .truth, .number, .date, .commune, .text: break
    }
    var text = "\(FrenchWords.capitalised(label(of: key))) : j'ai compris \(said)."
    if remarks.contains(.approximate) { text += " « Environ » : \(reach(of: value))." }
    if remarks.contains(.communeOutsideTable) {
      text += " Cette commune n'est pas dans ma liste : seul le département compte."
    }
    for case .alsoSaid(let statements) in remarks {
      let others = statements.map { statement in
        let (label, value) = words(of: statement.content)
        return "\(label) : \(value)"
      }
      text += " J'ai noté aussi \(FrenchWords.list(others))."
    }
    if !remarks.isEmpty { text += " Sinon : retour." }
    return text
  }

  /// How far an approximate value was read around what was said.
  private func reach(of value: StatedValue) -> String {
    switch value {
    case .date: "un quart de ce temps de part et d'autre, quelques jours au moins"
    case .number, .truth, .options, .chosen, .commune, .text: "10 % de part et d'autre"
    }
  }

  private func putOff(_ questions: [Question]) -> String {
    guard questions.count > 1 else { return "Remis à plus tard : \(questions.first.map { text($0) } ?? "")" }
    return "Remises à plus tard : les \(questions.count) questions de la liste. Elles reviendront une par une."
  }

  func supposed(_ key: FactKey, _ value: StatedValue) -> String {
    if key.moment == .regular {
      return "\(FrenchWords.capitalised(label(of: FactKey(key.fact, of: key.member)))) : je suppose que c'était pareil."
    }
    return "\(FrenchWords.capitalised(label(of: key))) : je suppose \(text(value, for: key))."
  }

  private func recorded(_ key: FactKey, _ reason: Answer.Reason, _ estimate: StatedValue?) -> String {
    let opening = "\(FrenchWords.capitalised(label(of: key))) : \(text(reason))."
    guard reason != .refuses, let estimate else { return opening }
    return opening + " En attendant, je suppose \(text(estimate, for: key)) (supposition)."
  }

  private func howToFindOut(_ question: Question) -> Document {
    guard let text = howToKnow(question) else { return say("Personne ne le sait ici : ce n'est pas grave.") }
    return say("Pour savoir : \(FrenchWords.sentence(text))")
  }

  /// At most three lines: the rest is in `bilan`.
  private func settled(_ changes: [VerdictChange]) -> Document? {
    let told = changes.filter { $0.after.verdict != .notConcerned || $0.before.verdict != .undetermined }
    if told.isEmpty { return nil }
    var items = told.prefix(3).map { ListItem(line($0.after)) }
    if told.count > 3 {
      items.append(ListItem("et \(FrenchWords.count(told.count - 3, "autre")) (\(Inline.command("bilan")))"))
    }
    return Document([.list(.bulleted, items)])
  }

  private func verified(_ index: ServiceIndex, _ text: RuleSentence, _ holds: Bool, _ change: VerdictChange?)
    -> Document
  {
    var blocks: [Block] = [.paragraph("\(holds ? "Vérifié" : "Ne tient pas") : \(told(text))")]
    if let change { blocks.append(.paragraph(line(change.after))) }
    return Document(blocks)
  }

  private func meant(_ names: String?) -> String { names.map { " Vouliez-vous dire : \($0) ?" } ?? "" }

  private func titles(_ services: [ServiceIndex]) -> String {
    FrenchWords.list(services.map { "\(title($0)) (\(base.services[$0].id))" }, "ou")
  }
}
