import RuleModel
import Testing

@testable import NeedFinder

/// Sentences that tell several things, each of its own subject.
struct ClauseTests {
  private static let date = CalendarDate(dayNumber: 20_780)

  /// What each says, it must say beside any other.
  private static let clauses = [
    "j'ai 34 ans", "j'ai pas le chômage", "je touche le RSA", "ma carte de séjour finit le 10 janvier",
    "mon fils a 15 ans", "ma mère a 84 ans", "mon père vit seul", "mon loyer est de 610 euros",
    "je dois 900 euros à EDF", "j'ai plus de mutuelle", "mon AAH s'arrête en décembre", "je suis locataire",
    "je travaille à mi-temps", "j'habite à Villeurbanne",
  ]

  private static func said(_ text: String) -> Set<String> {
    Set(RealRules.finder.understand(text, on: date).facts.map { "\($0.key) \($0.value)" })
  }

  @Test(arguments: [", ", " et ", ". ", " mais "])
  func `Two clauses say together what each says alone`(link: String) {
    let alone = Dictionary(uniqueKeysWithValues: Self.clauses.map { ($0, Self.said($0)) })
    #expect(alone.values.filter { !$0.isEmpty }.count > 10)
    var different: [String] = []
    for first in Self.clauses {
      for second in Self.clauses where first != second {
        let rest = link == ". " ? second.prefix(1).uppercased() + second.dropFirst() : second
        let text = first + link + rest
        if Self.said(text) != (alone[first] ?? []).union(alone[second] ?? []) { different.append(text) }
      }
    }
    #expect(different == [])
  }

  @Test(arguments: [
    ("j'ai pas le chômage et ma carte finit", ["j'ai pas le chômage", "et ma carte finit"]),
    ("jai 34 ans je touche le RSA", ["jai 34 ans", "je touche le RSA"]),
    ("elle vit seule, son fils ne travaille pas", ["elle vit seule", "son fils ne travaille pas"]),
    ("Mme est au RSA, Monsieur travaille", ["Mme est au RSA", "Monsieur travaille"]),
    // Lists, relatives, one subject for two verbs: one clause.
    ("mon mari et ma fille sont malades", ["mon mari et ma fille sont malades"]),
    ("elle travaille et vit seule", ["elle travaille et vit seule"]),
    ("je crois que je suis assuré", ["je crois que je suis assuré"]),
    ("le loyer, l'eau et le gaz", ["le loyer, l'eau et le gaz"]),
    ("mon frère et ma sœur qui est malade", ["mon frère et ma sœur qui est malade"]),
    ("puis-je demander la prime", ["puis-je demander la prime"]),
  ])
  func `A clause ends where another subject takes its verb`(text: String, clauses: [String]) {
    let reading = RealRules.finder.divided(text)
    var found: [String] = []
    var start = 0
    for place in reading.tokens.indices where reading.tokens[place].kind == .clauseEnd {
      found.append(reading.mention(start..<place).words)
      start = place + 1
    }
    found.append(reading.mention(start..<reading.tokens.count).words)
    #expect(found == clauses)
  }

  @Test(arguments: ["trois enfants, 2 ans, 5 ans et 11 ans", "mes enfants ont 2 ans, 5 ans et 11 ans"])
  func `A list of ages is heard to its end`(text: String) {
    #expect(Self.said(text).contains("childAges ages([2, 5, 11])"), "\(Self.said(text))")
  }

  @Test(arguments: ["mon bail est de 2019", "EDF me réclame 430 euros et va couper lundi"])
  func `What is dated is not always what one looks for`(text: String) {
    let facts = Self.said(text)
    #expect(!facts.contains { $0.contains("birthYear") || $0.contains("année_naissance") }, "\(facts)")
    #expect(!facts.contains { $0.contains("réclamation.date") }, "\(facts)")
  }
}
