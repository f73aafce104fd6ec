internal import RuleModel
internal import SourceText

extension FactReader {
  /// "je viens d'avoir 18": years, though nobody says it.
  var ageJustReached: HeardFact? {
    for place in scene.tokens.indices.dropFirst(3) {
      guard let number = scene.tokens[place].whole, (13...110).contains(number),
        scene.folded(place - 1) == "avoir", scene.isA(.justDone, at: place - 3), scene.endsItem(place + 1)
      else { continue }
      return fact(.age, .number(Rational(number)), at: (place - 3)..<(place + 1))
    }
    return nil
  }

  /// "Mon mari est mort à 42 ans, j'en ai 38", "Son mari a 70 ans et elle 66": an age without its unit, after another.
  var ownAge: HeardFact? {
    for place in scene.tokens.indices.dropFirst(3) {
      guard let number = scene.tokens[place].whole, (16...110).contains(number), isOwnPronoun(before: place),
        scene.endsItem(place + 1) || ["et", "maintenant", "aujourd", "la"].contains(scene.folded(place + 1))
      else { continue }
      return fact(.age, .number(Rational(number)), at: (place - 1)..<(place + 1))
    }
    return nil
  }

  /// "62 ans… et mon épouse qui en a 66": of somebody else, after an age with its unit.
  var othersAges: [HeardFact] {
    scene.tokens.indices.dropFirst(2).compactMap { place in
      guard let number = scene.tokens[place].whole, (16...110).contains(number), let person = personAged(at: place),
        person != .speaker, !scene.isDead(person), let key = HeardKey.age(of: person)
      else { return nil }
      return fact(key, .number(Rational(number)), at: (place - 2)..<(place + 1))
    }
  }

  /// "mon épouse qui en a 66", "j'ai 64 ans et mon mari 70".
  private func personAged(at place: Int) -> Person? {
    if scene.folded(place - 1) == "a", scene.folded(place - 2) == "en" { return scene.subject(at: place) }
    guard scene.endsItem(place + 1) else { return nil }
    let named = scene.persons.first { $0.range.upperBound == place && $0.person == .partner }
    return named?.person
  }

  /// "couple retraités 74 et 71, 1 180 €": two figures of people of that age.
  var agesOfTwo: [HeardFact] {
    for place in scene.tokens.indices.dropFirst() {
      guard
        scene.isA(.coupleNouns, at: place - 1)
          || scene.folded(place - 1) == "retraite" && scene.folded(place - 2) == "couple",
        let first = scene.tokens[place].whole, (55...105).contains(first), scene.folded(place + 1) == "et",
        let second = scene.token(at: place + 2)?.whole,
        (45...105).contains(second), isAlone(place + 2)
      else { continue }
      return [
        fact(.age, .number(Rational(first)), at: place..<(place + 1)),
        fact(.partnerAge, .number(Rational(second)), at: (place + 2)..<(place + 3)),
      ]
    }
    return []
  }

  /// "couple, lui 67 ans, elle 64": which of them asks is not told, and the first stands for the person.
  var hisAndHers: [HeardFact] {
    func age(_ place: Int) -> Int? {
      guard let number = scene.token(at: place)?.whole, (18...110).contains(number) else { return nil }
      return number
    }
    for place in scene.tokens.indices where scene.isA(.eachOfTwo, at: place) {
      guard let first = age(place + 1) else { continue }
      var next = place + 2
      if scene.isA(.ageUnits, at: next) { next += 1 }
      while scene.token(at: next)?.isMark == true || scene.folded(next) == "et" {
        next += 1
      }
      guard scene.isA(.eachOfTwo, at: next),
        scene.folded(next) != scene.folded(place),
        let second = age(next + 1),
        scene.isA(.ageUnits, at: place + 2) || scene.isA(.ageUnits, at: next + 2)
          || isAlone(place + 1) && isAlone(next + 1)
      else { continue }
      return [
        fact(.age, .number(Rational(first)), at: place..<(place + 2)),
        fact(.partnerAge, .number(Rational(second)), at: next..<(next + 2)),
      ]
    }
    return []
  }

  /// "elle 29, lui 31": nothing but marks after the figure, so that it is no sum.
  private func isAlone(_ place: Int) -> Bool {
    scene.endsItem(place + 1) || scene.folded(place + 1) == "et"
  }

  func isOwnPronoun(before place: Int) -> Bool {
    let (one, two, three) = (scene.folded(place - 1), scene.folded(place - 2), scene.folded(place - 3))
    // "j'ai commencé à 16 ans, j'en ai 60 là": after an age with its unit.
    if one == "ai", two == "en" { return three == "j" || three == "qui" && scene.folded(place - 4) == "moi" }
    // "mon mari avait 52 ans, moi j'ai 49".
    if one == "ai", two == "j" { return three == "moi" }
    guard scene.subject(at: place) == .speaker || ["moi", "elle"].contains(one) else { return false }
    // "Veut partir à 62 ans, en a 60": in a note.
    if one == "a", two == "en" {
      return scene.isA(.heOrShe, at: place - 3) || !scene.isFirstPerson && place > 2 && scene.tokens[place - 3].isMark
    }
    return ["moi", "elle"].contains(one) && scene.isA(.andBut, at: place - 2)
  }

  /// "née en 1958", "né le 3 mai 1961", "je suis de 63".
  var birthYears: [HeardFact] {
    for place in scene.tokens.indices {
      guard let number = scene.tokens[place].whole, scene.subject(at: place) == .speaker,
        let year = birthYear(number, at: place)
      else { continue }
      if let named = scene.personNamed(before: place, within: 6, throughCommas: false), named.person != .speaker {
        continue
      }
      return [fact(.birthYear, .number(Rational(year)), at: place..<(place + 1))]
    }
    return []
  }

  /// Nil when the number is no year of birth; two figures are of the last century.
  func birthYear(_ number: Int, at place: Int) -> Int? {
    let isShort = (30...99).contains(number)
    guard isShort || (1900...max(1900, date.year)).contains(number) else { return nil }
    let year = isShort ? 1900 + number : number
    let (one, two) = (scene.folded(place - 1), scene.folded(place - 2))
    let isClosed = scene.endsItem(place + 1) || scene.folded(place + 1) == "et"
    // "je suis de 58", never "mon bail est de 2019".
    let isSomebody = scene.isA(.somebody, at: place - 3)
    if one == "de", two == "suis" || two == "est" && isSomebody, isClosed { return year }
    let isBorn = scene.before(place, upTo: isShort ? 4 : 8).contains { scene.isA(.bornParticiple, at: $0) }
    guard isBorn else { return nil }
    // "né en 64", "née en mai 64".
    let link = FrenchCalendar.isMonth(one) ? place - 2 : place - 1
    // "née à Oran en 58".
    let born = scene.folded(link - 2) == "a" && scene.tokens[link - 1].isCapitalised ? link - 3 : link - 1
    if isShort { return scene.folded(link) == "en" && scene.isA(.bornParticiple, at: born) ? year : nil }
    return scene.before(place, upTo: 8).contains { ["en", "le"].contains(scene.folded($0)) } ? year : nil
  }
}
