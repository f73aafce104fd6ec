extension SessionState {
  /// What became of an action.
  struct Step {
    let manner: Manner
    var notices: [Notice]

    enum Manner {
      /// The interview went on, or what is known of the person changed: it can be undone.
      case changed
      /// What was asked for is shown, or left to the edge; everything stays as it was.
      case showing
      /// Nothing came of it, and the notice says why.
      case refused
    }

    static func changed(_ notices: [Notice] = []) -> Step { Step(manner: .changed, notices: notices) }
    static func showing(_ notice: Notice) -> Step { Step(manner: .showing, notices: [notice]) }
    static func refused(_ notice: Notice) -> Step { Step(manner: .refused, notices: [notice]) }
  }
}
