import RuleModel
import Testing

@testable import NeedFinder

/// A mediator in a hurry types five words: they are a request all the same.
struct ShortRequestTests {
  private static func needs(_ text: String) -> [String] {
    RealRules.finder.understand(text, on: CalendarDate(dayNumber: 20_780)).needs.map(\.id.text)
  }

  @Test(arguments: [
    ("je n'arrive plus à faire mes courses", "apa_domicile"), ("j'ai des dettes", "surendettement"),
    ("je n'ai plus de travail", "france_travail_inscription"), ("je cherche un logement", "logement_social"),
    ("mon mari est parti", "divorce_separation"), ("il me faut des lunettes", "cent_pour_cent_sante"),
    ("mon patron ne me paie plus", "prud_hommes"), ("j'ai perdu mes papiers", "cni"),
    ("ma carte vitale ne marche plus", "carte_vitale"), ("je ne sais pas lire", "aidants_connect_mandat"),
    ("la cantine est trop chère", "fonds_social_cantine"), ("mon compte est bloqué", "saisie_compte_sbi"),
  ])
  func `Five words are enough to be understood`(text: String, service: String) {
    #expect(Self.needs(text).prefix(4).contains(service), "\(Self.needs(text))")
  }

  @Test(arguments: [
    "où est la boulangerie", "vous avez une photocopieuse", "quelle heure est-il", "merci beaucoup madame",
    "je cherche un coiffeur", "où sont les toilettes", "bonjour", "ma voiture ne démarre plus",
  ])
  func `A few words about something else call for nothing`(text: String) {
    #expect(Self.needs(text) == [])
  }
}
