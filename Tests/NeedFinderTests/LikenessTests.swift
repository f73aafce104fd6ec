import RuleModel
import SourceText
import Testing

@testable import NeedFinder

/// A text is taken to ask for what the requests most like it asked for.
@Suite struct LikenessTests {
  private static let date = CalendarDate(dayNumber: 20_780)

  /// Two services that no word of the vocabulary names, requests for each, and others.
  private func finder(_ requests: [(String, [String], Vocabulary.Request.Stakes)]) -> NeedFinder {
    var vocabulary = RealRules.base.vocabulary
    vocabulary.services = [:]
    vocabulary.facts = [:]
    vocabulary.abbreviations = [:]
    vocabulary.signs = [:]
    vocabulary.delaySigns = Vocabulary.Signs()
    vocabulary.combinations = []
    vocabulary.dangers = [DangerID("suicide"): ["me_foutre_en_l_air"]]
    vocabulary.requests = requests.map { text, services, stakes in
      Vocabulary.Request(
        text: text, services: services.map { ServiceID($0) }, stakes: stakes,
        place: RealRules.base.vocabulary.combinations[0].place)
    }
    let services = ["a", "b"].map { id in
      ServiceText(id: .service(ServiceID(id)), title: "Guichet \(id)", purpose: "Un guichet.", needs: [], words: [])
    }
    return NeedFinder(vocabulary: vocabulary, services: services, communes: [], evidence: .none)
  }

  private static let suicide = Vocabulary.Request.Stakes.danger(DangerID("suicide"))

  private static let requests: [(String, [String], Vocabulary.Request.Stakes)] = [
    ("le facteur dépose toujours mes colis chez la voisine du dessous et elle les garde pour elle", ["a"], .nothing),
    ("mes colis partent chez la voisine, le facteur ne sonne jamais chez moi le matin", ["a"], .nothing),
    ("mon vélo a disparu de la cave et le gardien ne veut rien savoir de cette histoire", ["b"], .nothing),
    ("la cave a été visitée, plus de vélo, le gardien hausse les épaules", ["b"], .nothing),
    ("je veux apprendre la guitare avec mes petits-enfants pendant les vacances de printemps", [], .nothing),
    ("depuis la mort de mon chat je range tout, je donne mes plantes, je n'attends plus rien", [], suicide),
    ("il donne ses plantes une à une et range son appartement, il n'attend plus rien", [], suicide),
    ("une dame guinéenne demande des cours de cuisine pour les gens de sa montée", [], .nothing),
    ("le syndic nous laisse huit jours pour vider la cave avant les travaux du local", ["b"], .deadline),
  ]

  @Test func `The request most like a text brings its service, with the words that they share`() throws {
    let book = try #require(self.book())
    let text = "Chez nous le facteur laisse les colis de mon père à une voisine qui ne les rend pas du tout"
    let likeness = book.likeness(of: reader.read(text).tokens[...])
    #expect(likeness.services[0, default: 0] > 0.8)
    #expect(likeness.services[0, default: 0] > 4 * likeness.services[1, default: 0])
    let shared = try #require(
      book.shared(by: reader.read(text).tokens[...], likeness, limit: 2) { services, _ in services == [0] })
    #expect(shared.text.contains("colis"))
    #expect(shared.places.count == 2)
  }

  @Test func `Where somebody is from makes no request more like another`() throws {
    let text = "la voisine guinéenne garde la cave"
    let kinds = ["guineenne": "<peuple>", "malienne": "<peuple>"]
    let one = try #require(self.book(kinds: kinds)).likeness(of: reader.read(text).tokens[...])
    let other = try #require(self.book(kinds: kinds)).likeness(
      of: reader.read("la voisine malienne garde la cave").tokens[...])
    #expect(one.services == other.services)
    #expect(one.nearest == other.nearest)
    #expect(try #require(self.book()).likeness(of: reader.read(text).tokens[...]).services != one.services)
  }

  @Test(arguments: ["le facteure met tout mes coli ché la voisinne du dessou et il sone jamai"])
  func `Misspelt words are found again`(text: String) throws {
    let likeness = try #require(self.book()).likeness(of: reader.read(text).tokens[...])
    #expect(likeness.services[0, default: 0] > 0.6)
  }

  @Test func `A few words count for nothing, and a story for all`() throws {
    let book = try #require(self.book())
    #expect(book.likeness(of: reader.read("le facteur et mes colis").tokens[...]).trust == 0)
    let story =
      "le facteur dépose les colis chez ma voisine, la grille reste fermée et le gardien dort toute la journée"
    #expect(book.likeness(of: reader.read(story).tokens[...]).trust == 1)
  }

  @Test func `A danger told in no known words is heard where those who said the like were in danger`() {
    let heard = finder(Self.requests).understand(
      "Monsieur donne toutes ses plantes, il range son appartement jour après jour et dit qu'il n'attend plus rien de rien",
      on: Self.date)
    #expect(heard.dangers.map(\.subject.text) == ["suicide"])
    #expect(heard.dangers.first?.signs.map(\.words).contains("plantes") == true)
  }

  @Test func `A danger dropped at the end of an errand is heard in its sentence`() {
    let errand =
      "le facteur dépose toujours mes colis chez la voisine du dessous et elle les garde pour elle, le gardien ne veut rien savoir de cette histoire de colis et de vélo"
    let heard = finder(Self.requests).understand(
      errand + ". Il donne ses plantes, il range son appartement, il n'attend plus rien.", on: Self.date)
    #expect(heard.dangers.map(\.subject.text) == ["suicide"])
    #expect(finder(Self.requests).understand(errand, on: Self.date).dangers.isEmpty)
  }

  @Test func `A sign of danger in a long account that is like no danger becomes a word of attention`() {
    let finder = finder(Self.requests)
    let account =
      "le facteur dépose toujours mes colis chez la voisine du dessous et elle les garde pour elle, le facteur ne sonne jamais chez moi et cette voisine du dessous va me foutre en l'air avec mes colis"
    let heard = finder.understand(account, on: Self.date)
    #expect(heard.dangers.isEmpty)
    #expect(heard.attentions.map(\.subject.text) == ["suicide"])
    #expect(finder.understand("je vais me foutre en l'air", on: Self.date).urgency == .danger)
  }

  @Test func `A request for a service that is not there tells nothing of the others`() {
    let finder = finder([("le facteur garde mes colis et la voisine aussi depuis des mois", ["z"], .nothing)])
    #expect(
      finder.understand("le facteur garde mes colis et la voisine aussi depuis des mois", on: Self.date).needs.isEmpty)
  }

  private var reader: TextReader {
    TextReader(
      lexicon: Lexicon(light: ["le", "la", "les", "de", "et"], articles: [], negations: [], common: [], whole: []),
      abbreviations: [:], grammar: Grammar([:]))
  }

  private func book(kinds: [String: String] = [:]) -> RequestBook? {
    let place = RealRules.base.vocabulary.combinations.first?.place
    return place.map { place in
      RequestBook(
        Self.requests.map { text, services, stakes in
          Vocabulary.Request(text: text, services: services.map { ServiceID($0) }, stakes: stakes, place: place)
        }, places: ["a": 0, "b": 1], reader: reader, kinds: kinds)
    }
  }
}
