import RuleModel
import Testing

@testable import NeedFinder

/// What people ask a service for, in the words of its own sheet: an ordinary request is not a danger.
struct OrdinaryRequestTests {
  /// Services whose very requests tell of a danger, or of what comes close to one.
  private static let dangerous: Set<String> = [
    "violences_conjugales", "hebergement_urgence_115", "idees_suicidaires", "enfant_en_danger",
    "personne_vulnerable_maltraitee", "aucune_nourriture", "daho", "aide_alimentaire", "plainte_main_courante",
    "aide_universelle_urgence", "domiciliation_ccas", "logement_indigne", "rsj_metropole_lyon",
    "alimentation_minimale_electricite", "impaye_energie_procedure", "saisie_compte_sbi",
  ]

  private static let services = ServiceText.texts(of: RealRules.base).filter { !dangerous.contains($0.id.text) }
  private static let date = CalendarDate(dayNumber: 20_780)

  @Test func `The services of danger exist`() {
    #expect(Self.dangerous.isSubset(of: RealRules.known))
  }

  @Test(arguments: [0, 1, 2, 3, 4])
  func `One request of each service raises no alarm`(place: Int) {
    let requests = Self.services.compactMap { service in
      service.needs.isEmpty ? nil : service.needs[(place * 7 + 3) % service.needs.count]
    }
    #expect(requests.count > 80)
    for request in requests { Self.expectNoAlarm(request) }
  }

  @Test(arguments: [
    "Mon mari est au chômage,", "Ma mère de 84 ans vit seule,", "Dame seule avec deux enfants de 6 et 9 ans,",
    "Mon patron m'a dit de venir,", "Je suis séparée de mon ex,", "Mon père est mort en juin,",
    "Il est sorti de l'hôpital hier,", "Ma fille va à la crèche,",
  ])
  func `Naming a relative first turns no request into a danger`(opening: String) {
    var alarms: [String] = []
    for (place, service) in Self.services.enumerated() where !service.needs.isEmpty {
      let request = opening + " " + service.needs[place % service.needs.count]
      if !Self.dangers(in: request).isEmpty { alarms.append(request) }
    }
    #expect(alarms.count * 25 <= Self.services.count, "\(alarms)")
  }

  private static func dangers(in text: String) -> [AlarmCue<DangerID>] {
    RealRules.finder.understand(text, on: date).dangers
  }

  private static func expectNoAlarm(_ text: String) {
    let dangers = dangers(in: text)
    #expect(dangers.isEmpty, "\(text) : \(dangers.map { "\($0.subject) \($0.signs.map(\.words))" })")
  }
}
