/// The options of a fact of choices, each by the words that tell it from the others.
struct Alternatives: Sendable {
  /// The place of the fact among the topics.
  let topic: Int
  private let options: [Set<String>]

  /// - Parameter options: the words of each; what most of them say tells none from another.
  init(topic: Int, options: [Set<String>]) {
    self.topic = topic
    self.options = options.map { option in
      option.filter { word in 2 * options.count { $0.contains(word) } <= options.count }
    }
  }

  /// The words of the options that the sides of an alternative name; nil where a side names none, or where all name the
  /// same.
  func named(by sides: [Set<String>]) -> Set<String>? {
    guard sides.count > 1 else { return nil }
    let named = sides.map { side in options.indices.filter { !options[$0].isDisjoint(with: side) } }
    guard named.allSatisfy({ !$0.isEmpty }), Set(named).count > 1 else { return nil }
    return options.reduce(into: []) { words, option in
      for side in sides { words.formUnion(option.intersection(side)) }
    }
  }
}
