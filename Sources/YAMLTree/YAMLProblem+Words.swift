extension YAMLProblem {
  struct Words {
    /// One line that makes sense on its own.
    let message: String
    /// Beside the carets.
    let label: String
    let help: [String]

    init(_ message: String, _ label: String, _ help: String...) {
      self.message = message
      self.label = label
      self.help = help
    }
  }

  /// What the author reads.
  var words: Words {
    switch self {
    // MARK: The file as a whole
    case .emptyFile:
      Words("fichier vide", "rien à lire ici", "Écrire le contenu, ou supprimer le fichier.")
    case .tooLarge(let bytes, let limit):
      Words(
        "fichier trop gros : \(bytes) octets", "la limite est de \(limit) octets",
        "Répartir le contenu dans plusieurs fichiers.")
    case .notUTF8(let bytes):
      Words(
        "texte qui n'est pas en UTF-8", Self.reading(ofIllFormed: bytes),
        "Enregistrer le fichier avec l'encodage UTF-8.")
    case .controlCharacter(let value):
      Words(
        "caractère de contrôle interdit", "caractère invisible U+\(Self.hexadecimal(value, digits: 4))",
        "L'effacer et retaper le texte à cet endroit.")
    case .tooDeep(let limit):
      Words("trop de niveaux imbriqués", "plus de \(limit) niveaux", "Découper ce contenu.")
    case .tooManyNodes(let limit):
      Words(
        "trop de valeurs dans un fichier", "plus de \(limit) valeurs", "Répartir le contenu dans plusieurs fichiers.")
    case .severalDocuments:
      Words(
        "un second document commence dans le même fichier", "un fichier est un seul document",
        "Retirer cette ligne, ou séparer les deux parties dans deux fichiers.")

    // MARK: Syntax
    case .tab:
      Words(
        "tabulation là où il faut des espaces", "une tabulation",
        "Décaler les lignes avec des espaces, deux par niveau.")
    case .unclosedQuote(let quote):
      Words(
        "guillemet jamais refermé", "ouvert ici",
        quote == .single
          ? "Ajouter l'apostrophe fermante ; à l'intérieur du texte, une apostrophe s'écrit deux fois : ''."
          : "Ajouter le guillemet fermant ; à l'intérieur du texte, un guillemet s'écrit \\\".")
    case .quoteClosedEarly(let quote):
      Words(
        "le texte entre guillemets s'arrête avant la fin de la ligne", "le texte est refermé juste avant",
        quote == .single
          ? "Entre apostrophes, une apostrophe s'écrit deux fois ('') ; le plus simple est d'entourer le texte de \"…\"."
          : "Entre guillemets, un guillemet s'écrit \\\" ; le plus simple est d'employer « … » dans le texte.")
    case .unclosedBracket(let bracket, _):
      Words("\(bracket.words) jamais refermée", "ouverte ici", "Ajouter \(bracket.closing) à la fin.")
    case .missingComma(let bracket, _):
      Words(
        "il manque \(bracket.expected)", "on attendait \(bracket.expected)",
        "Séparer les éléments par des virgules ; un texte qui contient , [ ] { } se met entre guillemets.")
    case .strayFlowSign(let sign):
      Words(
        "« \(sign) » inattendu", "rien ne l'appelle ici",
        "Retirer ce signe, ou mettre le texte entre guillemets s'il en fait partie.")
    case .colonInText(let quoted):
      Words(
        "un second « : » sur la même ligne", "ce deux-points coupe le texte",
        "Mettre tout le texte entre guillemets : \(quoted ?? "clé: \"un texte : avec deux-points\"")")
    case .keyUnderValue:
      Words(
        "clé trop en retrait", "cette clé est sous une ligne qui a déjà sa valeur",
        "Aligner cette clé avec la précédente, ou mettre le texte entre guillemets s'il continue sur cette ligne.")
    case .misaligned:
      Words(
        "ligne mal alignée", "aucune clé du bloc ne commence à cette colonne",
        "Les clés d'un même bloc commencent toutes à la même colonne ; compter les espaces.")
    case .missingColon(let text):
      Words(
        "il manque « : » après une clé", "une clé est suivie de « : »",
        "Écrire « \(text): » ou, si cette ligne continue un texte, la décaler vers la droite.")
    case .missingSpaceAfterColon:
      Words("il manque un espace après « : »", "deux-points collé à la suite", "Écrire clé: valeur, avec un espace.")
    case .misplacedDash:
      Words(
        "élément de liste mal placé", "un tiret ne peut pas commencer ici",
        "Commencer la liste à la ligne qui suit la clé, un « - » par ligne, tous à la même colonne.")
    case .missingDash:
      Words(
        "on attendait un autre élément de la liste", "cette ligne est dans la liste, mais ne commence pas par « - »",
        "Commencer la ligne par « - », ou l'aligner avec la clé à laquelle elle appartient.")
    case .textAfterValue:
      Words(
        "texte en trop après une valeur", "la valeur est déjà complète",
        "Retirer ce qui suit, ou mettre le tout entre guillemets ; un commentaire commence par « # » après un espace.")
    case .reservedStart(let sign):
      Words(
        "un texte ne peut pas commencer par « \(sign) »", "signe réservé de YAML",
        "Mettre le texte entre guillemets : \"\(sign)…\".")
    case .unknownEscape(let escape):
      Words(
        "« \(escape) » n'est pas connu entre guillemets", "« \\ » annonce un caractère spécial",
        "Écrire \\\\ pour un vrai « \\ », ou entourer le texte d'apostrophes : '…'.")
    case .blockHeader:
      Words(
        "texte sur la ligne de « | » ou « > »", "le texte commence à la ligne suivante",
        "Aller à la ligne et décaler le texte de deux espaces.")
    case .directive:
      Words("directive YAML inconnue", "une ligne qui commence par « % »", "Retirer cette ligne.")
    case .dashInText:
      Words(
        "tiret de liste au milieu d'un texte", "cette ligne continue le texte de la ligne précédente",
        "Pour une liste, aligner tous les tirets ; pour un texte de plusieurs lignes, employer « | » ou des guillemets."
      )
    case .unreadable(let libyaml):
      Words(
        "la syntaxe de YAML n'est pas respectée", "la lecture s'arrête ici",
        "Vérifier les guillemets, les deux-points et l'alignement des lignes proches.",
        "Message d'origine de libyaml : \(libyaml)")

    // MARK: Refused although YAML allows it
    case .anchor(let name):
      Words(
        "ancre YAML « \(name) »", "les ancres ne sont pas permises",
        "Écrire le contenu en entier ; un texte qui commence par « & » se met entre guillemets.")
    case .alias(let name):
      Words(
        "renvoi YAML « \(name) »", "les renvois ne sont pas permis",
        "Recopier le contenu visé ; un texte qui commence par « * » se met entre guillemets.")
    case .tag(let name):
      Words(
        "étiquette YAML « \(name) »", "les étiquettes ne sont pas permises",
        "La retirer ; un texte qui commence par « ! » se met entre guillemets.")
    case .mergeKey:
      Words("fusion YAML « << »", "les fusions ne sont pas permises", "Recopier les clés voulues.")
    case .duplicateKey(let key, _):
      Words("clé en double : \(key)", "deuxième fois", "Réunir les deux contenus sous une seule clé.")
    case .keyNotText:
      Words("clé qui n'est pas un texte", "une clé est un mot ou un nom", "Écrire clé: valeur, sur une même ligne.")
    case .leadingZero(let text):
      Words(
        "nombre qui commence par zéro, sans guillemets : \(text)", "d'autres logiciels y liraient un autre nombre",
        "Pour un code, écrire \"\(text)\" ; pour un nombre, retirer le zéro.")
    case .foreignBoolean(let text, let answer, let isKey):
      Words(
        "« \(text) » sans guillemets se lit « \(answer.word) » dans d'autres logiciels", "mot piégé de YAML",
        isKey
          ? "Choisir un autre nom, ou écrire \"\(text)\"."
          : "Écrire \(answer.word), ou \"\(text)\" si c'est bien ce texte qu'il faut.")
    }
  }

  /// In the usual mistake the file was saved as Windows-1252, where one byte is one French letter.
  private static func reading(ofIllFormed bytes: [UInt8]) -> String {
    let written = bytes.map { hexadecimal(UInt32($0), digits: 2) }.joined(separator: " ")
    if let byte = bytes.first, bytes.count == 1, byte >= 0xC0 {
      return "octet \(written), « \(Unicode.Scalar(byte)) » dans l'encodage Windows-1252"
    }
    return "\(bytes.count > 1 ? "octets" : "octet") \(written)"
  }

  private static func hexadecimal(_ value: UInt32, digits: Int) -> String {
    let text = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}

extension YAMLProblem.Answer {
  fileprivate var word: String {
    switch self {
    case .oui: "oui"
    case .non: "non"
    }
  }
}
