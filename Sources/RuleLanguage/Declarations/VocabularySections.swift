internal import RuleModel

/// The sections of the vocabulary that bring lists of words.
enum VocabularySections {
  static let all = words + people + alarms + money + facts + needs

  private static let words: [VocabularySection] = [
    .lists(
      "grammaire", "petits mots qui disent de qui, quand et combien",
      WordClass.allCases.map { known in
        NamedList(known.name, of: nil, known.purpose) { $0.grammar[known, default: []] += $1 }
      }),
    .lists(
      "mots", "mots de toute conversation, et ce qu'ils pèsent",
      [
        NamedList("légers", \.plainWords.light, "on peut les sauter entre les mots d'un indice"),
        NamedList("articles", \.plainWords.articles, "mots légers qui ne comptent pas non plus dans un indice"),
        NamedList("négations", \.plainWords.negations, "pas, plus, jamais"),
        NamedList("courants", \.plainWords.common, "mots de tous les jours : jamais pris pour une faute"),
        NamedList("vagues", \.plainWords.vague, "mots qui disent peu d'un besoin"),
        NamedList("de_questions", \.plainWords.ofQuestions, "mots d'une question qui ne disent rien de son sujet"),
        NamedList(
          "comparés_par_genre", \.plainWords.byKind,
          "groupes dont les mots se valent quand deux demandes sont comparées : <peuple_ue>"),
        NamedList("entiers", \.plainWords.whole, "mots que leur racine confondrait avec un autre"),
      ]),
    .lists(
      "locutions", "expressions toutes faites",
      [NamedList("figées", \.idioms, "leurs mots n'ont plus leur sens propre : ils n'annoncent aucun danger")]),
    .map("tournures", "tournure", "indices nommés, que plusieurs services partagent") {
      $0.turns[$1, default: []] += $2
    },
    .map("familles", "famille", "mots différents qui parlent de la même chose : {sport: [judo, boxe]}") {
      $0.subjects.families[$1, default: []] += $2
    },
  ]

  private static let people: [VocabularySection] = [
    .lists(
      "personnes", "mots qui disent de qui on parle",
      [
        NamedList("soi_f", \.people.speaker.feminine, "la personne elle-même : dame, usagère"),
        NamedList("soi_m", \.people.speaker.masculine, "monsieur, usager"),
        NamedList("conjoint_f", \.people.partner.feminine, "ma femme, compagne"),
        NamedList("conjoint_m", \.people.partner.masculine, "mon mari, compagnon"),
        NamedList("enfant_f", \.people.child.feminine, "fille, gamine"),
        NamedList("enfant_m", \.people.child.masculine, "fils, enfants"),
        NamedList("proche_f", \.people.relative.feminine, "une parente, une voisine dont il peut être question"),
        NamedList("proche_m", \.people.relative.masculine, "un parent, un voisin dont il peut être question"),
        NamedList("autre_f", \.people.other.feminine, "qui n'est que dans le récit : la préfecture"),
        NamedList("autre_m", \.people.other.masculine, "qui n'est que dans le récit : le propriétaire"),
        NamedList("enfants_comptés", \.people.countedChildren, "noms d'enfants, après un nombre"),
        NamedList("enfants_d'autrui", \.people.othersChildren, "enfants qui ne sont pas ceux du foyer"),
        NamedList("morts", \.people.deaths, "une mort, dite de la personne nommée à côté"),
        NamedList("séparations", \.people.partings, "le couple est nommé, mais se défait"),
        NamedList("qualités", \.people.statuses, "un métier, un statut : « à un intérimaire de 36 ans »"),
      ]),
    .map("apposés", "réponse", "mots qui disent une réponse quand ils sont seuls : « Soudeur, 41 ans »") {
      $0.apposed[$1, default: []] += $2
    },
  ]

  private static let alarms: [VocabularySection] = [
    .lists(
      "urgence", "tournures qui annoncent un délai, ou qui lèvent une alerte",
      [
        NamedList("délai", \.urgency.deadlines, "annoncent un délai à elles seules"),
        NamedList("sans_délai", \.urgency.settled, "lèvent un délai : c'est réglé"),
        NamedList("faits_pressants", \.urgency.pressingFacts, "faits entendus qui pressent : `x = a|b`, joints par +"),
        NamedList("hors_danger", \.urgency.apart, "la proposition parle d'autre chose : un film, une formation"),
        NamedList("autre_demande", \.urgency.otherErrand, "toute la phrase demande autre chose : une affiche à écrire"),
        NamedList("encore", \.urgency.still, "le danger dure, bien qu'il soit dit au passé"),
      ]),
    .map(
      "attention", "danger", named: .danger, "tournures qui appellent un mot d'attention sans être une alerte"
    ) { $0.attention[DangerID($1), default: []] += $2 },
  ]

  private static let needs: [VocabularySection] = [
    .map(
      "compagnes", "service", named: .need, listed: .need,
      "services à regarder avec un service, le plus utile d'abord : {ald: [medecin_traitant_absent]}"
    ) { $0.subjects.companions[ServiceID($1), default: []] += $2.map { ServiceID($0) } },
    .map(
      "sujets", "service", named: .need,
      "mots sans lesquels un service n'est proposé qu'à regret : {amende_sncf: [train, ter]}"
    ) { $0.subjects.required[ServiceID($1), default: []] += $2 },
    .lists(
      "hors_sujet", "demandes auxquelles rien ne répond ici, et ce qu'un texte met de côté",
      [
        NamedList("demandes", \.offTopic.requests, "demandes entières auxquelles rien ne répond"),
        NamedList("indices", \.offTopic.hints, "indices d'une autre demande"),
        NamedList("écarte", \.offTopic.openings, "devant un sujet écarté : « rien à voir avec »"),
        NamedList("réglé", \.offTopic.closings, "après un sujet en ordre : « est à jour »"),
        NamedList("nié", \.offTopic.denied, "un état que l'on nie : « il n'est pas mort »"),
      ]),
  ]
}
