import SourceText

/// The commands as they are typed: one table that the reader, the completion and the help page share.
package enum CommandWord: String, CaseIterable, Sendable, Hashable {
  case help = "aide"
  case why = "pourquoi"
  case doesNotKnow = "nsp"
  case noPaperHere = "papier"
  case refuse = "refuse"
  case postpone = "passer"
  case undo = "retour"
  case redo = "refaire"
  case correct = "corriger"
  case summary = "bilan"
  case plan = "plan"
  case how = "comment"
  case page = "fiche"
  case whyNot = "pourquoi pas"
  case whatIf = "et si"
  case when = "quand"
  case papers = "documents"
  case forms = "formulaires"
  case call = "appeler"
  case note = "note"
  case addSpeech = "ajouter"
  case print = "imprimer"
  case save = "enregistrer"
  case verified = "vérifié"
  case danger = "D"
  case dismissDanger = "ignorer"
  case blank = "masquer"
  case fullTour = "tour complet"
  case lookInto = "éclaircir"
  case aboutAnother = "proche"
  case quit = "quitter"

  /// Other ways of typing the same command, folded.
  var synonyms: [String] {
    switch self {
    case .help: ["?", "help", "h"]
    case .why: ["pq", "pourquoi ?"]
    case .doesNotKnow:
      [
        "ne sait pas", "ne sais pas", "je ne sais pas", "sais pas", "je sais pas", "aucune idee", "inconnu", "sait pas",
        "jsp", "on ne sait pas",
      ]
    case .noPaperHere: ["pas de papier", "papier absent", "pas le papier"]
    case .refuse: ["refus", "refuser", "ne veut pas dire", "ne veut pas repondre"]
    case .postpone: ["plus tard", "passe", "sauter"]
    case .undo: ["annuler", "arriere", "precedent"]
    case .redo: ["retablir"]
    case .correct: ["modifier", "changer"]
    case .summary: ["resume", "recap", "reponses"]
    case .plan: ["orientation", "resultat", "resultats"]
    case .how: ["calcul", "detail", "explique"]
    case .page: ["la fiche"]
    case .whyNot: ["pourquoi non"]
    case .whatIf: ["si"]
    case .when: []
    case .papers: ["papiers", "pieces", "document"]
    case .forms: ["formulaire"]
    case .call: ["telephoner", "telephone", "appel"]
    case .note: ["noter"]
    case .addSpeech: ["dit", "ecoute"]
    case .print: []
    case .save: ["sauver", "sauvegarder"]
    case .verified: ["verifie", "verifier", "coche", "cocher"]
    case .danger: ["danger", "urgence"]
    case .dismissDanger: ["ok d"]
    case .blank: ["cacher", "ecran"]
    case .lookInto: ["eclaircir", "creuser", "approfondir", "regarder"]
    case .fullTour: ["tour", "tous les droits", "complet"]
    case .aboutAnother: ["pour un proche", "pour quelqu'un", "absent", "pour un absent", "tiers"]
    case .quit: ["quit", "fin", "exit", "q", "sortir"]
    }
  }

  var takesWords: Bool {
    switch self {
    case .correct, .how, .page, .whyNot, .whatIf, .when, .call, .note, .addSpeech, .verified, .lookInto: true
    case .help, .why, .doesNotKnow, .noPaperHere, .refuse, .postpone, .undo, .redo, .summary, .plan, .papers, .forms,
      .print, .save, .danger, .dismissDanger, .blank, .fullTour, .aboutAnother, .quit:
      false
    }
  }

  /// Whether a service completes the command.
  package var takesService: Bool {
    switch self {
    case .how, .page, .whyNot, .when, .call, .lookInto: true
    case .help, .why, .doesNotKnow, .noPaperHere, .refuse, .postpone, .undo, .redo, .correct, .summary, .plan, .whatIf,
      .papers, .forms, .note, .addSpeech, .print, .save, .verified, .danger, .dismissDanger, .blank, .fullTour,
      .aboutAnother, .quit:
      false
    }
  }
}

