internal import RuleModel

extension FactFinder {
  /// "GIR 3", "taux de 80 %", "quotient familial 450".
  func measures(in scene: Scene) -> [HeardFact] {
    var facts: [HeardFact] = []
    for place in scene.tokens.indices {
      guard let number = scene.tokens[place].number else { continue }
      let whole = HeardValue.number(Rational(Int(number)))
      let back = scene.before(place, upTo: 7)
      // "passée de GIR 4 à GIR 3": what it was.
      let isFormer = scene.folded(place + 1) == "a" && scene.folded(place + 2) == "gir"
      let isGroup = scene.folded(place - 1) == "ressources" && scene.folded(place - 2) == "iso"
      if isFormer { continue }
      if isGroup || scene.folded(place - 1) == "gir" || (scene.folded(place - 2) == "gir" && place >= 2),
        (1...6).contains(number)
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
      let isPercent =
        scene.folded(place + 1) == "%" || scene.folded(place + 1) == "pour" && scene.folded(place + 2) == "cent"
      let isNamed =
        ["taux", "ti"].contains(scene.folded(place - 1)) || ["taux", "ti"].contains(scene.folded(place - 2))
      let around = back + scene.after(place + 2, upTo: 5)
      let isOfDisability = around.contains { place in
        ["incapacit", "handicap", "invalid", "reconnu", "mdph", "mdmph"].contains { scene.folded(place).hasPrefix($0) }
          || ["taux", "aah", "ti"].contains(scene.folded(place))
      }
      if (1...100).contains(number),
        isPercent && isOfDisability && !isOfMoney(back, in: scene)
          || isNamed && (20...100).contains(number) && !isOfMoney(back, in: scene),
        scene.subject(at: place) == .speaker, scene.folded(place - 1) != "entre",
        scene.folded(place - 1) != "a" || !back.contains(where: { scene.folded($0) == "entre" })
      {
        facts.append(
          HeardFact(key: .disabilityRate, value: whole, mention: scene.reading.mention(place..<(place + 2))))
      }
    }
    return facts
  }

  /// "un crédit au taux de 21": another rate.
  private func isOfMoney(_ places: [Int], in scene: Scene) -> Bool {
    places.contains { ["credit", "pret", "livret", "interet", "usure", "banque"].contains(scene.folded($0)) }
  }
}
