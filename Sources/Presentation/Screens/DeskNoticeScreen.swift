package import Documents

extension Wording {
  /// What a desk tells.
  package func screen(for notice: DeskNotice) -> Document {
    switch notice {
    case .toBeKept(let path): say("Les réponses seront gardées dans « \(path) », en clair, pour vous seul.")
    case .keptNowhere(nil): say("D'accord : rien ne sera gardé.")
    case .keptNowhere(let path?): say("D'accord : rien ne sera gardé, et « \(path) » reste tel qu'il est.")
    case .lastAnswerNotKept(let failure):
      say("Attention, la dernière réponse n'est pas gardée : \(failure.sentence)")
    case .wordsTakenAway: say("Ce qui a été dit est noté, et retiré de l'écran.")
    case .whichName(let saved, let typed):
      say("Sous quel nom ? Par exemple \(Inline.command("enregistrer \(saved.name(typed))")).")
    case .answersWritten(let path, let withNotes):
      say(
        "\(withNotes ? "Réponses et notes enregistrées" : "Réponses enregistrées") dans « \(path) », lisible par vous seul."
      )
    case .sheetWritten(let path): say("Feuille écrite dans « \(path) ».")
    case .sheetMayBeWritten:
      say(
        "Pour un fichier : \(Inline.command("imprimer feuille.html")) ou \(Inline.command("imprimer feuille.txt")).")
    case .nothingPrinted: say("Rien n'est imprimé.")
    case .nothingLeftToPrint: say("Sans cela, il ne reste rien à imprimer.")
    case .nothingToPrint:
      say(
        "Il n'y a rien à imprimer : aucune démarche n'est ressortie. \(Inline.command("plan")) montre ce qui manque ; \(Inline.command("ajouter")) note ce que la personne dit d'autre."
      )
    case .exerciseSetAside(let path):
      say(
        "Exercice mis de côté. Pour reprendre : \(Inline.command("pimms-guide practise --resume \(path)"))")
    case .notWritten(let failure): say("Pardon : \(failure.sentence)")
    case .answersKept(let file): say(Inline(text(file)))
    case .farewell(let file):
      say("Au revoir. \(file.map(text) ?? "Rien n'a été gardé, sauf ce que vous avez enregistré.")")
    }
  }

  func text(_ file: KeptFile) -> String {
    switch file.contents {
    case .nothing: "« \(file.path) » ne contient encore aucune réponse."
    case .everything: "Les réponses sont dans « \(file.path) »."
    case .earlierAnswers: "Attention : les dernières réponses ne sont pas gardées dans « \(file.path) »."
    }
  }
}
