/// The few English sentences of the argument parser, in French: help headings, and what is wrong in a command.
///
/// A line that is none of these passes unchanged: a new version of the parser would show English, never nonsense.
package enum ParserWords {
  package static func inFrench(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { wrapped(line(String($0))) }
      .joined(separator: "\n")
  }

  /// The line of the usage is as long as the options are many: it goes on under itself, no option cut in two.
  private static func wrapped(_ line: String) -> [String] {
    guard line.hasPrefix(usage), line.count > width else { return [line] }
    var lines: [String] = []
    var current = ""
    for word in wholeOptions(of: line.dropFirst(usage.count)) {
      if !current.isEmpty, usage.count + current.count + 1 + word.count > width {
        lines.append(current)
        current = ""
      }
      current += current.isEmpty ? word : " " + word
    }
    lines.append(current)
    let indent = String(repeating: " ", count: usage.count)
    return lines.enumerated().map { ($0.offset == 0 ? usage : indent) + $0.element }
  }

  /// Words, with what stands between brackets as one, and an option with its value.
  private static func wholeOptions(of text: Substring) -> [String] {
    var words: [String] = []
    var depth = 0
    for word in text.split(separator: " ") {
      let isValue = word.hasPrefix("<") && words.last?.hasPrefix("--") == true
      if depth > 0 || isValue, let last = words.popLast() {
        words.append(last + " " + word)
      } else {
        words.append(String(word))
      }
      depth += word.count { $0 == "[" } - word.count { $0 == "]" }
    }
    return words
  }

  private static let usage = "Usage : "
  private static let width = 80

  private static func line(_ line: String) -> String {
    for (english, french) in lines {
      if let parts = parts(of: line, in: english) { return filled(french, with: parts) }
    }
    return inside.reduce(line) { $0.replacing($1.english, with: $1.french) }
  }

  /// Whole lines; `{}` stands for what the parser names. The first that fits is taken.
  private static let lines: [(english: String, french: String)] = [
    ("OVERVIEW: {}", "{}"),
    ("ARGUMENTS:", "Arguments :"),
    ("OPTIONS:", "Options :"),
    ("SUBCOMMANDS:", "Commandes :"),
    ("  See '{} <subcommand>' for detailed help.", "  « {} <commande> » explique chacune."),
    ("  See '{}' for more information.", "  « {} » en dit plus."),
    ("Help:  {}", "Aide : {}"),
    ("Error: Unknown option '{}'. Did you mean '{}'?", "Erreur : l'option {} n'existe pas. Vouliez-vous dire {} ?"),
    ("Error: Unknown option '{}'", "Erreur : l'option {} n'existe pas."),
    ("   or: Missing value for '{}' in '{}'", "   ou bien : il manque une valeur après {} dans {}."),
    ("Error: Missing value for '{}'", "Erreur : il manque une valeur après {}."),
    ("Error: Unexpected argument '{}'", "Erreur : « {} » n'est pas attendu ici."),
    ("Error: {} unexpected arguments: '{}'", "Erreur : {} mots ne sont pas attendus ici : « {} »."),
    ("Error: Missing expected argument '{}'", "Erreur : il manque {}"),
    ("Error: Missing one of: '{}'", "Erreur : il manque l'un de : {}."),
    (
      "Error: The value '{}' is invalid for '{}'. Please provide one of {}.",
      "Erreur : « {} » ne convient pas à {}. Valeurs possibles : {}."
    ),
    ("Error: The value '{}' is invalid for '{}': {}", "Erreur : « {} » ne convient pas à {} : {}"),
    ("Error: The value '{}' is invalid for '{}'", "Erreur : « {} » ne convient pas à {}."),
    (
      "Error: The option '{}' does not take any value, but '{}' was specified.",
      "Erreur : l'option {} se donne seule, sans « {} »."
    ),
    (
      "Error: Value to be set with flag '{}' had already been set with flag '{}'",
      "Erreur : {} et {} ne vont pas ensemble."
    ),
    ("Error: {}", "Erreur : {}"),
  ]

  /// Pieces inside a line of help, or of what was kept of one.
  private static let inside: [(english: String, french: String)] = [
    ("USAGE: ", "Usage : "), ("Usage: ", "Usage : "), ("<subcommand>", "<commande>"),
    ("Show help information.", "Afficher cette aide."), ("Show subcommand help information.", "Aide d'une commande."),
    ("(values:", "(valeurs :"), ("; default: ", " ; par défaut : "), ("(default: ", "(par défaut : "),
    ("(default)", "(par défaut)"),
  ]

  /// What stands in place of each `{}`; nil when the line is not this one.
  private static func parts(of line: String, in pattern: String) -> [String]? {
    let fixed = pattern.split(separator: "{}", omittingEmptySubsequences: false).map(String.init)
    guard let first = fixed.first, line.hasPrefix(first) else { return nil }
    var rest = line.dropFirst(first.count)
    var parts: [String] = []
    for (place, piece) in fixed.enumerated().dropFirst() {
      if place == fixed.count - 1 {
        guard rest.hasSuffix(piece) else { return nil }
        parts.append(String(rest.dropLast(piece.count)))
        rest = ""
      } else {
        guard let found = rest.firstRange(of: piece) else { return nil }
        parts.append(String(rest[..<found.lowerBound]))
        rest = rest[found.upperBound...]
      }
    }
    return rest.isEmpty ? parts : nil
  }

  private static func filled(_ pattern: String, with parts: [String]) -> String {
    var parts = parts[...]
    var text = ""
    var rest = pattern[...]
    while let mark = rest.firstRange(of: "{}") {
      text += rest[..<mark.lowerBound] + listed(parts.popFirst() ?? "")
      rest = rest[mark.upperBound...]
    }
    return text + rest
  }

  /// `'text' and 'json'`, `a', 'b`: the parser's lists.
  private static func listed(_ text: String) -> String {
    guard text.contains("'") else { return text }
    let isList = text.hasPrefix("'") && text.hasSuffix("'") && text.contains("' and '")
    return isList
      ? text.replacing("' and '", with: " et ").replacing("', and '", with: " et ").replacing("', '", with: ", ")
        .dropFirst().dropLast().description
      : text.replacing("', '", with: " », « ")
  }
}
