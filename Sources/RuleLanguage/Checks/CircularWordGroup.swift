internal import RuleModel
internal import SourceText

/// E255: a group of words that names itself, or one that leads back to it.
///
/// It has no end: the words that it would add by its own name are those that it is adding.
enum CircularWordGroup: RuleCheck {
  static let page = ProblemPage(
    code: "E255", title: "groupe de mots qui se contient",
    why: """
      Un groupe vaut ses mots et ceux des groupes qu'il nomme. S'il se nomme lui-même, ou nomme un groupe qui revient à \
      lui, on ne sait plus quels mots il apporte.
      """,
    bad: "vocabulaire: {groupes: {facture: [facture, <quittance>], quittance: [quittance, <facture>]}}\n",
    good: "vocabulaire: {groupes: {facture: [facture, <quittance>], quittance: [quittance, reçu]}}\n")

  static func problems(in rules: CheckedRules) -> [RuleProblem] {
    let groups = rules.base.vocabulary.groups.mapValues { $0.flatMap(named) }
    var told: Set<String> = []
    return rules.declarations.vocabularies.flatMap(\.groups).map(\.key).compactMap { group in
      guard !told.contains(group.value), let round = round(from: group.value, by: groups) else { return nil }
      told.formUnion(round)
      let names = round.map { "<\($0)>" }
      return RuleProblem(
        message: "le groupe \(names[0]) se contient lui-même : \(names.joined(separator: " → "))", place: group.range,
        label: "ses mots n'ont pas de fin",
        help: ["retirer \(names[names.count - 1]) des mots du groupe \(names[names.count - 2])."])
    }
  }

  /// The groups that a word of a group names: one alone, or one of several choices.
  private static func named(by word: String) -> [String] {
    word.split(separator: "|").filter { $0.hasPrefix("<") && $0.hasSuffix(">") }
      .map { String($0.dropFirst().dropLast()) }
  }

  /// The shortest way from a group back to itself, both ends included; nil where none leads back.
  private static func round(from start: String, by groups: [String: [String]]) -> [String]? {
    var ways = [[start]]
    var seen: Set<String> = []
    while let way = ways.first, let last = way.last {
      ways.removeFirst()
      for next in groups[last] ?? [] {
        if next == start { return way + [start] }
        if seen.insert(next).inserted { ways.append(way + [next]) }
      }
    }
    return nil
  }
}