/// Reads lines as commands.
enum CommandReader {
  /// The command that a whole line is; nil when its first words are none.
  static func read(_ line: String) -> Command? {
    let line = line.trimmed
    var words = line.split(whereSeparator: \.isWhitespace).map(String.init)
    // "et s'il gagnait" is "et si il gagnait".
    if words.count > 1, words[0].folded == "et", let whole = Self.unelided[words[1].folded.replacing("’", with: "'")] {
      words.replaceSubrange(1...1, with: whole)
    }
    // The longest beginning wins: "pourquoi pas rsa" is not "pourquoi".
    for length in stride(from: min(words.count, 4), to: 0, by: -1) {
      let head = words.prefix(length).joined(separator: " ").folded
      guard let word = table[head] else { continue }
      let rest = words.dropFirst(length).joined(separator: " ")
      // Said of what is imagined; "si" alone is as often a yes.
      if word == .whatIf, head != "si", !rest.isEmpty, case .incomplete = whatIf(rest) { return .imagine(rest) }
      return command(word, rest)
    }
    return nil
  }

  private static let unelided = ["s'il": ["si", "il"], "s'ils": ["si", "ils"]]

  /// A line of one or two words that begins like a command wrongly typed: "pourqoi", "coment 1".
  static func slip(_ line: String) -> Command? {
    let words = line.split(whereSeparator: \.isWhitespace).map(String.init)
    guard words.count <= 2, let first = words.first, first.count > 3 else { return nil }
    let commands = CommandWord.allCases.map(\.rawValue).filter { $0.count > 3 }
    let near = suggestions(for: first, among: commands, limit: 2)
    return near.isEmpty ? nil : .unknown(line, near: near)
  }

  /// What a line that begins with a slash is, known or not.
  static func readAfterSlash(_ line: String) -> Command {
    if let command = read(line) { return command }
    let word = line.split(whereSeparator: \.isWhitespace).first.map(String.init) ?? line
    return .unknown(word, near: suggestions(for: word, among: CommandWord.allCases.map(\.rawValue), limit: 3))
  }

  private static func command(_ word: CommandWord, _ rest: String) -> Command? {
    if word.takesWords, rest.isEmpty { return .incomplete(word) }
    let mayTakeWords = word.takesWords || word == .print || word == .save
    if !mayTakeWords, !rest.isEmpty { return nil }
    switch word {
    case .help: return .help
    case .why: return .why
    case .doesNotKnow: return .doesNotKnow
    case .noPaperHere: return .noPaperHere
    case .refuse: return .refuse
    case .postpone: return .postpone
    case .undo: return .undo
    case .redo: return .redo
    case .correct: return .correct(rest)
    case .summary: return .summary
    case .plan: return .plan
    case .how: return .how(rest)
    case .page: return .page(rest)
    case .whyNot: return .whyNot(rest)
    case .whatIf: return whatIf(rest)
    case .when: return .when(rest)
    case .papers: return .papers
    case .forms: return .forms
    case .call: return .call(rest)
    case .note: return .note(rest)
    case .addSpeech: return .addSpeech(rest)
    case .print: return .print(rest.isEmpty ? nil : rest)
    case .save: return .save(rest.isEmpty ? nil : rest)
    case .verified: return verified(rest)
    case .danger: return .danger
    case .dismissDanger: return .dismissDanger
    case .blank: return .blank
    case .fullTour: return .fullTour
    case .lookInto: return .lookInto(rest)
    case .aboutAnother: return .aboutAnother
    case .quit: return .quit
    }
  }

  /// `loyer = 700`, `loyer est 700`, `loyer : 700`.
  private static func whatIf(_ rest: String) -> Command {
    for separator in [" = ", "=", " : ", ":", " est ", " était ", " etait ", " passe à ", " vaut "] {
      if let (fact, value) = rest.cut(at: separator), !fact.isEmpty, !value.isEmpty {
        return .whatIf(fact: fact.trimmed, value: value.trimmed)
      }
    }
    return .incomplete(.whatIf)
  }

  private static func verified(_ rest: String) -> Command {
    let words = rest.split(whereSeparator: \.isWhitespace).map { String($0).folded }
    guard let number = words.compactMap({ LineNumber(typed: $0) }).first else { return .incomplete(.verified) }
    return .verified(number, holds: !words.contains("non"))
  }

  private static let table: [String: CommandWord] = {
    var table: [String: CommandWord] = [:]
    for word in CommandWord.allCases {
      table[word.rawValue.folded] = word
      for synonym in word.synonyms { table[synonym] = word }
    }
    return table
  }()
}

extension String {
  /// The two sides of the first occurrence of a separator.
  func cut(at separator: String) -> (String, String)? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(separator) {
        return (String(self[..<start]), String(self[index(start, offsetBy: separator.count)...]))
      }
      start = index(after: start)
    }
    return nil
  }
}
