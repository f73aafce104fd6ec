internal import RuleModel

/// Finds the facts that texts state.
///
/// Shared by the readers of all texts, which hold it.
final class FactFinder: Sendable {
  let books: FactBooks

  init(_ books: FactBooks) {
    self.books = books
  }

  /// - Parameter date: the day on which the text is said.
  func facts(in scene: Scene, on date: CalendarDate) -> [HeardFact] {
    FactReader(scene, by: self, on: date).facts
  }
}
