internal import RuleModel

extension VocabularySections {
  static let money: [VocabularySection] = [
    .map("prestations", "prestation", "noms des prestations que les gens disent toucher") {
      $0.benefits.names[$1, default: []] += $2
    },
    .map(
      "services_des_prestations", "prestation", named: .benefit, listed: .service,
      "services que le nom d'une prestation désigne : {apl: [aides_logement]}"
    ) { $0.benefits.services[$1, default: []] += $2.map { ServiceID($0) } },
    .map(
      "bénéficiaires", "prestation", named: .benefit, "le mot dit à lui seul qu'on touche la prestation : boursière"
    ) { $0.benefits.recipients[$1, default: []] += $2 },
    .map(
      "anciens_bénéficiaires", "prestation", named: .benefit, "les mots disent à eux seuls qu'on ne la touche plus"
    ) { $0.benefits.formerRecipients[$1, default: []] += $2 },
    .lists(
      "percevoir", "mots qui disent, à côté d'une prestation, si on la touche",
      [
        NamedList("reçu", \.benefits.received, "on la touche"),
        NamedList("arrêté", \.benefits.stopped, "on ne la touche plus"),
        NamedList("refusé", \.benefits.refused, "elle a été refusée"),
        NamedList("incertain", \.benefits.uncertain, "rien ne dit qu'on la touche : demandée, à rendre"),
      ]),
    .lists(
      "montants", "mots qui disent à quoi sert un montant",
      AmountRole.allCases.map { role in
        NamedList(role.rawValue, of: nil, role.purpose) { $0.money.roles[role, default: []] += $1 }
      }),
    .map(
      "montants_nommés", "paramètre", named: .parameter,
      "noms d'une somme qu'on ne dit pas : {smic.mensuel_net: [smic]}"
    ) { $0.money.named[ParameterName($1), default: []] += $2 },
    .map("dettes", "dette", "mots qui disent de quelle dette il s'agit") {
      $0.money.debts[$1, default: []] += $2
    },
  ]

  static let facts: [VocabularySection] = [
    .map(
      "dates", "fait", named: .fact,
      "mots d'un événement dont le jour peut être dit : {expulsion.commandement_date: […]}"
    ) { $0.days.events[FactName($1), default: []] += $2 },
    .map(
      "courriers", "fait", named: .fact, listed: .fact,
      "dates qu'un courrier peut porter, et les faits qui disent ce qu'il décide"
    ) { $0.days.letters[FactName($1), default: []] += $2.map { FactName($0) } },
    .lists(
      "mots_de_courrier", "ce qui dit qu'un jour est celui d'un courrier",
      [NamedList("jours", \.days.ofLetters, "mots devant un jour, ou juste après")]),
    .map(
      "mesures", "fait", named: .fact,
      "mots qui disent un nombre, une durée ou un montant : {expulsion.mois_impayés: […]}"
    ) { $0.measures[FactName($1), default: []] += $2 },
    .lists(
      "faits_entendus", "faits à prendre à part",
      [
        .facts("étapes", \.manners.stages, "de plusieurs réponses dites, la plus avancée"),
        .facts("à_confirmer", \.manners.proposed, "proposés seulement : les mots disent une partie de la réponse"),
        .facts("présupposés", \.manners.presupposed, "pris même dans un souhait"),
        .facts("d'un_proche", \.manners.ofRelatives, "dits d'un proche par nature"),
        .facts("d'un_aidant", \.manners.ofCarers, "dits de qui aide un proche"),
        .facts("décisions", \.manners.decisions, "leurs choix sont des services : refusé, on ne le touche pas"),
        .facts("ressources", \.manners.livelihoods, "ce que demande « de quoi vivez-vous ? » dans un exercice"),
        NamedList("versées_une_fois", of: .benefit, "prestations dont le montant n'est pas mensuel") {
          $0.benefits.paidOnce += $1
        },
        NamedList("nommées_comme_un_état", of: .benefit, "prestations dont le nom ne dit pas qu'on les touche") {
          $0.benefits.namedAsStates += $1
        },
        NamedList("versées_pour_un_enfant", of: .benefit, "prestations dites d'un enfant, et que touche son parent") {
          $0.benefits.paidForChildren += $1
        },
      ]),
  ]
}
