extension OperatorTable {
  /// The reference of operators as Markdown: the article `Operateurs.md`, which a test keeps equal to this text.
  static func referencePage() -> String {
    var lines = [
      "# Opérateurs et tournures",
      "",
      "Tout ce qui se combine dans une expression, tiré de la table que lisent l'analyseur et le vérificateur.",
      "",
      "Dans les écritures : `A`, `B`, `E`, `H` sont des expressions, `C` une condition, `D` une date, `S` un service,"
        + " `V` une valeur seule (ou entre parenthèses), `n` un nombre entier ; `enfant`, `enfants` se remplacent par"
        + " tout mot de portée, `€/an` par toute unité, `N-2` par toute année, `M-13` et `M-2` par tous mois passés.",
      "",
      "## Priorités",
      "",
      "Du moins liant au plus liant. À priorité égale, on lit de gauche à droite ; deux comparaisons ne se suivent pas.",
      "",
      "| Niveau | Opérateurs |",
      "| --- | --- |",
    ]
    for level in Level.allCases where level != .primary {
      let names = entries.filter { $0.level == level }.map { code($0.spelling) }
      lines.append("| \(level.word) | \(names.joined(separator: ", ")) |")
    }
    lines += ["| \(Level.primary.word) | nombres, dates, noms, parenthèses, et toutes les autres tournures |"]
    for section in sections { lines += self.lines(of: section) }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func lines(of section: Section) -> [String] {
    var lines = ["", "## \(section.title)"]
    for entry in section.entries {
      lines += [
        "",
        "### \(entry.phrases.map { code($0.text) }.joined(separator: " · "))",
        "",
        entry.meaning,
        "",
        "- Prend \(entry.typing.operands) ; donne \(entry.typing.result).",
        "- Valeurs partiellement connues : \(entry.partlyKnown.loweringFirst)",
        "- Exemple : \(code(entry.example))",
      ]
    }
    return lines
  }

  private static func code(_ text: String) -> String { "`\(text)`" }
}

extension String {
  fileprivate var loweringFirst: String { prefix(1).lowercased() + dropFirst() }
}

extension OperatorTable.Typing {
  var operands: String {
    switch self {
    case .logic: "des conditions"
    case .choice: "une condition, et deux valeurs de même type"
    case .equality: "deux nombres de même unité, deux dates, deux options d'un même choix ou deux conditions"
    case .order: "deux nombres de même unité, ou deux dates"
    case .range: "trois nombres de même unité, ou trois dates"
    case .membership: "un choix et ses options, un nombre ou une date et des valeurs"
    case .setMembership: "un fait de type commune et un ensemble de communes"
    case .inclusion: "un choix multiple et une de ses options"
    case .alike: "des nombres de même unité"
    case .rounding: "un nombre, et un pas positif de même unité"
    case .sum: "deux nombres de même unité, ou une date et une durée"
    case .product: "deux nombres, dont un au plus a une unité"
    case .quotient: "deux nombres ; le second est sans unité, ou de l'unité du premier, et jamais nul"
    case .sign: "un nombre"
    case .conversion: "un nombre d'une unité convertible"
    case .relabelling: "un nombre"
    case .members: "une portée, et une condition sur ses membres"
    case .memberCount: "une portée, et une condition sur ses membres"
    case .memberSum: "un nombre par membre d'une portée"
    case .memberExtreme: "un nombre ou une date par membre d'une portée"
    case .monthWindow: "un fait de période mois, qui est un nombre"
    case .yearWindow: "un fait de période année"
    case .parameterDate: "un paramètre, et une date qui ne dépend que d'aujourd'hui"
    case .day: "rien"
    case .dayFromParts: "trois nombres sans unité"
    case .partOfDay, .monthEdge: "une date"
    case .elapsed: "deux dates"
    case .serviceTruth, .serviceAmount: "un service ; devant, un membre si le service est de portée adulte"
    }
  }

  var result: String {
    switch self {
    case .logic, .equality, .order, .range, .membership, .setMembership, .inclusion, .members, .serviceTruth:
      "une condition (oui ou non)"
    case .choice: "une valeur de ce type"
    case .alike, .rounding, .sign: "un nombre de la même unité"
    case .sum: "un nombre de la même unité, ou une date"
    case .product: "un nombre de cette unité"
    case .quotient: "un nombre de l'unité du premier, ou sans unité pour un rapport"
    case .conversion, .relabelling: "un nombre de l'unité dite"
    case .memberCount, .partOfDay: "un nombre sans unité"
    case .memberSum: "un nombre de la même unité"
    case .memberExtreme: "un nombre ou une date"
    case .monthWindow: "un nombre"
    case .yearWindow: "une valeur du type du fait"
    case .parameterDate: "une valeur du type du paramètre"
    case .day, .dayFromParts, .monthEdge: "une date"
    case .elapsed: "une durée dans l'unité dite"
    case .serviceAmount: "un montant"
    }
  }
}
