import RuleModel
import Testing

@testable import NeedFinder

/// What a request is answered with: nothing for another errand, and never a danger in the second place.
struct RequestTests {
  private static let date = CalendarDate(dayNumber: 20_780)

  private func understood(_ text: String) -> Understanding { RealRules.finder.understand(text, on: Self.date) }

  @Test(arguments: [
    "mon colis qui n'arrive pas, c'est chez vous le point relais ?",
    "Elle cherche une coiffeuse qui se déplacerait à domicile pour sa mère.",
    "Vous prenez des bénévoles le samedi ?", "Votre collègue est là ? Il m'avait prêté un livre",
    "Est-ce que la médiathèque prête des DVD ?", "Le voisin marche en talons toute la nuit, vous vendez des bouchons ?",
    "Mon petit-fils a eu son concours, je voulais vous l'annoncer", "Il fait un froid de canard",
    "ma belle-mère vient dimanche, je ne sais pas quoi cuisiner",
  ])
  func `Another errand gets no service`(text: String) {
    #expect(understood(text).needs.isEmpty)
    #expect(understood(text).urgency == .none)
  }

  @Test(arguments: [
    (
      "Vient pour refaire sa carte Vitale ; son compagnon l'a étranglée dimanche", "violences_conjugales",
      "carte_vitale"
    ),
    ("Je dors à la gare, et je voudrais refaire mon CV", "hebergement_urgence_115", "cv_candidature"),
  ])
  func `What answers a danger comes first, and what was asked is not lost`(text: String, first: String, asked: String) {
    let services = understood(text).needs.map(\.id.text)
    #expect(services.first == first)
    #expect(services.prefix(5).contains(asked))
  }

  @Test(arguments: ["on m'a volé ma carte bleue", "ma carte bancaire a été piratée"])
  func `A stolen payment card is stopped first, and is no card of another kind`(text: String) {
    let services = understood(text).needs.map(\.id.text)
    #expect(services.first == "arnaque_signalement")
    #expect(!services.contains("cmi"))
  }

  @Test(arguments: [
    ("elle a 82 ans ma mère et vit seule à Villeurbanne", Rational(82)),
    ("il marche plus, mon père, il a 78 ans", Rational(78)),
  ])
  func `A pronoun may come before the relative it stands for`(text: String, age: Rational) {
    let facts = understood(text).facts
    #expect(facts.contains { $0.key == .relativeAge && $0.value == .number(age) }, "\(facts)")
    #expect(!facts.contains { $0.key == .age })
  }

  @Test(arguments: ["mon ex ma ecri kil va me creuvé, il a encor mes clé", "mon mari me frappe"])
  func `A danger is never left without a service`(text: String) {
    #expect(!understood(text).needs.isEmpty)
  }

  @Test(arguments: [
    "J'ai regardé un film, le type frappait sa femme, ça m'a retournée", "Ça me tue de payer autant",
    "La borne au métro me parle anglais, je ne sais pas où appuyer", "Mon petit-fils tape à l'ordinateur pour moi",
    "On fait un repas par jour jusqu'à la paie", "ma machine a lâché, trois enfants à la maison",
  ])
  func `An idiom, a film or a meal skipped is no danger`(text: String) {
    #expect(understood(text).urgency != .danger)
  }

  @Test(arguments: [
    "Dernier rappel avant poursuites pour la cantine", "J'ai jusqu'au 12 décembre pour rendre le dossier de bourse",
    "Son CV date de 2011 et l'entretien est jeudi", "Avis à tiers détenteur sur mon salaire",
    "On fait un repas par jour jusqu'à la paie",
  ])
  func `A term, a summons or a want makes a delay`(text: String) {
    #expect(understood(text).urgency == .deadline)
  }

  @Test(arguments: [
    ("divorcé depuis janvier mon ex me verse pas la pension de 150 pr ma fille de 8 ans", "pension_reversion"),
    ("je suis venue avec un visa conjoint, mon titre finit en janvier", "ame"),
    ("j'ai reçu une oqtf, je travaille au noir", "titre_sejour_renouvellement"),
    ("mon patron m'a viré par texto sans lettre", "rupture_conventionnelle"),
  ])
  func `What the situation itself closes is not among the first`(text: String, service: String) {
    #expect(!understood(text).needs.prefix(3).map(\.id.text).contains(service))
  }

  @Test(arguments: ["Elle a accouché mercredi, quelles aides ?", "le 1 % logement peut-il l'aider pour un loyer ?"])
  func `A day gone by or a per cent is no term`(text: String) {
    #expect(understood(text).urgency == .none)
  }
}
