import Presentation
import Testing

/// The argument parser's English, said in French.
struct ParserWordsTests {
  @Test(arguments: [
    (
      "Error: Unknown option '--plan'. Did you mean '--plain'?",
      "Erreur : l'option --plan n'existe pas. Vouliez-vous dire --plain ?"
    ),
    ("Error: Unknown option '--foo'", "Erreur : l'option --foo n'existe pas."),
    ("Error: Missing expected argument '<mots> ...'", "Erreur : il manque <mots> ..."),
    ("Error: Missing value for '--date <date>'", "Erreur : il manque une valeur après --date <date>."),
    ("Error: Unexpected argument 'truc'", "Erreur : « truc » n'est pas attendu ici."),
    ("Error: 2 unexpected arguments: 'un', 'deux'", "Erreur : 2 mots ne sont pas attendus ici : « un », « deux »."),
    (
      "Error: The value 'xml' is invalid for '--format <format>'. Please provide one of 'text' and 'json'.",
      "Erreur : « xml » ne convient pas à --format <format>. Valeurs possibles : text et json."
    ),
    (
      "Error: The value 'demain' is invalid for '--date <date>'", "Erreur : « demain » ne convient pas à --date <date>."
    ),
    ("Error: Le niveau est 1, 2 ou 3.", "Erreur : Le niveau est 1, 2 ou 3."),
    ("Usage: pimms-guide <subcommand>", "Usage : pimms-guide <commande>"),
    ("  See 'pimms-guide ask --help' for more information.", "  « pimms-guide ask --help » en dit plus."),
    ("  -h, --help              Show help information.", "  -h, --help              Afficher cette aide."),
    ("ligne. (values: text, json; default: text)", "ligne. (valeurs : text, json ; par défaut : text)"),
    ("OVERVIEW: Mener un entretien.", "Mener un entretien."),
  ])
  func `Each sentence of the parser has its French`(_ english: String, _ french: String) {
    #expect(ParserWords.inFrench(english) == french)
  }

  @Test func `A long usage goes on under itself, no option cut in two`() {
    let english = "USAGE: pimms-guide check [--rules <dossier> ...] [--date <date>] [--plain] --mapping <nom> [--all]"
    #expect(
      ParserWords.inFrench(english) == """
        Usage : pimms-guide check [--rules <dossier> ...] [--date <date>] [--plain]
                --mapping <nom> [--all]
        """)
  }

  @Test func `What is not known passes unchanged`() {
    let text = "Some new sentence about '--option'.\n  pimms-guide ask   mener un entretien\n"
    #expect(ParserWords.inFrench(text) == text)
  }
}
