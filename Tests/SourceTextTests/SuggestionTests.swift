import SourceText
import Testing

@Suite struct SuggestionTests {
  static let names = [
    "logement.loyer", "logement.statut", "foyer.nb_personnes", "bail_au_nom", "demandeur.âge", "énergie", "oui",
    "non", "ressources.loyer",
  ]

  @Test(arguments: [
    ("logement.loyr", ["logement.loyer", "ressources.loyer"]),
    ("loyer", ["logement.loyer", "ressources.loyer"]),
    ("loyr", ["logement.loyer", "ressources.loyer"]),
    ("foyer.loyer", ["logement.loyer", "ressources.loyer"]),
    ("energie", ["énergie"]),
    ("ENERGIE", ["énergie"]),
    ("enregie", ["énergie"]),
    ("demandeur.age", ["demandeur.âge"]),
    ("bail_au_nmo", ["bail_au_nom"]),
    ("oiu", ["oui"]),
    ("prestation", []),
    ("x", []),
    ("", []),
    ("oui", []),
  ])
  func `Near names are proposed, nearest first`(_ written: String, _ expected: [String]) {
    #expect(suggestions(for: written, among: Self.names, limit: 3) == expected)
  }

  @Test func `The order of the names changes nothing`() {
    let once = suggestions(for: "loyer", among: Self.names, limit: 1)
    #expect(suggestions(for: "loyer", among: Self.names.reversed(), limit: 1) == once)
    #expect(suggestions(for: "loyer", among: Set(Self.names), limit: 1) == once)
  }

  @Test(arguments: [
    ("Élève", "eleve"), ("œuvre", "oeuvre"), ("e\u{301}te\u{301}", "ete"), ("ABC", "abc"), ("Ça", "ca"),
    ("L’ŒUVRE", "l'oeuvre"), ("Dvořák", "dvorak"), ("×", "×"), ("Ελ", "ελ"),
  ])
  func `Folding forgives case and accents`(_ text: String, _ folded: String) {
    #expect(text.folded == folded)
  }

  @Test func `A letter folds alike among letters of French and among those of another script`() {
    let letters = (UInt32(0x20)...0x2200).compactMap(Unicode.Scalar.init).map { String(Character($0)) }
    for letter in letters { #expect(("a" + letter).folded + "ω" == ("A" + letter + "Ω").folded, "\(letter)") }
  }
}
