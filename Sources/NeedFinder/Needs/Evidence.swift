package import RuleModel

/// What heard facts say for and against services: the rules' part in an understanding.
package struct Evidence: Sendable {
  /// Services whose decision reads each fact: whoever tells of it may have come for them.
  let readers: [FactName: [ServiceID]]
  private let chances: @Sendable (_ situation: Situation, _ date: CalendarDate) -> [Chance]

  /// How likely a service is to be open, before anything was said and with what was heard; from 0 to 1.
  package struct Chance: Sendable {
    let service: ServiceID
    let before: Double
    let after: Double

    package init(_ service: ServiceID, before: Double, after: Double) {
      self.service = service
      self.before = before
      self.after = after
    }
  }

  /// - Parameter chances: of the services that a situation moves; others may be left out.
  package init(
    readers: [FactName: [ServiceID]],
    chances: @escaping @Sendable (_ situation: Situation, _ date: CalendarDate) -> [Chance]
  ) {
    self.readers = readers
    self.chances = chances
  }

  /// Facts say nothing of services.
  package static let none = Evidence(readers: [:]) { _, _ in [] }

  /// By how much a situation moves the odds of services, as the natural logarithm of the factor.
  ///
  /// Frequencies are estimates, and what was heard may be misheard: no service gains or loses more than `most`.
  func lifts(of situation: Situation, on date: CalendarDate) -> [ServiceID: Double] {
    var lifts: [ServiceID: Double] = [:]
    for chance in chances(situation, date) {
      let lift = Self.logOdds(chance.after) - Self.logOdds(chance.before)
      lifts[chance.service] = min(max(lift, -Self.most), Self.most)
    }
    return lifts
  }

  private static let most = 4.0
  /// A yes and a no count as a thousand to one.
  private static let surest = 0.999

  private static func logOdds(_ chance: Double) -> Double {
    let chance = min(max(chance, 1 - surest), surest)
    return NaturalLogarithm.of(1 / (1 - chance)) - NaturalLogarithm.of(1 / chance)
  }
}
