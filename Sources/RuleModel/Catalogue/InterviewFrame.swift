/// The words and protocols around the questions: how a mediator opens, listens, closes, and meets a danger.
package struct InterviewFrame: Sendable {
  package var welcome: [String] = []
  package var setting: [String] = []
  package var listening: [String] = []
  package var reformulation: [String] = []
  package var closing: [String] = []
  package var avoid: [String] = []
  package var phone: PhoneEtiquette = PhoneEtiquette()
  package var dangers: [DangerProtocol] = []
  package var speech = SpeechBook()

  package init() {}

  /// The protocol that a danger goes by.
  package func danger(_ id: DangerID) -> DangerProtocol? { dangers.first { $0.id == id } }

  /// The protocols of some dangers, in the order of the base.
  package func dangers(_ ids: some Sequence<DangerID>) -> [DangerProtocol] {
    let ids = Set(ids)
    return dangers.filter { ids.contains($0.id) }
  }
}

/// How to behave on the telephone.
package struct PhoneEtiquette: Sendable {
  package var prepare: [String] = []
  package var identity: [String] = []
  package var script: [String] = []
  package var voicemail: [String] = []
  package var forbidden: [String] = []
  package var afterwards: [String] = []

  package init() {}
}

/// What to do, discreetly, when a danger shows.
package struct DangerProtocol: Sendable {
  package let id: DangerID
  package let title: String
  /// The only line a shared screen may show.
  package let discreet: String
  /// To be seen alone with the person: neither its name nor its services show while somebody else may read.
  package let isPrivate: Bool
  package let cues: [String]
  package let numbers: [HelpLine]
  package let actions: [String]
  package let never: [String]
  package let services: [ServiceID]

  package init(
    id: DangerID, title: String, discreet: String, isPrivate: Bool, cues: [String], numbers: [HelpLine],
    actions: [String], never: [String], services: [ServiceID]
  ) {
    self.id = id
    self.title = title
    self.discreet = discreet
    self.isPrivate = isPrivate
    self.cues = cues
    self.numbers = numbers
    self.actions = actions
    self.never = never
    self.services = services
  }

  package struct HelpLine: Sendable, Hashable {
    package let number: String
    package let purpose: String

    package init(number: String, purpose: String) {
      self.number = number
      self.purpose = purpose
    }
  }
}
