internal import SourceText

/// Pages of what is told when declarations are put together.
enum LoadingPages {
  static let all = names + facts + others

  private static let names = [
    ProblemPage(
      code: "E210", title: "nom défini deux fois",
      why: """
        Chaque nom ne veut dire qu'une chose. Une base locale peut redéfinir un nom de la base chargée avant elle, si \
        elle le dit par `remplace: oui`.
        """,
      bad: "thèmes: {budget: {libellé: Autre budget}}\n", good: "thèmes: {autre_budget: {libellé: Autre budget}}\n"),
    ProblemPage(
      code: "E211", title: "remplacement de rien",
      why: "`remplace: oui` promet qu'une base chargée avant définit ce nom : sans cela, c'est une faute de frappe.",
      bad: "thèmes: {sante: {libellé: Santé, remplace: oui}}\n", good: "thèmes: {sante: {libellé: Santé}}\n"),
  ]

  private static let facts = [
    ProblemPage(
      code: "E212", title: "unité qui ne va pas avec le type",
      why: "Un montant se compte en euros, une durée en jours, semaines, mois ou ans.",
      bad: """
        faits:
          foyer.essai: {type: montant, unité: mois, bornes: {min: 0, max: 9}, question: Combien ?}
        """,
      good: """
        faits:
          foyer.essai: {type: montant, unité: €/mois, bornes: {min: 0, max: 9}, question: Combien ?}
        """),
    ProblemPage(
      code: "E213", title: "bornes manquantes",
      why: """
        Un nombre demandé a des bornes : elles arrêtent les fautes de frappe, et disent ce que peut valoir une réponse \
        encore inconnue.
        """,
      bad: """
        faits:
          foyer.essai: {type: nombre, question: Combien ?}
        """,
      good: """
        faits:
          foyer.essai: {type: nombre, bornes: {min: 0, max: 12}, question: Combien ?}
        """),
    ProblemPage(
      code: "E214", title: "bornes impossibles",
      why: "Le minimum dépasse le maximum, ou le fait n'est ni un nombre ni une date.",
      bad: """
        faits:
          foyer.essai: {type: nombre, bornes: {min: 12, max: 0}, question: Combien ?}
        """,
      good: """
        faits:
          foyer.essai: {type: nombre, bornes: {min: 0, max: 12}, question: Combien ?}
        """),
    ProblemPage(
      code: "E215", title: "choix sans réponses, ou avec trop",
      why: "Un choix a de 1 à 64 réponses possibles.",
      bad: """
        faits:
          foyer.essai: {type: choix, question: Lequel ?}
        """,
      good: """
        faits:
          foyer.essai: {type: choix, choix: {petit: petit, grand: grand}, question: Lequel ?}
        """),
    ProblemPage(
      code: "E216", title: "portée ou rôle inconnu",
      why: "Une portée se déclare dans `portées` ; `existe_si` demande un fait oui/non du foyer.",
      bad: """
        faits:
          essai: {portée: adultte, type: oui_non, question: Est-ce un essai ?}
        """,
      good: """
        faits:
          essai: {portée: adulte, type: oui_non, question: Est-ce un essai ?}
        """),
    ProblemPage(
      code: "E226", title: "deux portées à rôles fixes",
      why: """
        Une seule portée a des rôles fixes, les adultes du foyer : la personne présente et son conjoint. Ceux qu'on \
        ajoute pendant l'entretien forment une liste.
        """,
      bad: """
        portées:
          proche: {membres: [père, mère], pluriel: proches}
        """,
      good: """
        portées:
          proche: {liste: oui, pluriel: proches, combien: Combien de proches ?}
        """),
    ProblemPage(
      code: "E227", title: "rôle que le programme ne connaît pas",
      why: """
        La personne présente s'appelle `demandeur`, et l'autre adulte du foyer, s'il peut y en avoir un, `conjoint`, \
        dans cet ordre : `membres: [demandeur, conjoint]`. Le programme s'adresse à eux, les écoute et écrit leurs \
        réponses sous ces noms ; sous d'autres, il ne les reconnaîtrait pas. Les mots montrés se choisissent avec \
        `libellés`.
        """),
    ProblemPage(
      code: "E217", title: "fait à la fois demandé et calculé",
      why: """
        Un fait se demande ou se calcule. Une réponse donnée d'elle-même par la personne reste possible pour un fait \
        calculé : elle est rapprochée du calcul.
        """,
      bad: """
        faits:
          foyer.essai:
            type: oui_non
            déduire: foyer.en_couple
            demander_si: {condition: foyer.en_couple, sinon: non}
        """,
      good: """
        faits:
          foyer.essai: {type: oui_non, déduire: foyer.en_couple}
        """),
    ProblemPage(
      code: "E220", title: "fait sans question ni calcul",
      why: "Un fait que rien ne demande et que rien ne calcule resterait toujours inconnu.",
      bad: """
        faits:
          foyer.essai: {type: oui_non}
        """,
      good: """
        faits:
          foyer.essai: {type: oui_non, question: Est-ce un essai ?}
        """),
    ProblemPage(
      code: "E221", title: "a_priori illisible",
      why: "Les fréquences vont avec le type du fait, de 0 à 1 ; elles ne changent que l'ordre des questions.",
      bad: """
        faits:
          foyer.essai: {type: oui_non, a_priori: souvent, question: Est-ce un essai ?}
        """,
      good: """
        faits:
          foyer.essai: {type: oui_non, a_priori: 0.3, question: Est-ce un essai ?}
        """),
    ProblemPage(
      code: "E250", title: "estimation à moitié proposée",
      why: """
        Une fourchette qui dit d'où elle vient (`d_après`) est proposée à qui ne sait pas ; une autre est supposée sans \
        qu'on demande rien. Ce qu'elle suppose, sa condition et le papier qui la remplace ne se disent que d'une \
        fourchette proposée.
        """,
      bad: """
        faits:
          foyer.essai:
            {type: montant, unité: €, bornes: {min: 0, max: 9}, question: Combien ?, estimer: {min: 1 €, max: 2 €, \
        suppose: une année ordinaire}}
        """,
      good: """
        faits:
          foyer.essai:
            {type: montant, unité: €, bornes: {min: 0, max: 9}, question: Combien ?, estimer: {min: 1 €, max: 2 €, \
        d_après: ce que paient les autres, suppose: une année ordinaire}}
        """),
    ProblemPage(
      code: "E251", title: "fourchette d'autre chose qu'un nombre",
      why: "Entre deux nombres, deux montants ou deux durées, il y a une fourchette ; entre oui et non, aucune.",
      bad: """
        faits:
          foyer.essai:
            {type: oui_non, question: Est-ce un essai ?, estimer: {min: non, max: oui, d_après: l'habitude}}
        """,
      good: """
        faits:
          foyer.essai: {type: oui_non, question: Est-ce un essai ?, a_priori: 0.3}
        """),
  ]

