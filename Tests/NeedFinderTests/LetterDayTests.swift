import RuleModel
import Testing

@testable import NeedFinder

/// Days told away from the words of their event, and towns told by a postcode; on Monday 23 November 2026.
struct LetterDayTests {
  private let date = CalendarDate(dayNumber: 20_780)

  @Test(arguments: [
    ("on m'a refusé l'aah, courrier du 28 septembre", "décision.date=2026-09-28"),
    ("j'ai demandé la prime d'activité le refus date du 2 octobre", "décision.date=2026-10-02"),
    ("la mdph a refusé l'aesh pour mon fils j'ai recu le 20 novembre", "décision.date=2026-11-20"),
    ("la caf me reclame 2300 euros, j'ai recu le courrier le 5 novembre", "indu.date=2026-11-05"),
    ("pole emploi me reclame 2300 euros, courrier recu le 5 novembre", "indu.date=2026-11-05"),
    ("un commissaire de justice veut saisir mon salaire commandement recu le 6 novembre", "saisie.date=2026-11-06"),
    ("ils vont me radier de france travail le courrier est du 20 novembre", "sanction.date=2026-11-20"),
    ("dossier de surendettement irrecevable, lettre recue le 16 novembre", "surendettement.décision_date=2026-11-16"),
    ("j'ai fait un dalo en mars la commission a dit oui le 15 juin", "dalo.étape_date=2026-06-15"),
    ("mon dossier mdph a été deposé le 10 juin toujours rien", "mdph.dépôt_date=2026-06-10"),
    ("je demenage samedi", "déménagement.date=2026-11-28"),
  ])
  func `The day of a letter is that of what the letter decides`(text: String, fact: String) {
    let told = atoms(text, .said).map { $0.split(separator: "/")[0] }
    #expect(told.contains { $0 == fact }, "\(told)")
  }

  @Test func `A day without a word for a letter is only proposed`() {
    let text = "la caf m'a refusé les apl, mon fils est né le 3 novembre"
    #expect(!atoms(text, .said).contains { $0.hasPrefix("décision.date=2026-11-03") })
  }

  @Test(arguments: [
    ("j'habite au 12 rue des lilas 69200 venissieux", "Vénissieux"), ("j'habite 69100", "Villeurbanne"),
    ("je vis a gerland", "Lyon"), ("je suis de la duchere", "Lyon"), ("il me reclame 69100 euros", nil),
    ("contrôlée à la Part-Dieu sans billet", nil), ("dossier 69500 a la caf", nil),
  ])
  func `A town is told by its postcode, or by the district where one lives`(text: String, town: String?) {
    let told = atoms(text, .said).filter { $0.hasPrefix("commune=") }
    #expect(told == Set(town.map { ["commune=\($0)"] } ?? []), "\(told)")
  }

  @Test(arguments: [
    ("mon mari est au chomage moi je suis en cdi", ["conjoint.activité=chomeur", "demandeur.activité=salarie"]),
    ("ma femme est infirmière et moi je suis au chômage", ["conjoint.activité=salarie", "demandeur.activité=chomeur"]),
    ("le patron de mon mari le paie plus", []),
    ("sa femme reste à la maison et lui fait les marchés à son compte", []),
  ])
  func `What each of a couple does is told of each`(text: String, expected: [String]) {
    let facts = RealRules.finder.understand(text, on: date).facts
    let told = facts.filter { [.activity, .partnerActivity].contains($0.key) }.compactMap { fact -> String? in
      if case .option(let option) = fact.value { "\(fact.key.ruleName)=\(option)" } else { nil }
    }
    #expect(Set(told).isSuperset(of: expected) && (!expected.isEmpty || told.allSatisfy { !$0.hasPrefix("conjoint") }))
  }

  private func atoms(_ text: String, _ certainty: HeardFact.Certainty) -> Set<String> {
    RealRules.finder.understand(text, on: date).facts.filter { $0.certainty == certainty }
      .reduce(into: Set<String>()) { $0.formUnion($1.atoms) }
  }
}
