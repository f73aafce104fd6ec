internal import RuleModel

extension FactFinder {
  /// "GIR 3", "taux de 80 %", "quotient familial 450".
  func measures(in scene: Scene) -> [HeardFact] {
    var facts: [HeardFact] = []
    for place in scene.tokens.indices {
      guard let number = scene.tokens[place].number else { continue }
      let whole = HeardValue.number(Rational(Int(number)))
      let back = scene.before(place, upTo: 7)
      if scene.folded(place - 1) == "gir" || (scene.folded(place - 2) == "gir" && place >= 2), (1...6).contains(number)
      {
        let named = scene.personNamed(before: place, within: 30, throughCommas: true)
        // "Son époux, GIR 4": it is not the person's own.
        let isRelative =
          named?.person == .relative || scene.subject(at: place) == .relative
          || named?.person == .partner && named?.range.upperBound == place - 2
        facts.append(
          HeardFact(
            key: isRelative ? .relativeGir : .gir, value: whole,
            mention: scene.reading.mention((place - 1)..<(place + 1))))
      }
      if scene.folded(place + 1) == "%", (1...100).contains(number),
        back.contains(where: {
          ["taux", "aah"].contains(scene.folded($0)) || scene.folded($0).hasPrefix("incapacit")
            || scene.folded($0).hasPrefix("handicap") || scene.folded($0).hasPrefix("invalid")
            || scene.folded($0).hasPrefix("reconnu")
        })
          || scene.after(place + 2, upTo: 3).contains(where: {
            scene.folded($0).hasPrefix("incapacit") || scene.folded($0).hasPrefix("handicap")
              || scene.folded($0).hasPrefix("invalid")
          }),
        scene.subject(at: place) == .speaker, scene.folded(place - 1) != "entre",
        scene.folded(place - 1) != "a" || !back.contains(where: { scene.folded($0) == "entre" })
      {
        facts.append(
          HeardFact(key: .disabilityRate, value: whole, mention: scene.reading.mention(place..<(place + 2))))
      }
    }
    return facts
  }
}
