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
      code: "E305", title: "un exemple n'a pas les échéances attendues",
      why: """
        `échéances` dit tous les derniers jours que le service compte depuis un jour de la situation (une décision \
        reçue, un départ, un dépôt) : une date de plus ou de moins est un délai qui s'applique à tort, ou qui manque.
        """),
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
    ProblemPage(
      code: "E315", title: "aucune question ne mène au verdict attendu d'un scénario",
      why: """
        Le verdict attendu dépend d'un fait que la personne ne dit jamais (`jamais`) ou qu'elle ne sait pas (`ignore`). \
        Un stagiaire qui poserait toutes les bonnes questions ne le trouverait pas. Faire dire le fait, au besoin en \
        confiance, ou attendre `a_verifier`.
        """),
    ProblemPage(
      code: "E316", title: "l'ordre d'un scénario n'est pas celui du plan",
      why: """
        Le plan met d'abord le danger, puis la date limite la plus proche des deux mois à venir ; le reste garde l'ordre \
        du scénario. Un stagiaire serait noté sur un ordre qui laisse passer un délai.
        """),
    ProblemPage(
      code: "E317", title: "un scénario dit d'emblée ce que la personne cache",
      why: """
        Le titre, les premiers mots et l'humeur sont montrés avant toute question. S'ils énoncent un fait de \
        `après_confiance`, `jamais` ou `ignore`, il n'y a plus rien à découvrir. Le guide les lit comme il lit une \
        personne : ce qu'il y entend, un stagiaire l'entend aussi.
        """),
    ProblemPage(
      code: "E318", title: "un fait de scénario est dit et tu à la fois",
      why: "Un fait ne peut pas être dit sans question (`spontané`) et caché (`après_confiance`, `jamais`, `ignore`)."),
    ProblemPage(
      code: "E319", title: "un chiffre qui peut varier est écrit en toutes lettres",
      why: """
        `variations` change ce fait d'une partie à l'autre, mais le titre, les premiers mots ou l'humeur le disent : la \
        personne se contredirait. Entre accolades, le fait est dit tel qu'il a été tiré.
        """),
    ProblemPage(
      code: "E321", title: "une combinaison attend un fait que rien n'entend",
      why: """
        `avec` ne connaît que les faits qui s'entendent dans un texte libre. Un autre nom n'est jamais entendu : la \
        combinaison ne vaut pour personne.
        """),
    ProblemPage(
      code: "E322", title: "ce qui s'entend d'un fait n'y répond pas",
      why: """
        Quelques faits ont un nom que le programme connaît (`activité`, `logement.loyer`) : il les remplit de ce qu'il \
        entend dans un texte libre, comme le vocabulaire (`faits`) le fait des autres. Déclaré avec un autre type, une \
        autre unité, une autre portée ou sans l'un des choix entendus, le fait ne serait jamais rempli, et la personne \
        devrait répéter ce qu'elle a dit.
        """),
  ]

  package static func explain(code: String) -> String? {
    all.first { $0.code.text == code.uppercased() }.map { page in
      "\(page.code.text) · \(page.title)\n\n\(page.why)\n"
    }
  }
}
