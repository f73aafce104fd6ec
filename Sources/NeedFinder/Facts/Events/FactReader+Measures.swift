internal import RuleModel

extension FactReader {
  /// "GIR 3", "taux de 80 %", "quotient familial 450".
  var measures: [HeardFact] {
    var facts: [HeardFact] = []
    for place in scene.tokens.indices {
      guard let spoken = scene.tokens[place].spoken else { continue }
      let number = spoken.value
      let whole = HeardValue.number(Rational(spoken.completed))
      let back = scene.before(place, upTo: 7)
      // "passée de GIR 4 à GIR 3": what it was.
      if scene.folded(place + 1) == "a", scene.folded(place + 2) == "gir" { continue }
      let isGroup = scene.folded(place - 1) == "ressources" && scene.folded(place - 2) == "iso"
      if isGroup || scene.folded(place - 1) == "gir" || (scene.folded(place - 2) == "gir" && place >= 2),
        (1...6).contains(number)
      {
        let named = scene.personNamed(before: place, within: 30, throughCommas: true)
        // "Son époux, GIR 4": it is not the person's own.
        // "si je passe en GIR 4".
        if scene.isSupposed((place - 1)..<(place + 1)) { continue }
        // "ma tante, … le médecin l'a classée en GIR 2", "on vient de le mettre en GIR 4": of whom it is told.
        let isClassed =
          scene.persons.contains { $0.person == .relative }
          && scene.before(place, upTo: 6).contains { pronoun in
            scene.isA(.singularArticles, at: pronoun)
              && scene.isA(.classing, at: pronoun + 1)
          }
        let isRelative =
          named?.person == .relative || scene.subject(at: place) == .relative || isClassed
          || named.map { $0.person == .partner && isTold($0, upTo: place) } ?? false
          || scene.isFirstPerson && isOnlyRelative(before: place)
        facts.append(fact(isRelative ? .relativeGir : .gir, whole, at: (place - 1)..<(place + 1)))
      }
      if let range = disabilityRate(number, at: place, back), scene.subject(at: place) == .speaker {
        facts.append(fact(.disabilityRate, whole, at: range))
      }
    }
    return facts
  }

  /// "c'est pour la téléalarme de mon père, la dame du Département a mis GIR 4": of whom the text is, where the person
  /// tells nothing of themselves.
  private func isOnlyRelative(before place: Int) -> Bool {
    scene.persons.contains { $0.person == .relative && $0.range.upperBound <= place }
      && !scene.tokens[..<place].contains { token in ["je", "j", "moi"].contains(token.folded) }
      && !scene.persons.contains { [.speaker, .partner].contains($0.person) }
  }

  /// "son époux, GIR 4", "mon mari, Alzheimer, 79 ans, GIR 2": nobody else begins between.
  private func isTold(_ mention: PersonMention, upTo place: Int) -> Bool {
    !(mention.range.upperBound..<place).contains { between in
      scene.isA(.somebody, at: between)
        || scene.tokens[between].kind == .sentenceEnd
    }
  }

  /// "80 %", "taux reconnu 85 %", "quatre-vingts pour cent", "taux 75" next to words of disability; the tokens that say it.
  private func disabilityRate(_ number: Double, at place: Int, _ back: [Int]) -> Range<Int>? {
    guard (1...100).contains(number), scene.folded(place - 1) != "entre",
      scene.folded(place - 1) != "a" || !back.contains(where: { scene.folded($0) == "entre" }),
      // "moins de 50 %": how much is not told.
      scene.folded(place - 1) != "de" || scene.folded(place - 2) != "moins", !isBelow(place),
      scene.folded(place - 1) != "et" || !back.contains(where: { scene.folded($0) == "entre" }),
      !back.contains(where: { scene.isA(.otherRates, at: $0) }), !isBound(place)
    else { return nil }
    let near = back + scene.after(place + 1, upTo: 6)
    let isOfDisability = near.contains { scene.isA(.disabilities, at: $0) }
    let isRate = back.contains { scene.folded($0) == "taux" }
    if scene.folded(place + 1) == "%" { return isOfDisability || isRate ? place..<(place + 2) : nil }
    if scene.folded(place + 1) == "pour", scene.folded(place + 2) == "cent" {
      return isOfDisability || isRate ? place..<(place + 3) : nil
    }
    // Without its sign, only where a rate is named right before, and of a disability.
    let isNamed = (1...2).contains { ["taux", "ti"].contains(scene.folded(place - $0)) }
    let isCounted = scene.isA(.units, at: place + 1)
    return isNamed && isOfDisability && number >= 20 && !isCounted ? place..<(place + 1) : nil
  }

  /// "taux < 50 %", "inférieur à 50 %": how much is not told.
  private func isBelow(_ place: Int) -> Bool {
    guard place > 0 else { return false }
    let between = scene.reading.bytes[scene.tokens[place - 1].range.upperBound..<scene.tokens[place].range.lowerBound]
    return between.contains(UInt8(ascii: "<"))
      || scene.folded(place - 1) == "a" && ["inferieur", "inferieure"].contains(scene.folded(place - 2))
  }

  /// "taux 50-79", "de 50 à 79 %": one end of a range.
  private func isBound(_ place: Int) -> Bool {
    func isNumber(_ other: Int) -> Bool { scene.token(at: other)?.number != nil }
    if isNumber(place + 1), scene.reading.isHyphenated(place, place + 1) { return true }
    if isNumber(place - 1), scene.reading.isHyphenated(place - 1, place) { return true }
    return scene.folded(place + 1) == "a" && isNumber(place + 2)
      || scene.folded(place - 1) == "a" && isNumber(place - 2)
  }
}
