import RuleModel
import Testing

@testable import NeedFinder

/// Notes of real interviews that were once heard as something else, the harm first: a roof, a child taken away, a current
/// that is already cut.
struct MisheardNoteTests: HearingTests {
  private func says(_ name: String, _ text: String) -> [String] {
    heard(text).compactMap { fact in
      guard case .rule(FactName(name), _) = fact.key else { return nil }
      return switch fact.value {
      case .option(let option): option
      case .truth(let truth): truth ? "oui" : "non"
      default: "autre"
      }
    }
  }

  @Test(arguments: [
    "mon fils 7 ans est autiste lecole veut plus le garder sans avs", "la crèche peut plus le garder le mercredi",
    "mon patron veut plus me garder", "la nounou peut plus les garder", "je sors de l'hôpital lundi, je vis chez moi",
  ])
  func `Who no longer minds a child takes nobody's roof`(text: String) {
    #expect(says("hébergement.fin_proche", text) == [])
  }

  @Test(arguments: [
    "je sors de l'hôpital la semaine prochaine et j'ai plus de logement", "je sors du foyer vendredi",
    "je sors de prison lundi et j'ai nulle part où aller", "on veut plus m'héberger",
    "ma copine peut plus me garder",
  ])
  func `A way out that is dated and leads nowhere is a roof that ends`(text: String) {
    #expect(says("hébergement.fin_proche", text) == ["oui"])
  }

  @Test(arguments: [
    "mon mari est parti avec une autre il ma laissé le loyer et les 2 gosses 4 et 11 ans",
    "ma femme est partie avec un autre homme, j'ai les enfants",
  ])
  func `A partner gone with somebody else has not taken the children away`(text: String) {
    #expect(says("enfants.où_inconnu", text) == [])
  }

  @Test func `A partner gone with the children has`() {
    #expect(says("enfants.où_inconnu", "mon mari est parti avec mes enfants") == ["oui"])
  }

  @Test(arguments: [
    ("on ma couper lelectricité hier", ["coupe"]), ("ils nous ont coupe le courant", ["coupe"]),
    ("edf ma coupe l'électricité", ["coupe"]), ("ils vont me couper l'électricité", ["avis_coupure"]),
    ("si on me coupe le courant je fais quoi", []),
  ])
  func `A current that is cut is heard as it is typed in a hurry`(text: String, step: [String]) {
    #expect(says("énergie.étape", text) == step)
  }

  @Test(arguments: [
    ("je suis a la retraite 1050 brut", "retraite_brute", "salaire_brut"),
    ("retraite de 1050 euros brut", "retraite_brute", "salaire_brut"),
    ("je gagne 1050 brut", "salaire_brut", "retraite_brute"),
  ])
  func `A gross amount is of what it is said of`(text: String, name: String, other: String) {
    #expect(number(.rule(FactName(name), .role("demandeur")), text) == Rational(1050))
    #expect(number(.rule(FactName(other), .role("demandeur")), text) == nil)
    #expect(number(.pension, text) == nil)
  }

  @Test func `A card that is out of date is heard without its accent`() {
    #expect(says("cni.situation", "ma carte d'identité est périmé") == ["perimee"])
  }

  @Test(arguments: [
    ("je veux devenir francaise, jai le b2", ["b2"]), ("demande de nationalité, delf b1 en poche", ["b1"]),
    ("j'ai le permis b1", []),
  ])
  func `A level of French is heard where French is the subject`(text: String, level: [String]) {
    #expect(says("français.niveau", text) == level)
  }

  @Test(arguments: ["ma mère est décédée, contrat EDF à son nom", "papa est mort et l'électricité était à son nom"])
  func `A contract in the name of the dead is one to take over`(text: String) {
    #expect(says("énergie.nouveau_contrat", text) == ["oui"])
  }

  @Test(arguments: [
    (
      "je sors de lhopital la semaine prochaine et jai plus de logement, mon bail a été rendu. je touche laah",
      "hebergement_urgence_115", ["majoration_vie_autonome"]
    ),
    (
      "mon mari est parti avec une autre il ma laissé le loyer et les 2 gosses 4 et 11 ans", "divorce_separation",
      ["visale"]
    ),
    (
      "mon petit fils de 16 ans veut plus aller a lecole il traine je suis sa grand mere cest moi qui l'élève",
      "allocation_soutien_familial", ["sncf_tarifs_reduits", "ter_illico_solidaire"]
    ),
    (
      "facture deau de 900 euros yavait une fuite et jai une lettre du tribunal pour le 10 decembre",
      "echeancier_fournisseur", ["prevention_expulsion"]
    ),
  ])
  func `What comes first is what was said, and nothing comes of a word in passing`(
    text: String, first: String, without: [String]
  ) {
    let needs = RealRules.finder.understand(text, on: CalendarDate(dayNumber: 20_780)).needs.prefix(6).map(\.id.text)
    #expect(needs.first == first)
    for service in without { #expect(!needs.contains(service)) }
  }

  @Test func `A right that was stopped is heard as it is typed in a hurry`() {
    #expect(says("droit.arrêté", "la caf ma arreter le rsa depuis 2 mois") == ["rsa"])
    #expect(says("droit.arrêté", "la caf va m'arreter le rsa") == [])
  }
}
