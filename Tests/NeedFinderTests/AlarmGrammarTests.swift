import RuleModel
import Testing

@testable import NeedFinder

/// What the grammar of a sentence says of its alarms: articles, a "plus" that adds, who is the subject.
struct AlarmGrammarTests {
  private let date = CalendarDate(dayNumber: 20_780)

  private func urgency(_ text: String) -> Urgency { RealRules.finder.understand(text, on: date).urgency }

  @Test(arguments: [
    "mon mari est au chômage, le livret de famille est à jour, le versement suit quand ?",
    "presque toute ma paie file à la dame qui surveille mon fils",
    "mon père a le cœur à surveiller",
    "elle monte son escalier sur les fesses",
    "Mon mari est au chômage, à cause du contrôle routier",
    "sans surveillance la nuit, il risque l'étouffement",
  ])
  func `A noun after its article is no violent verb`(text: String) {
    #expect(urgency(text) != .danger)
  }

  @Test(arguments: [
    "mon mari la frappe devant les petits", "il l'a violemment bousculée", "mon mec ma tapé hier",
    "il essaie de la frapper", "son fils la secoue et lui prend sa carte", "il l'a un peu secouée, dit-elle",
  ])
  func `A pronoun before its verb is heard`(text: String) {
    #expect(urgency(text) == .danger)
  }

  @Test(arguments: [
    "ça m'a mangé plus de cent euros de frais dans le mois",
    "son épouse pensionnée voudrait savoir si un plus existe",
    "la voisine touche plus que moi avec trois enfants",
  ])
  func `A plus that adds denies nothing`(text: String) {
    #expect(urgency(text) != .danger)
  }

  @Test(arguments: [
    "le casier est à rendre pour mercredi au plus tard", "j'ai plus que 15 euros et plus rien à manger",
  ])
  func `A limit and what is left are no plus that adds`(text: String) {
    #expect(urgency(text) != .none)
  }

  @Test func `What is only left is still there`() {
    let heard = RealRules.finder.understand("on n'a plus que ses 1 180 de chômage", on: date)
    #expect(heard.urgency == .none)
    #expect(!heard.facts.contains { $0.key == .noLongerReceives })
  }

  @Test(arguments: [
    "Je suis séparée de mon ex, contrôler mon éligibilité avec le fisc",
    "Je suis séparée de mon ex, la fenêtre de fin de mois s'est refermée",
  ])
  func `Somebody who is no subject is left at the comma`(text: String) {
    #expect(urgency(text) != .danger)
  }

  @Test(arguments: [
    "ma mère rentre de l'hôpital lundi, plus d'aide", "je sors de la clinique demain et rien n'est prêt",
    "la CAF reprend 90 euros, la lettre est datée du 12", "deux mois qu'on lui retire 430 € sur sa fiche de paie",
    "mon aînée a eu 20 ans et d'un coup les allocs ont disparu", "la pharmacie lui dit qu'il n'a plus de droits",
    "plus rien de France Travail depuis le 14 novembre", "jai eu 1 lettre ce matin, jdoi 3420 a la caf",
    "notre propriétaire reprend l'appartement pour sa fille",
  ])
  func `A resource that stops and a letter that claims press`(text: String) {
    #expect(urgency(text) == .deadline)
  }

  @Test(arguments: [
    "l'an dernier on a raté la date", "Je voudrais avertir la CAF que je reprends le travail lundi",
    "coupure d'internet dans le quartier, il y a un poste ici ?", "je veux résilier ma mutuelle",
    "Le contrôleur de la CAF est passé en juin, tout était en ordre, je veux juste une attestation",
  ])
  func `What is wished, past or settled does not press`(text: String) {
    #expect(urgency(text) == .none)
  }
}
