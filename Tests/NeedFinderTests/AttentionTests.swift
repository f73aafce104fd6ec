import NeedFinder
import RuleModel
import Testing

/// Who is at the end of their tether is no alarm, and is heard; an account of violence speaks for nothing else.
struct AttentionTests {
  private static let date = CalendarDate(dayNumber: 20_780)

  private func understanding(_ text: String) -> Understanding { RealRules.finder.understand(text, on: Self.date) }

  @Test(arguments: [
    "j'en peux plus, je dors plus", "j'en peux plus de tout ça", "je n'en peux plus, je pleure tous les soirs",
    "je suis à bout", "mon mari a Alzheimer, je suis à bout", "elle dit qu'elle est au bout du rouleau",
    "je craque, avec toutes ces lettres", "je dors plus depuis la lettre de l'huissier", "je tiens plus le coup",
    "j'ai plus le moral", "je suis épuisée moralement", "j'en peux plus, je suis toute seule avec les petits",
  ])
  func `Somebody at the end of their tether is heard, without an alarm`(text: String) {
    let heard = understanding(text)
    #expect(heard.attentions.map(\.subject.text) == ["suicide"])
    #expect(heard.urgency != .danger)
  }

  @Test(arguments: [
    "j'en peux plus des voisins", "j'en peux plus de ce bruit", "l'ascenseur est en panne, j'en peux plus",
    "je dors plus chez moi à cause des travaux", "je dors plus dans ma chambre, il y a des punaises",
    "mon téléphone craque de partout", "au bout de trois mois je n'ai rien reçu", "le bébé pleure toutes les nuits",
    "je suis à bout d'arguments avec la caf", "je tiens une boutique", "le couloir du bout est fermé",
    "j'en peux plus de leur paperasse",
  ])
  func `An ordinary annoyance asks for no attention`(text: String) {
    #expect(understanding(text).attentions.isEmpty)
  }

  @Test func `An alarm takes the place of an attention`() {
    let heard = understanding("j'en peux plus de tout ça, je veux mourir")
    #expect(heard.urgency == .danger)
    #expect(heard.attentions.isEmpty)
  }

  @Test(arguments: [
    ("mon mari m'a encore poussée hier, mais bon, c'est surtout pour l'apl", "aides_logement"),
    ("son mari l'a poussée dans l'escalier la semaine dernière, elle demande l'allocation de rentrée", "ars"),
    ("mon ex m'a frappée devant l'école, je viens pour le chèque énergie", "cheque_energie"),
    ("il prend tout mon salaire, je voudrais une domiciliation", "domiciliation_ccas"),
  ])
  func `An account of violence speaks for nothing but its own services`(text: String, asked: String) {
    let heard = understanding(text)
    #expect(heard.needs.contains { $0.id.text == asked })
    let wrong: Set<String> = ["rupture_conventionnelle", "france_travail_inscription", "saisie_remunerations"]
    #expect(!heard.needs.contains { wrong.contains($0.id.text) })
    let account = heard.dangers.map(\.mention)
    #expect(!account.isEmpty)
    for need in heard.needs {
      #expect(!need.because.contains { words in account.contains { $0.range.overlaps(words.range) } })
    }
  }
}