  private static let others = [
    ProblemPage(
      code: "E218", title: "une seule façon de le dire",
      why: """
        Un délai a une date fixe, une durée depuis un fait, ou une expression ; un champ de formulaire se remplit, se \
        coche, ou s'écrit à la main. Deux à la fois se contrediraient.
        """,
      bad: ExampleService.text("délais: [{avant: 2026-12-31, durée: 2 mois, pourquoi: recours}]"),
      good: ExampleService.text("délais: [{avant: 2026-12-31, pourquoi: fin de la campagne}]")),
    ProblemPage(
      code: "E219", title: "paramètre sans valeur",
      why: "Un paramètre a au moins une valeur, ou `inconnue` à partir d'une date.",
      bad: """
        paramètres:
          essai.plafond: {libellé: plafond, unité: €, valeurs: {}, fiabilité: C}
        """,
      good: """
        paramètres:
          essai.plafond: {libellé: plafond, unité: €, valeurs: {2026-01-01: inconnue}, fiabilité: C}
        """),
    ProblemPage(
      code: "E222", title: "exemple sans date",
      why: """
        Un verdict dépend du jour. L'exemple prend sa date, celle de `vérifié` du service, ou celle de revue de la base.
        """),
    ProblemPage(
      code: "E247", title: "tournure que rien ne peut reconnaître",
      why: """
        Les listes de `paroles` disent à quels mots un exercice reconnaît ce que dit un stagiaire. Une tournure sans \
        mot serait reconnue partout ; un sigle s'écrit en majuscules et en chiffres.
        """,
      bad: "entretien: {paroles: {salut: [bonjour, \"\"]}}\n", good: "entretien: {paroles: {salut: [bonjour]}}\n"),
    ProblemPage(
      code: "E248", title: "un scénario ne peut pas être joué ainsi",
      why: """
        `variations` ne change qu'un fait du foyer ou d'un adulte que la situation énonce ; `{fait}` dans une phrase est \
        un fait de la situation ; `mensualité` est un montant du foyer ; un tiers ou un répondeur ne décroche que d'un \
        appel sortant.
        """,
      bad: """
        scénario: essai
        titre: Un essai
        niveau: 1
        canal: guichet
        le: 2026-11-23
        personne: Quelqu'un.
        ouverture: Bonjour.
        situation: {foyer.en_couple: non, foyer.commune: Lyon}
        variations: {foyer.logement: [locataire, proprietaire]}
        attendu: {services: {}}
        """,
      good: """
        scénario: essai
        titre: Un essai
        niveau: 1
        canal: guichet
        le: 2026-11-23
        personne: Quelqu'un.
        ouverture: Bonjour.
        situation: {foyer.en_couple: non, foyer.commune: Lyon}
        variations: {foyer.commune: [Lyon, Villeurbanne]}
        attendu: {services: {}}
        """),
    ProblemPage(
      code: "E223", title: "calcul de correspondance trop riche",
      why:
        "Une correspondance ne fait que les quatre opérations entre champs et nombres ; le reste est l'affaire des faits.",
      bad: """
        correspondance: essai
        identifiant: id
        faits:
          salaire_net: {calcul: "max(salaire, 0)"}
        """,
      good: """
        correspondance: essai
        identifiant: id
        faits:
          salaire_net: {calcul: salaire + prime}
        """),
  ]
}
