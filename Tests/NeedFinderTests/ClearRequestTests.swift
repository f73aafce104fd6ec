import RuleModel
import Testing

@testable import NeedFinder

/// A request that is clear is answered by its own service, and by nothing that a word in passing would bring.
struct ClearRequestTests {
  private static let date = CalendarDate(dayNumber: 20_783)

  private static func needs(_ text: String) -> [String] {
    RealRules.finder.understand(text, on: date).needs.map(\.id.text)
  }

  @Test(arguments: [
    (
      "mon agence interim me paye pas mes conges et jai eu 3 mois a 1200", "prud_hommes",
      "prevention_expulsion aripa_recouvrement indemnites_journalieres"
    ),
    ("adecco me paye pas mes conges payes", "prud_hommes", "conge_supplementaire_naissance prevention_expulsion ajpa"),
    ("randstad veut pas me payer mes heures", "prud_hommes", "prevention_expulsion fsl_maintien"),
    (
      "j'ai ete agressé ds le bus samedi on m'a cassé le nez, la police a pas voulu prendre ma plainte",
      "plainte_main_courante", "violences_conjugales tcl_tarifs_et_jeunes tcl_solidaire_gratuit demarchage_abusif"
    ),
    (
      "la police refuse de prendre ma plainte on m'a agressé au travail dans la rue", "plainte_main_courante",
      "parcours_mediateur titre_sejour_renouvellement"
    ),
    (
      "j'ai quitté mon appart le 30 juin et le proprio me rend pas la caution 620 euros, il repond plus",
      "conciliateur_justice", "visale loca_pass fsl_acces prevention_expulsion aides_logement"
    ), ("la régie ne m'a toujours pas rendu mon dépôt de garantie", "conciliateur_justice", "visale fsl_acces"),
    (
      "mon garçon de 13 ans est exclu 8 jours du collège conseil de discipline mardi je comprends rien au courrier",
      "defenseur_des_droits", "bourse_college fonds_social_cantine ars compte_caf"
    ), ("ma fille passe en conseil de discipline jeudi", "point_justice_orientation", "bourse_college ars"),
    (
      "mon fils se fait insulter par les élèves de sa classe il veut plus aller au collège", "plainte_main_courante",
      "bourse_college fonds_social_cantine ajpp"
    ),
    (
      "je suis refugié j'ai eu mon statut en septembre, ma femme et mes 3 enfants sont au soudan je veu les faire venir",
      "point_justice_orientation", "naturalisation creation_entreprise_acre rqth ars"
    ), ("regroupement familial pour ma femme", "point_justice_orientation", "naturalisation defenseur_des_droits"),
    (
      "monsieur 58 ans licencié eco de chez renault trucks il a 24 mois de chomage il demande s'il peut partir a la "
        + "retraite il a commencé a 16 ans", "retraite_demande", "ass are_inscription creation_entreprise_acre"
    ),
    (
      "je suis enceinte de 3 mois et mon chef m'a changé de poste et me hurle dessus", "discrimination",
      "rupture_conventionnelle rqth violences_conjugales"
    ), ("ma patronne me met la pression depuis que je lui ai dit que je suis enceinte", "discrimination", "rqth"),
    (
      "je demenage le 15 decembre de villeurbanne a bron je dois prevenir qui et le gaz edf et la caution",
      "changement_adresse", "fsl_energie_metropole_lyon cheque_energie echeancier_fournisseur"
    ),
    (
      "je m'occupe de mon mari parkinson j'ai 74 ans je dors plus la nuit", "apa_domicile",
      "hebergement_urgence_115 daho ajpa"
    ),
    ("je veux une delegation d'autorité parentale pour mon neveu", "point_justice_orientation", "divorce_separation"),
    (
      "je suis sourd je lis sur les levres et j'ecris mal, edf me demande d'appeler", "aidants_connect_mandat",
      "mediateur_national_energie cent_pour_cent_sante"
    ),
    (
      "mon fils a 16 ans il veu faire un apprentissage mais il trouve pas de patron et il a laché le lycee",
      "contrat_engagement_jeune", "ars bourse_lycee fonds_social_cantine rqth"
    ),
    (
      "sa css s'arrete le 31 decembre, 1150 de salaire, maladie", "complementaire_sante_solidaire",
      "indemnites_journalieres discrimination"
    ), ("j'ai eu le papier prioritaire mais tjrs rien", "dalo", "adulte_relais capital_deces"),
    (
      "j'ai 67 ans, 25 ans de menage au noir et declaré, j'ai 480 de retraite et je vis ches mon fils", "aspa",
      "prud_hommes ame prime_activite"
    ), ("g la rqth je suis licencié pr inaptitude fracture du dos, 22 ans de batiment", "are_inscription", "rqth"),
    ("on me saisit 200 sur mon salaire de 1600", "saisie_remunerations", "prepare"),
  ])
  func `A clear request is answered by its own service alone`(text: String, service: String, others: String) {
    let needs = Self.needs(text)
    #expect(needs.prefix(2).contains(service), "\(needs)")
    #expect(Set(needs).isDisjoint(with: others.split(separator: " ").map(String.init)), "\(needs)")
  }

  @Test func `Words in passing bring no help to be given in another's name`() {
    #expect(!Self.needs("elle veu toucher les aides pr lui").contains("aidants_connect_mandat"))
    #expect(
      Self.needs("je fais les démarches pour elle, elle sait pas se servir d'internet").first
        == "aidants_connect_mandat")
  }

  @Test(arguments: [
    "mon mari m'a frappée dans la rue", "mon ex m'a cassé le nez dans le bus", "il m'a frappé dans la rue",
    "je me suis fait frapper par mon mari dans la rue", "il me frappe j'ai appelé la police",
  ])
  func `A blow by one's own is a danger wherever it falls`(text: String) {
    #expect(RealRules.finder.understand(text, on: Self.date).dangers.map(\.subject.text).contains("violences"))
  }

  @Test(arguments: [
    "j'ai ete agressé ds le bus samedi on m'a cassé le nez", "jme suis fait agresser dans le metro",
    "on m'a frappé dans la rue",
  ])
  func `A blow by a stranger in the street is no violence at home`(text: String) {
    #expect(RealRules.finder.understand(text, on: Self.date).dangers.isEmpty)
  }

  @Test(arguments: [
    "j'ai quitté mon appart le 30 juin et le proprio me rend pas la caution",
    "jai demissione y a 5 mois pr suivre ma copine et france travail me refuse le chomage",
  ])
  func `What is over sets no day to come`(text: String) {
    #expect(RealRules.finder.understand(text, on: Self.date).deadline == nil)
  }
}
