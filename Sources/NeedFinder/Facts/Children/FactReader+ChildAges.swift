internal import RuleModel
internal import SourceText

extension FactReader {
  /// Ages said without their unit once another has it: "une fille de 8 ans et un garçon de 10", "le frère en a 5".
  var siblings: [Int] {
    scene.tokens.indices.filter { place in
      guard let number = scene.tokens[place].number, number == number.rounded(), (0...25).contains(number) else {
        return false
      }
      let isAlone =
        scene.endsItem(place + 1)
        || scene.isA(.afterAge, at: place + 1)
      guard isAlone else { return false }
      let (one, two) = (scene.folded(place - 1), scene.folded(place - 2))
      if one == "a", two == "en" { return !["on", "j", "nous", "y"].contains(scene.folded(place - 3)) }
      // "l'aîné a 14 ans, le second 11, la dernière 6".
      if scene.isA(.ageRanks, at: place - 1), ["le", "la"].contains(two) { return true }
      // "mon ado de 15 ans et sa sœur de 11".
      if one == "de", scene.isA(.siblings, at: place - 2), ["sa", "son"].contains(scene.folded(place - 3)) {
        return scene.persons.contains { $0.person == .child && $0.range.upperBound < place - 3 }
      }
      guard one == "de", let named = scene.personNamed(before: place - 1, within: 2, throughCommas: false) else {
        return false
      }
      return named.person == .child && named.range.upperBound == place - 1
    }
  }

  /// Ages right after the children they are of, the unit being said later or not at all: "quatre gamins, 13, 11 et les
  /// jumelles de 4 ans", "2 minots de 4 et 6".
  var listed: [Int] {
    var found: [Int] = []
    for noun in spotted.children {
      var place = noun.upperBound
      guard place + 1 < scene.tokens.count else { continue }
      let opens =
        [.comma, .open].contains(scene.tokens[place].kind)
        || scene.isA(.beforeAges, at: place)
      if opens {
        place += 1
        if scene.folded(place - 1).hasPrefix("age"), scene.folded(place) == "de" { place += 1 }
      } else if scene.tokens[place].number == nil {
        continue
      }
      var run: [Int] = []
      var isLast = false
      while place < scene.tokens.count, let number = scene.tokens[place].number, number == number.rounded(),
        (0...25).contains(number)
      {
        run.append(place)
        place += 1
        // "3 enfants de 1, 4 et 6, cinq à table".
        guard place < scene.tokens.count, !isLast else { break }
        isLast = scene.folded(place) == "et"
        let isSeparated =
          [.comma, .slash].contains(scene.tokens[place].kind)
          || ["et", "puis", "est"].contains(scene.folded(place))
        if isSeparated, place + 1 < scene.tokens.count, scene.tokens[place + 1].number != nil {
          place += 1
        } else if scene.tokens[place].number == nil {
          // "4 7 et 9": in a hurry the comma is left out.
          break
        }
      }
      // Another unit than years, or a sum, ends the list.
      let isOpen =
        place >= scene.tokens.count || scene.tokens[place].isMark
        || scene.isA(.afterAge, at: place)
      if run.count > 1 && isOpen || run.count == 1 && isOneChild(noun, aged: run[0]) {
        found += run.filter { !found.contains($0) }
      }
    }
    return found
  }

  /// "mon garçon de 14, on m'a dit", "ma fille de 15 veut faire du basket".
  private func isOneChild(_ noun: Range<Int>, aged place: Int) -> Bool {
    guard noun.upperBound == place - 1, scene.folded(place - 1) == "de", let age = scene.tokens[place].whole,
      (1...19).contains(age), scene.isAny(of: [.mine, .theirs, .ours], at: noun.lowerBound - 1),
      ["mon", "ma", "son", "sa", "notre"].contains(scene.folded(noun.lowerBound - 1))
    else { return false }
    guard let next = scene.token(at: place + 1) else { return true }
    return next.isMark || FiniteVerbs.mayFollowNoun(next)
      || next.isA(.afterAge) || ["ya", "a", "au", "en"].contains(next.folded)
  }

  /// "j'ai deux enfants, un de 6 et un de 2".
  var oneByOne: [Int] {
    let places = scene.tokens.indices.filter { place in
      guard let number = scene.tokens[place].number, number == number.rounded(), (0...25).contains(number),
        scene.folded(place - 1) == "de", scene.isA(.indefiniteArticles, at: place - 2)
      else { return false }
      return scene.endsItem(place + 1) || scene.folded(place + 1) == "et"
    }
    return places.count > 1 ? places : []
  }

  func twins(before place: Int) -> Bool {
    scene.before(place, upTo: 3).contains { scene.folded($0).hasPrefix("jumea") || scene.folded($0).hasPrefix("jumel") }
  }
}
