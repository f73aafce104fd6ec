package import RuleLanguage
internal import SourceText

/// Why each problem that running the base can find is one.
package enum BaseCheckPages {
  package static let all: [ProblemPage] = [
    ProblemPage(
      code: "E301", title: "un exemple n'a pas le verdict attendu",
      why: """
        Les exemples d'un service sont ses tests : ils disent ce que la loi donne dans un cas précis. Quand les règles \
        donnent autre chose, l'un des deux se trompe. Relire la source, puis corriger la condition ou l'exemple.
        """),
    ProblemPage(
      code: "E302", title: "un exemple n'a pas le montant attendu",
      why: "Le montant calculé diffère de celui que l'exemple attend, au centime près."),
    ProblemPage(
      code: "E303", title: "un membre du foyer n'a pas le verdict attendu",
      why: "Un service qui se décide personne par personne donne un autre verdict pour ce membre."),
    ProblemPage(
      code: "E304", title: "un fait calculé n'a pas la valeur attendue",
      why: "Une étape du calcul diffère : c'est souvent là que se trouve la cause d'un verdict inattendu."),
    ProblemPage(
      code: "E311", title: "un scénario n'a pas le verdict attendu",
      why: """
        Un scénario sert à la fois d'exercice et de test de toute la base. Si le verdict diffère, l'orientation \
        enseignée aux stagiaires et celle que donnent les règles ne sont plus la même.
        """),
    ProblemPage(
      code: "E312", title: "un scénario attend un formulaire que rien ne demande",
      why: "Aucun service proposé à cette personne ne cite ce formulaire."),
    ProblemPage(
      code: "E313", title: "une échéance de scénario diffère",
      why: "La date calculée par les délais du service n'est pas celle que le scénario attend."),
    ProblemPage(
      code: "E314", title: "un scénario ne peut pas être mené à terme",
      why: "En posant les questions que le moteur choisit, l'entretien s'arrête avant d'avoir décidé ce service."),
  ]

  package static func explain(code: String) -> String? {
    all.first { $0.code.text == code.uppercased() }.map { page in
      "\(page.code.text) · \(page.title)\n\n\(page.why)\n"
    }
  }
}
