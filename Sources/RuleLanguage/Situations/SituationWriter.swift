package import RuleModel
internal import YAMLTree

/// Writes a situation as an answers file that `SituationReader` reads back to an equal value.
///
/// Facts come in the order of the base, so that two files of one person can be compared. A member of a list must be in
/// its roster.
package struct SituationWriter: Sendable {
  let base: RuleBase

  package init(base: RuleBase) { self.base = base }

  /// YAML text, under the key `situation`.
  package func write(_ situation: Situation) -> String {
    var lines: [String] = []
    var households: [FactName: [Moment: Answer]] = [:]
    var members: [Member: [FactName: [Moment: Answer]]] = [:]
    for (key, answer) in situation.answers {
      switch key.member {
      case .household: households[key.fact, default: [:]][key.moment] = answer
      case .role, .listed: members[key.member, default: [:]][key.fact, default: [:]][key.moment] = answer
      }
    }
    for (fact, answers) in sorted(households) {
      lines.append("  \(fact.text): \(write(answers, fact))")
    }
    for scope in base.scopes.elements {
      switch scope.kind {
      case .roles(let roles):
        for role in roles {
          for (fact, answers) in sorted(members[.role(role.name)] ?? [:]) {
            lines.append("  \(role.name).\(fact.text): \(write(answers, fact))")
          }
        }
      case .list:
        guard let roster = situation[roster: scope.name] else { continue }
        lines += write(roster, of: scope) { members[.listed(scope.name, $0)] ?? [:] }
      case .union: break
      }
    }
    return lines.isEmpty ? "situation: {}\n" : "situation:\n" + lines.joined(separator: "\n") + "\n"
  }

  private func sorted(_ facts: [FactName: [Moment: Answer]]) -> [(FactName, [Moment: Answer])] {
    facts.sorted { left, right in
      let (first, second) = (base.factIndices[left.key], base.factIndices[right.key])
      return first == second ? left.key < right.key : (first?.raw ?? .max) < (second?.raw ?? .max)
    }.map { ($0.key, $0.value) }
  }

  private func write(
    _ roster: Roster, of scope: Scope, facts: (Int) -> [FactName: [Moment: Answer]]
  ) -> [String] {
    let members = roster.labels.enumerated().map { position, label in
      var parts: [String] = label.isEmpty ? [] : ["prénom: \(YAMLText.flow(label))"]
      parts += sorted(facts(position)).map { "\($0.0.text): \(write($0.1, $0.0))" }
      return "{" + parts.joined(separator: ", ") + "}"
    }
    let list = "[" + members.joined(separator: ", ") + "]"
    if roster.unseen == 0...0 { return ["  \(scope.plural): \(list)"] }
    let low = members.count + roster.unseen.lowerBound
    let high = members.count + roster.unseen.upperBound
    return ["  \(scope.plural): {connus: \(list), min: \(low), max: \(high)}"]
  }
}

// MARK: - Values

extension SituationWriter {
  private func write(_ answers: [Moment: Answer], _ fact: FactName) -> String {
    let period = base.fact(named: fact)?.period ?? .none
    if period == .none || answers.count == 1, case .unavailable? = answers[.habitual] {
      return answers[.habitual].map(write) ?? "~"
    }
    if period == .none { return answers[.habitual].map(write) ?? "inconnu" }
    var rest = answers
    var parts: [String] = []
    if let usual = rest.removeValue(forKey: .habitual) {
      if isRegular(usual, rest[.regular]) {
        rest.removeValue(forKey: .regular)
        if rest.isEmpty { return write(usual) }
        parts.append("habituel: \(write(usual))")
      } else {
        parts.append("actuel: \(write(usual))")
      }
    }
    parts += rest.map { "\(Self.key($0.key)): \(write($0.value))" }.sorted()
    return "{" + parts.joined(separator: ", ") + "}"
  }

  /// What a value alone is read as.
  private func isRegular(_ usual: Answer, _ regular: Answer?) -> Bool {
    guard case .stated(_, let provenance) = usual, provenance == .stated else { return false }
    return regular == .stated(.truth(true), .stated)
  }

  private static func key(_ moment: Moment) -> String {
    switch moment {
    case .habitual: "actuel"
    case .regular: "pareil"
    case .month(let year, let month): "\(year)-\(month < 10 ? "0" : "")\(month)"
    case .meanOfMonths(let nearest, let farthest): "moyenne M-\(farthest) à M-\(nearest)"
    case .year(let year): "\(year)"
    }
  }

  private func write(_ answer: Answer) -> String {
    switch answer {
    case .unavailable(let reason): return reason.rawValue
    case .stated(let value, let provenance):
      let text = Self.write(value)
      switch provenance {
      case .stated:
        // A free text may be one of the words that say why there is no answer.
        if case .text(let words) = value, SituationReader.reason(words) != nil { return "{valeur: \(text)}" }
        return text
      case .heard(let words): return "{valeur: \(text), entendu: \(YAMLText.flow(words))}"
      case .supposed: return "{valeur: \(text), origine: supposé}"
      case .estimated: return "{valeur: \(text), origine: estimé}"
      case .declaredBySource: return "{valeur: \(text), origine: source}"
      }
    }
  }

  private static func write(_ value: StatedValue) -> String {
    switch value {
    case .truth(let truth): truth ? "oui" : "non"
    case .number(let range):
      range.exact.map(number) ?? "{min: \(number(range.lower)), max: \(number(range.upper))}"
    case .date(let range):
      range.exact.map(\.iso) ?? "{min: \(range.earliest.iso), max: \(range.latest.iso)}"
    case .options(let options): options.count == 1 ? options.joined() : list(options)
    case .chosen(let certain, let possible):
      certain == possible ? list(certain) : "{certains: \(list(certain)), possibles: \(list(possible))}"
    case .commune(let code): "\"\(code)\""
    case .text(let text): YAMLText.flow(text)
    }
  }

  private static func list(_ options: Set<String>) -> String { "[" + options.sorted().joined(separator: ", ") + "]" }

  /// A decimal where there is an exact one, a fraction otherwise.
  private static func number(_ number: Rational) -> String {
    let decimal = number.decimalText(places: 6)
    return Rational(decimal: decimal) == number ? decimal : "\(number.numerator)/\(number.denominator)"
  }
}

/// Texts as YAML scalars.
package enum YAMLText {
  /// Always in double quotes: readers of the file need not know which plain texts are safe.
  package static func flow(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      default:
        let isBreak = [0x85, 0x2028, 0x2029, 0xFEFF].contains(scalar.value)
        if isBreak || !scalar.isAllowedInYAML {
          let digits = String(scalar.value, radix: 16, uppercase: true)
          result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result + "\""
  }
}
