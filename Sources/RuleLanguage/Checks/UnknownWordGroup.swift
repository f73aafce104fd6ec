internal import RuleModel
internal import SourceText

/// E252: a cue that names a group of words which nothing defines, or a turn of phrase where only a group can stand.
///
/// Such a name stands for no word: the cue would then find what its other words say, which may be anything.
enum UnknownWordGroup: RuleCheck {
  static let page = ProblemPage(
    code: "E252", title: "groupe de mots inconnu",
    why: """
      `<nom>` est un groupe de `groupes`, ou `<nombre>`. Un nom de `tournures` se cite en tête d'un indice, seul ou \
      devant ` + ` : il vaut chacune de ses phrases. Un groupe inconnu ne dit rien, et l'indice trouverait n'importe quoi.
      """,
    bad: "vocabulaire: {urgence: {délai: [avant … <jour_nome>]}, groupes: {jour_nommé: [lundi, mardi]}}\n",
    good: "vocabulaire: {urgence: {délai: [avant … <jour_nommé>]}, groupes: {jour_nommé: [lundi, mardi]}}\n")

  static func problems(in rules: CheckedRules) -> [RuleProblem] {
    let groups = rules.base.vocabulary.groups
    let turns = rules.base.vocabulary.turns
    return rules.declarations.vocabularies.flatMap(\.citedGroups).compactMap { cited in
      let name = cited.name.value
      guard name != "nombre", groups[name] == nil else { return nil }
      guard let phrases = turns[name] else {
        let near = suggestions(for: name, among: groups.keys, limit: 2)
        return RuleProblem(
          message: "groupe de mots inconnu : <\(name)>", place: cited.name.range, label: "rien ne porte ce nom",
          help: near.isEmpty ? [] : ["vouliez-vous dire \(near.map { "`<\($0)>`" }.joined(separator: " ou ")) ?"])
      }
      guard !cited.isWhole else { return nil }
      return RuleProblem(
        message: "<\(name)> est une tournure : elle se cite en tête", place: cited.name.range,
        label: "ici, elle ne dit rien",
        help: ["la mettre en tête, seule ou devant ` + `, ou faire un groupe de ses \(phrases.count) phrases."])
    }
  }
}
