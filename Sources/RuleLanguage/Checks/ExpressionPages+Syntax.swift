internal import SourceText

extension ExpressionPages {
  /// The text of one line: signs, numbers, dates, order of the words.
  static let syntax = [
    page(
      "E101", "signe inconnu",
      why: """
        Une expression est faite de noms, de nombres, de mots comme `et`, `ou`, `dans`, et de quelques signes. Les \
        autres signes n'y ont pas de sens.
        """,
      bad: "foyer.en_couple & sante.maladie", good: "foyer.en_couple et sante.maladie"),
    page(
      "E102", "signe d'une autre langue",
      why: """
        Les tableurs et les programmes écrivent parfois autrement : `==`, `&&`, `<>`. Ici il n'y a qu'une écriture, celle \
        du message.
        """,
      bad: "foyer.logement == locataire", good: "foyer.logement = locataire"),
    page(
      "E103", "nombre écrit avec des espaces",
      why: """
        Une espace sépare deux mots : « 1 000 » serait lu comme deux nombres. Les chiffres d'un nombre se suivent ; ils \
        sont montrés avec leurs espaces aux médiateurs.
        """,
      bad: "demandeur.salaire_net > 1 000 €/mois", good: "demandeur.salaire_net > 1000 €/mois"),
    page(
      "E104", "nombre écrit avec une virgule",
      why: "La virgule sépare les éléments d'une liste. Dans les règles, les décimales suivent un point.",
      bad: "demandeur.salaire_net > 646,52 €/mois", good: "demandeur.salaire_net > 646.52 €/mois"),
    page(
      "E105", "jour qui n'existe pas",
      why: "La date a la bonne forme, mais le calendrier n'a pas ce jour : souvent un 30 février ou un 31 juin.",
      bad: "aujourd'hui <= 2026-02-30", good: "aujourd'hui <= 2026-02-28"),
    page(
      "E106", "date écrite à l'endroit",
      why: """
        Une date s'écrit année-mois-jour, comme partout dans les règles : elle ne peut être lue que d'une façon. Les \
        médiateurs la voient en toutes lettres, et peuvent l'écrire comme ils veulent.
        """,
      bad: "aujourd'hui <= 31/12/2026", good: "aujourd'hui <= 2026-12-31"),
    page(
      "E107", "nombre trop long",
      why: "Plus de seize chiffres : aucune valeur légale n'est si grande, c'est une faute de frappe.",
      bad: "demandeur.salaire_net < 12345678901234567890 €/mois", good: "demandeur.salaire_net < 12345 €/mois"),
    page(
      "E108", "il manque une valeur",
      why: """
        L'expression s'arrête, ou un signe arrive, là où l'on attend une valeur : un nom de fait, un nombre, une date. \
        Souvent la ligne a été coupée, ou un mot effacé.
        """,
      bad: "foyer.en_couple et", good: "foyer.en_couple et sante.maladie"),
    page(
      "E109", "mot de trop",
      why: """
        L'expression est déjà complète, et quelque chose suit. Il manque souvent un `et`, un `ou` ou un signe ; ou un nom \
        de deux mots s'écrit avec `_`.
        """,
      bad: "foyer.en_couple sante.maladie", good: "foyer.en_couple et sante.maladie"),
    page(
      "E110", "tournure incomplète",
      why: """
        Certaines tournures ont plusieurs parties : `… si … sinon …`, `somme de … pour les …`, `arrondi inférieur à …`. \
        Une partie manque ; le message dit laquelle.
        """,
      bad: "10 €/mois si foyer.en_couple", good: "10 €/mois si foyer.en_couple sinon 5 €/mois",
      as: .amount("€/mois")),
    page(
      "E111", "autre chose était attendu",
      why: """
        Après certains mots, une seule chose a un sens : une unité après `en`, un nom de service entre les parenthèses de \
        `droit(…)`, un nombre de mois après `sur les`.
        """,
      bad: "demandeur.salaire_net en 12 > 0", good: "demandeur.salaire_net en €/an > 0"),
    page(
      "E112", "parenthèse jamais refermée",
      why: "Chaque parenthèse ou crochet ouvert se referme ; sinon on ne sait pas jusqu'où il va.",
      bad: "(foyer.en_couple ou sante.maladie", good: "(foyer.en_couple ou sante.maladie)"),
    page(
      "E113", "parenthèse jamais ouverte",
      why: "Une parenthèse ou un crochet se ferme alors que rien n'est ouvert.",
      bad: "foyer.en_couple ou sante.maladie)", good: "(foyer.en_couple ou sante.maladie)"),
    page(
      "E114", "virgule inattendue",
      why: """
        La virgule ne sert que dans une liste entre crochets, ou entre les parenthèses de `min(…)` et `max(…)`. Pour deux \
        conditions, écrire `et`, ou une ligne chacune sous `toutes`.
        """,
      bad: "foyer.en_couple, sante.maladie", good: "foyer.en_couple et sante.maladie"),
    page(
      "E115", "deux comparaisons à la suite",
      why: """
        « a < x < b » se lit de plusieurs façons. La tournure `entre … et …` le dit sans doute possible ; ses bornes sont \
        comprises.
        """,
      bad: "500 €/mois < demandeur.salaire_net < 900 €/mois",
      good: "demandeur.salaire_net entre 500 €/mois et 900 €/mois"),
    ProblemPage(
      code: "E116", title: "expression trop longue",
      why: """
        Une condition se relit devant la personne : au-delà de quelques centaines de mots, personne ne peut la vérifier. \
        En faire un fait calculé avec son libellé, ou plusieurs, qui seront les lignes du calcul montré au médiateur.
        """),
    page(
      "E117", "trop de parenthèses imbriquées",
      why: """
        Plus de quarante parenthèses les unes dans les autres : donner un nom à une partie, dans un fait calculé, et \
        l'employer.
        """,
      bad: String(repeating: "(", count: 41) + "foyer.en_couple" + String(repeating: ")", count: 41),
      good: "(foyer.en_couple)"),
  ]
}
