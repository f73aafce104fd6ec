import SourceText

/// Words said aloud, looked at for what they are and what they should not be. Comparisons forgive accents and case.
struct Speech {
  let words: String
  private let folded: String

  init(_ words: String) {
    self.words = words
    folded = words.folded
  }

  func has(_ parts: [String]) -> Bool { parts.contains { folded.contains($0) } }

  func begins(_ parts: [String]) -> Bool { parts.contains { folded.hasPrefix($0) } }

  // MARK: - What it is

  var isGreeting: Bool { begins(["bonjour", "bonsoir", "bienvenue"]) }

  var isPresentation: Bool { has(["je m'appelle", "je suis ", "pimms", "mediateur", "mediatrice"]) }

  var isReformulation: Bool {
    has([
      "si je comprends", "si j'ai bien compris", "si je resume", "vous me dites que", "j'entends que",
      "j'entends aussi",
    ])
  }

  var isFrame: Bool { has(["confidenti", "entre nous", "je ne decide de rien", "gratuit et", "c'est gratuit"]) }

  var isOpenQuestion: Bool {
    has([
      "qui vous amene", "deja essaye", "le plus utile", "que craignez", "craignez le plus", "racontez",
      "je vous ecoute",
      "comment ca se passe", "comment cela se passe", "puis-je faire pour vous", "puis-je vous aider", "expliquez-moi",
      "comment vous sentez", "comment allez-vous", "dites-moi ce qui",
    ])
  }

  var isComfort: Bool {
    has([
      "prenez votre temps", "je comprends que", "c'est difficile", "ca doit etre", "cela doit etre", "je vous crois",
      "pas votre faute", "bien fait de", "ne vous excusez", "c'est normal", "merci de me", "merci de l'avoir",
      "courage",
      "ce n'est pas facile", "vous n'etes pas seul",
    ])
  }

  var asksAgreement: Bool {
    has([
      "d'accord ?", "etes-vous d'accord", "cela vous convient", "ca vous convient", "cela vous va", "ca vous va",
      "qu'en pensez-vous",
    ])
  }

  var isIdentityCheck: Bool {
    has([
      "puis-je parler a", "verifier votre identite", "verifier qui", "votre date de naissance et", "parler librement",
    ])
  }

  var isFarewell: Bool { begins(["au revoir", "bonne journee", "bonne fin de journee"]) }

  var tellsManager: Bool { has(["previens mon responsable", "prevenir mon responsable", "previens ma responsable"]) }

  // MARK: - What it should not be

  /// Blaming or taking sides.
  var isJudgement: Bool {
    has([
      "vous auriez du", "il fallait", "votre faute si", "c'est de votre faute", "pourquoi n'avez-vous pas",
      "pourquoi vous n'avez pas", "pourquoi avez-vous attendu", "pourquoi etes-vous restee", "pas serieux",
      "vous etes irresponsable", "ils sont nuls", "ils font n'importe quoi", "incompetent", "c'est scandaleux",
    ])
  }

  /// "Vous pouvez demander" is an orientation; "vous aurez" is a promise.
  var isPromise: Bool {
    has([
      "je vous promets", "je vous garantis", "c'est garanti", "vous aurez ", "vous allez avoir", "vous allez toucher",
      "c'est sur que vous", "sans aucun probleme", "vous y avez droit c'est sur", "je vous assure que vous toucherez",
    ])
  }

  var asksSecret: Bool {
    has(["mot de passe", "code secret", "code de carte", "numero de carte", "votre identifiant et votre code"])
      && !has([
        "sans votre mot de passe", "jamais votre mot de passe", "pas votre mot de passe", "gardez votre mot de passe",
      ])
  }

  /// Abbreviations that a resident need not know; nil when there is none, or when everything is in capitals.
  var jargon: String? {
    guard words.contains(where: \.isLowercase) else { return nil }
    let parts = words.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    return parts.first { part in
      part.count >= 3 && part.allSatisfy { $0.isUppercase || $0.isNumber } && part.contains(where: \.isLetter)
        && !Self.everyday.contains(part)
    }
  }

  private static let everyday: Set<String> = [
    "CAF", "RSA", "HLM", "CDI", "CDD", "RIB", "SMS", "EDF", "TCL", "PIMMS", "APL", "SNCF",
  ]

  /// The sentences, each with its mark.
  var sentences: [String] {
    var result: [String] = []
    var current = ""
    for character in words {
      current.append(character)
      if "?!.…".contains(character) {
        if current.contains(where: \.isLetter) { result.append(current.trimmingSpaces) }
        current = ""
      }
    }
    if current.contains(where: \.isLetter) { result.append(current.trimmingSpaces) }
    return result
  }
}

extension String {
  var trimmingSpaces: String {
    var text = self[...]
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }
}
