package import Interview
package import RuleModel

/// Everything the product says about one base, on one day: the root of the sentences.
package struct Wording: Sendable {
  package let base: RuleBase
  package let date: CalendarDate
  /// Members are named by what is known of them.
  package let situation: Situation
  /// Questions are about somebody who is not there.
  package let isAboutAnother: Bool
  package var keeping = Keeping.nowhere

  /// Whether the answers are kept in a file as they come.
  package enum Keeping: Hashable, Sendable {
    case nowhere
    case inFile
    /// The last ones could not be written.
    case behind
  }

  package init(
    base: RuleBase, date: CalendarDate, situation: Situation = Situation(), isAboutAnother: Bool = false
  ) {
    self.base = base
    self.date = date
    self.situation = situation
    self.isAboutAnother = isAboutAnother
  }

  package init(_ session: Session) {
    self.init(
      base: session.setting.base, date: session.setting.date, situation: session.situation,
      isAboutAnother: session.isAboutAnother)
  }

  func title(_ index: ServiceIndex) -> String { base.services[index].title }

  /// The title without what follows its first comma, colon or bracket, where that still names this service alone: for
  /// a line that says something else besides.
  func shortTitle(_ index: ServiceIndex) -> String {
    let full = title(index)
    let short = Self.head(of: full)
    let isAlone = !base.services.indices.contains { $0 != index && Self.head(of: title($0)) == short }
    return short.count >= Self.leastTitle && isAlone ? short : full
  }

  private static let leastTitle = 8

  private static func head(of title: String) -> String {
    var head = title[...]
    for mark in [" : ", ", ", " ("] {
      if let place = head.firstRange(of: mark) { head = head[..<place.lowerBound] }
    }
    return String(head)
  }

  func label(_ fact: FactName) -> String { base.fact(named: fact)?.wording.label ?? fact.text }

  func theme(_ id: ThemeID?) -> String? { id.flatMap { id in base.themes.first { $0.id == id }?.label } }

  func organisation(_ id: OperatorID?) -> Operator? { id.flatMap { base.operators[$0] } }
}
