import RuleEngine
import RuleModel
import TestTools

/// A small random base with lists, computed facts and services that read each other, as YAML; and its complete
/// situations, small enough to be enumerated or sampled.
struct RandomBase {
  let facts: String
  let services: [String]
  /// Household facts with all their values.
  let worlds: [(name: String, values: [String])]

  init(seed: UInt64, serviceCount: Int = 3) {
    var random = SeededGenerator(seed: seed)
    var facts = ""
    var worlds: [(name: String, values: [String])] = []
    for number in 0..<3 {
      facts += "v\(number): {libellé: v\(number), question: V ?, type: oui_non}\n"
      worlds.append(("v\(number)", ["oui", "non"]))
    }
    for number in 0..<2 {
      facts += "n\(number): {libellé: n\(number), question: N ?, type: nombre, entier: oui, bornes: {min: 0, max: 4}}\n"
      worlds.append(("n\(number)", ["0", "1", "2", "3", "4"]))
    }
    facts += "c0: {libellé: c0, question: C ?, type: choix, choix: {a: un, b: deux, c: trois}}\n"
    worlds.append(("c0", ["a", "b", "c"]))
    facts += "d0: {libellé: d0, type: nombre, déduire: \"\(Self.number(1, &random))\"}\n"
    facts += "d1: {libellé: d1, type: oui_non, déduire: \"\(Self.condition(1, &random))\"}\n"
    let facts2 = facts
    self.facts = facts2
    self.worlds = worlds
    services = (0..<serviceCount).map { number in
      var condition = Self.condition(3, &random)
      if number > 0, random.chance(0.5) {
        condition = "(\(condition)) \(random.chance(0.5) ? "et" : "ou") droit(s\(number - 1))"
      }
      if random.chance(0.4) { condition = "(\(condition)) et d1" }
      return """
        service: s\(number)
        titre: Service \(number)
        thèmes: [essai]
        pour: Un essai.
        conditions: "\(condition)"
        montant: "(\(Self.number(2, &random))) compté en €/mois"
        """
    }
  }

  private static func condition(_ depth: Int, _ random: inout SeededGenerator) -> String {
    if depth == 0 || random.chance(0.2) {
      switch Int.random(in: 0..<4, using: &random) {
      case 0: return "v\(Int.random(in: 0..<3, using: &random))"
      case 1:
        let sign = ["<", "<=", ">", ">=", "=", "!="].randomElement(using: &random) ?? "<"
        return "\(number(1, &random)) \(sign) \(number(1, &random))"
      case 2: return "c0 dans [a, \(random.chance(0.5) ? "b" : "c")]"
      default: return "c0 = \(["a", "b", "c"].randomElement(using: &random) ?? "a")"
      }
    }
    let left = condition(depth - 1, &random)
    let right = condition(depth - 1, &random)
    switch Int.random(in: 0..<4, using: &random) {
    case 0: return "(\(left)) et (\(right))"
    case 1: return "(\(left)) ou (\(right))"
    case 2: return "non (\(left))"
    default: return "(\(left)) si v0 sinon (\(right))"
    }
  }

  private static func number(_ depth: Int, _ random: inout SeededGenerator) -> String {
    if depth == 0 || random.chance(0.3) {
      return random.chance(0.7)
        ? "n\(Int.random(in: 0..<2, using: &random))" : "\(Int.random(in: 0..<6, using: &random))"
    }
    let left = number(depth - 1, &random)
    let right = number(depth - 1, &random)
    switch Int.random(in: 0..<6, using: &random) {
    case 0: return "(\(left) + \(right))"
    case 1: return "(\(left) - \(right))"
    case 2: return "(\(left) * \(right))"
    case 3: return "min(\(left), \(right))"
    case 4: return "(\(left) si v1 sinon \(right))"
    default: return "(\(left) arrondi inférieur à 2)"
    }
  }

  /// Every complete situation.
  func everyWorld() -> [Situation] {
    var worlds = [""]
    for (name, values) in self.worlds { worlds = worlds.flatMap { world in values.map { "\(world) \(name)=\($0)" } } }
    return worlds.map { Situation($0) }
  }

  /// A situation in which each fact is, by chance, known, partly known, or not asked.
  func partial(_ random: inout SeededGenerator) -> (situation: Situation, admits: (Situation) -> Bool) {
    var text = ""
    var allowed: [(FactKey, Set<String>)] = []
    for (name, values) in worlds {
      switch Int.random(in: 0..<4, using: &random) {
      case 0: continue
      case 1 where values.count > 2:
        let kept = Array(values.shuffled(using: &random).prefix(2)).sorted()
        let isNumber = values[0] == "0"
        let admitted = isNumber ? values.filter { $0 >= kept[0] && $0 <= kept[1] } : kept
        text += isNumber ? " \(name)=\(kept[0])..\(kept[1])" : " \(name)=\(kept.joined(separator: "|"))"
        allowed.append((FactKey(FactName(name)), Set(admitted)))
      default:
        let value = values.randomElement(using: &random) ?? values[0]
        text += " \(name)=\(value)"
        allowed.append((FactKey(FactName(name)), [value]))
      }
    }
    let limits = allowed
    return (
      Situation(text),
      { world in
        limits.allSatisfy { key, values in
          values.contains { Situation("\(key.fact.text)=\($0)")[key] == world[key] }
        }
      }
    )
  }
}
