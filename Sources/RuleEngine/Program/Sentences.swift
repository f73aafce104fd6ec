import RuleModel

/// The sentences to verify of one service, ready to be told.
struct Sentences: Sendable {
  /// What lowers a yes to "sous réserve".
  let reserves: [Sentence]
  /// What may open a no.
  let exceptions: [Sentence]

  struct Sentence: Sendable {
    let reservation: Reservation
    let key: ReserveKey
    /// The sentence matters only then.
    let condition: NodeIndex?
  }

  init(_ index: ServiceIndex, _ nodes: Program.ServiceNodes, _ base: RuleBase) {
    let service = base.services[index]
    func sentences(
      _ written: [Service.Reserve], _ conditions: [NodeIndex?], _ kind: Reservation.Kind
    ) -> [Sentence] {
      zip(written, conditions).map { reserve, condition in
        Sentence(
          reservation: Reservation(service: index, sentence: reserve.text, kind: kind),
          key: ReserveKey(service.id, reserve.text), condition: condition)
      }
    }
    reserves = sentences(service.decision.reserves, nodes.reserves, .condition)
    exceptions = sentences(service.decision.exceptions, nodes.exceptions, .exception)
  }
}
