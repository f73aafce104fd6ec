package import SourceText

/// What `check --explain` says of a code of this target, with a file that has the problem and the same file mended.
package struct YAMLProblemPage: Sendable {
  package let code: DiagnosticCode
  package let title: String
  /// Why it is refused; French sentences.
  package let reason: String
  /// Nothing when the problem is one of size.
  package let example: Example?

  package struct Example: Sendable {
    package let bad: String
    package let good: String
  }

  private init(_ code: DiagnosticCode, _ title: String, _ reason: String, bad: String, good: String) {
    self.code = code
    self.title = title
    self.reason = reason
    example = Example(bad: bad, good: good)
  }

  private init(_ code: DiagnosticCode, _ title: String, _ reason: String) {
    self.code = code
    self.title = title
    self.reason = reason
    example = nil
  }

  /// One page a code, in order.
  package static let all: [YAMLProblemPage] = [
    .init(
      "Y001", "fichier vide", "Un fichier vide est presque toujours un enregistrement manqué.",
      bad: "# rien d'autre\n", good: "titre: Chèque énergie\n"),
    .init("Y002", "fichier trop gros", "Un fichier de règles se lit et se relit ; il tient en quelques pages."),
    .init(
      "Y003", "texte qui n'est pas en UTF-8",
      "Les accents d'un fichier enregistré dans un autre encodage seraient lus de travers."),
    .init(
      "Y004", "caractère de contrôle", "Un caractère invisible, venu d'un copier-coller, change le sens d'un nom.",
      bad: "titre: Chèque\u{1} énergie\n", good: "titre: Chèque énergie\n"),
    .init(
      "Y005", "trop de niveaux imbriqués", "Au-delà de quelques niveaux, personne ne voit plus à quoi tient une ligne."),
    .init("Y006", "trop de valeurs", "Un fichier de cette taille n'a pas été écrit à la main."),
    .init(
      "Y007", "plusieurs documents", "Un fichier décrit une seule chose ; un second document passerait inaperçu.",
      bad: "titre: un\n---\ntitre: deux\n", good: "titre: un\n"),
    .init(
      "Y010", "tabulation là où il faut des espaces",
      "La largeur d'une tabulation dépend du logiciel : l'alignement ne dit plus rien.",
      bad: "étapes:\n\t- appeler\n", good: "étapes:\n  - appeler\n"),
    .init(
      "Y011", "guillemet jamais refermé", "Tout ce qui suit le guillemet serait pris dans le texte.",
      bad: "pour: \"payer l'énergie\ntitre: Chèque énergie\n",
      good: "pour: \"payer l'énergie\"\ntitre: Chèque énergie\n"),
    .init(
      "Y012", "guillemet refermé trop tôt", "L'apostrophe d'un mot ferme le texte qui est entre apostrophes.",
      bad: "titre: 'l'aide au logement'\n", good: "titre: \"l'aide au logement\"\n"),
    .init(
      "Y013", "crochet ou accolade jamais refermé", "La liste continuerait dans les lignes suivantes.",
      bad: "thèmes: [énergie, budget\ntitre: Chèque énergie\n",
      good: "thèmes: [énergie, budget]\ntitre: Chèque énergie\n"),
    .init(
      "Y014", "virgule manquante", "Entre crochets, les éléments sont séparés par des virgules.",
      bad: "thèmes: [\"énergie\" \"budget\"]\n", good: "thèmes: [\"énergie\", \"budget\"]\n"),
    .init(
      "Y015", "signe inattendu", "Une virgule en trop ou un crochet fermé sans être ouvert.",
      bad: "thèmes: [énergie,, budget]\n", good: "thèmes: [énergie, budget]\n"),
    .init(
      "Y016", "deux-points dans un texte", "« : » suivi d'un espace annonce une valeur, même au milieu d'une phrase.",
      bad: "pour: À savoir : une aide annuelle\n", good: "pour: \"À savoir : une aide annuelle\"\n"),
    .init(
      "Y017", "clé trop en retrait", "Une ligne qui a déjà sa valeur ne peut pas contenir d'autres clés.",
      bad: "titre: Chèque énergie\n  organisme: asp\n", good: "titre: Chèque énergie\norganisme: asp\n"),
    .init(
      "Y018", "ligne mal alignée", "L'alignement dit à quel bloc une ligne appartient.",
      bad: "montant:\n    min: 0\n  max: 20\n", good: "montant:\n  min: 0\n  max: 20\n"),
    .init(
      "Y019", "deux-points manquant", "Une clé est suivie de « : » ; sans lui la ligne ne se rattache à rien.",
      bad: "titre: Chèque énergie\norganisme\nterritoire: france\n",
      good: "titre: Chèque énergie\norganisme: asp\nterritoire: france\n"),
    .init(
      "Y020", "espace manquant après deux-points", "« clé:valeur » est un seul mot.",
      bad: "titre: Chèque énergie\norganisme:asp\nterritoire: france\n",
      good: "titre: Chèque énergie\norganisme: asp\nterritoire: france\n"),
    .init(
      "Y021", "tiret mal placé", "Une liste commence à la ligne qui suit sa clé.",
      bad: "étapes: - appeler\n", good: "étapes:\n  - appeler\n"),
    .init(
      "Y022", "élément de liste attendu", "Dans une liste, chaque ligne de ce niveau commence par un tiret.",
      bad: "étapes:\n  - appeler\n  écrire: oui\n", good: "étapes:\n  - appeler\nécrire: oui\n"),
    .init(
      "Y023", "texte en trop après une valeur", "Ce qui suit un crochet fermé n'appartient à rien.",
      bad: "thèmes: [énergie] et budget\n", good: "thèmes: [énergie, budget]\n"),
    .init(
      "Y024", "signe réservé", "YAML se réserve certains signes en tête d'un texte : @ ` % & * !",
      bad: "contact: @mediation\n", good: "contact: \"@mediation\"\n"),
    .init(
      "Y025", "échappement inconnu", "Entre guillemets, « \\ » annonce un caractère spécial.",
      bad: "dossier: \"C:\\dossiers\"\n", good: "dossier: 'C:\\dossiers'\n"),
    .init(
      "Y026", "texte sur la ligne de « | »", "Un texte de plusieurs lignes commence à la ligne suivante.",
      bad: "dire: | Bonjour\n  Je vous appelle.\n", good: "dire: |\n  Bonjour\n  Je vous appelle.\n"),
    .init(
      "Y027", "directive", "Les lignes qui commencent par « % » ne servent pas dans les règles.",
      bad: "%AUTRE\n---\ntitre: un\n", good: "titre: un\n"),
    .init(
      "Y028", "tiret de liste dans un texte",
      "Un tiret plus en retrait que la liste est pris dans le texte du dessus, sans rien dire.",
      bad: "étapes:\n  - appeler\n    - écrire\n", good: "étapes:\n  - appeler\n  - écrire\n"),
    .init("Y029", "syntaxe de YAML non respectée", "Le fichier ne peut pas être lu plus loin."),
    .init(
      "Y030", "ancre", "Une ancre fait dépendre une ligne d'une autre, loin d'elle.",
      bad: "montant: &base 100 €\n", good: "montant: 100 €\n"),
    .init(
      "Y031", "renvoi", "Un renvoi cache ce que la ligne veut dire.", bad: "montant: *base\n", good: "montant: 100 €\n"),
    .init(
      "Y032", "étiquette", "Le type d'une valeur vient de la règle, pas du fichier.",
      bad: "montant: !!float 100\n", good: "montant: 100\n"),
    .init(
      "Y033", "fusion", "Une fusion ajoute des clés que l'on ne voit pas.",
      bad: "<<: autre\ntitre: un\n", good: "titre: un\n"),
    .init(
      "Y034", "clé en double", "Des deux valeurs, une serait perdue.",
      bad: "titre: un\ntitre: deux\n", good: "titre: un\nsous_titre: deux\n"),
    .init(
      "Y035", "clé qui n'est pas un texte", "Une clé est un nom : ni liste, ni vide.",
      bad: "[un, deux]: trois\n", good: "\"un, deux\": trois\n"),
    .init(
      "Y036", "nombre qui commence par zéro", "Selon le logiciel, 0612 vaut 612, 394 ou le texte « 0612 ».",
      bad: "code: 0612\n", good: "code: \"0612\"\n"),
    .init(
      "Y037", "oui et non en anglais", "Selon le logiciel, no est le mot « no » ou la réponse non.",
      bad: "sensible: no\n", good: "sensible: non\n"),
  ]
}
