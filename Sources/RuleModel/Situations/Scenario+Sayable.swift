extension Scenario {
  /// The situation without what the person never says or does not know.
  package var sayable: Situation {
    var result = situation
    let silent = Set(disclosure.never + disclosure.ignored)
    for key in situation.answers.keys where silent.contains(key.fact) {
      result[key] = .unavailable(disclosure.never.contains(key.fact) ? .refuses : .doesNotKnow)
    }
    return result
  }
}
