/// What is known of one person's situation: stated values by stable names. A value, never a reference into a base.
package struct Situation: Sendable, Hashable {
  package private(set) var answers: [FactKey: Answer] = [:]
  package private(set) var rosters: [ScopeName: Roster] = [:]
  /// What the mediator has verified by hand: true when the sentence holds.
  package private(set) var verifications: [ReserveKey: Bool] = [:]

  package init() {}

  package subscript(key: FactKey) -> Answer? {
    get { answers[key] }
    set { answers[key] = newValue }
  }

  package subscript(roster scope: ScopeName) -> Roster? {
    get { rosters[scope] }
    set { rosters[scope] = newValue }
  }

  package subscript(verification key: ReserveKey) -> Bool? {
    get { verifications[key] }
    set { verifications[key] = newValue }
  }
}

/// One sentence to verify of one service (`à_vérifier`, `sauf_à_vérifier`).
package struct ReserveKey: Hashable, Sendable {
  package let service: ServiceID
  package let text: String

  package init(_ service: ServiceID, _ text: String) {
    self.service = service
    self.text = text
  }
}

/// One question's worth: a fact, of whom, for when.
package struct FactKey: Hashable, Sendable {
  package let fact: FactName
  package let member: Member
  package let moment: Moment

  package init(_ fact: FactName, of member: Member = .household, at moment: Moment = .habitual) {
    self.fact = fact
    self.member = member
    self.moment = moment
  }
}

/// Of whom a value is stated.
package enum Member: Hashable, Sendable {
  case household
  /// By its name in the rules; `applicant` and `partner` are those that every base has.
  case role(String)
  /// Position in a list of the situation, from 0.
  case listed(ScopeName, Int)
}

/// For when a value is stated.
package enum Moment: Hashable, Sendable {
  /// The only value; for a monthly fact, the usual or present month.
  case habitual
  /// Whether the habitual value holds for every month ("pareil chaque mois"): a marked supposition.
  case regular
  case month(year: Int, month: Int)
  /// The mean of the months counted back from this one.
  case meanOfMonths(nearest: Int, farthest: Int)
  case year(Int)
}

/// What was answered.
package enum Answer: Hashable, Sendable {
  case stated(StatedValue, Provenance)
  /// The person cannot or will not say: never asked again unless the mediator reopens it.
  case unavailable(Reason)

  package enum Reason: String, Hashable, Sendable, CaseIterable {
    case doesNotKnow = "inconnu"
    case noPaperHere = "papier absent"
    case refuses = "refuse"
    case notApplicable = "sans objet"
  }
}

extension Answer {
  /// A range that was accepted in place of what is not known.
  package var isEstimated: Bool {
    if case .stated(_, .estimated) = self { true } else { false }
  }
}

package enum Provenance: Hashable, Sendable {
  /// Said in the interview.
  case stated
  /// Understood from free text, with the words it came from.
  case heard(String)
  /// A supposition that the mediator accepted.
  case supposed
  /// A range that the rules offered in place of what a paper says, and that was accepted: what rests on it is to be
  /// verified.
  case estimated
  /// Declared by the source of a file (`absent`, `constantes`).
  case declaredBySource
}

package enum StatedValue: Hashable, Sendable {
  case truth(Bool)
  case number(NumberRange)
  case date(DateRange)
  /// The options it may be; one when exact.
  case options(Set<String>)
  case chosen(certain: Set<String>, possible: Set<String>)
  /// INSEE code.
  case commune(String)
  case text(String)
}

/// The members of a list: those known, and how many more there may be.
package struct Roster: Hashable, Sendable {
  /// A label a known member ("Léa"), possibly empty.
  package var labels: [String]
  /// How many members besides those known: 0...0 when the list is complete.
  package var unseen: ClosedRange<Int>

  package init(labels: [String], unseen: ClosedRange<Int> = 0...0) {
    self.labels = labels
    self.unseen = unseen
  }
}
