internal import RuleModel
internal import SourceText

/// How many children: "trois gamins", "avec un enfant", "notre deuxième enfant", "pas d'enfant".
extension FactReader {
  /// - Parameter facts: those heard before; the ages of the children are one way to count them.
  func children(given facts: [HeardFact]) -> [HeardFact] {
    let nouns = nounsOfChildren
    var found = nouns.flatMap { countsOfOwn(at: $0) }
    if !found.isEmpty, let whole = sum(of: nouns) { found.append(whole) }
    found += untoldNouns(given: facts, counted: !found.isEmpty)
    // "3 gosses, 3, 6 et 10 ans, la dernière a soufflé ses 3 bougies": an age told twice counts once.
    let told = Set(found.map(\.count))
    if case .ages(let ages)? = facts.first(where: { $0.key == .childAges })?.value, ages.count > 1,
      let mention = facts.first(where: { $0.key == .childAges })?.mention, found.allSatisfy({ $0.count < ages.count }),
      Set(ages).count == ages.count || !told.contains(Set(ages).count)
    {
      return [HeardFact(key: .childCount, value: .number(Rational(ages.count)), mention: mention)]
    }
    if let most = found.max(by: { $0.count < $1.count }) { return [fact(most)] }
    // "leur fils, célibataire sans enfant": his.
    let none = nouns.last { isDenied($0) && scene.subject(at: $0.start) != .child }
    return none.map { [fact(ChildCount(count: 0, range: $0.range))] } ?? []
  }

  private func fact(_ found: ChildCount) -> HeardFact {
    fact(.childCount, .number(Rational(found.count)), at: found.range)
  }

  /// The person's children where a noun names them.
  private var nounsOfChildren: [NounOfChildren] {
    let apart = othersChildren
    return spotted.children.sorted { $0.lowerBound < $1.lowerBound }
      .compactMap { range in
        if apart.contains(where: { $0.contains(range.lowerBound) }) || scene.reading.isAdjectiveOfSize(range) {
          return nil
        }
        guard let noun = NounOfChildren(range, in: scene) else { return nil }
        return isOfAnother(noun) ? nil : noun
      }
  }

  private func isOfAnother(_ noun: NounOfChildren) -> Bool {
    // "il y a deux filles qui se battent": anybody's.
    if scene.folded(noun.start - 1) == "a", scene.isA(.thereIs, at: noun.start - 2) { return true }
    // "ma tante … ses deux garçons", "un voisin a trois enfants": the children of somebody else.
    if scene.subject(at: noun.start) == .relative, !scene.isOwn(noun.start) { return true }
    // "nous sommes trois enfants": brothers and sisters. "quand on était neuf enfants": no more.
    if scene.isA(.we, at: noun.start - 2), ["sommes", "est"].contains(scene.folded(noun.start - 1)) {
      return true
    }
    // "Fils unique, doit dire ce qu'il versera".
    if scene.folded(noun.range.upperBound) == "unique" { return true }
    return scene.before(noun.start, upTo: 3).contains { ["etait", "etions", "etais"].contains(scene.folded($0)) }
  }

  private func countsOfOwn(at noun: NounOfChildren) -> [ChildCount] {
    if let number = noun.number, number > 1 {
      return [ChildCount(count: number + (isBesideAnother(noun) ? 1 : 0), range: noun.range)]
    }
    if noun.number == 1 {
      // "une jeune fille de 16 ans vient", "un bébé en mars".
      let word = scene.folded(noun.range.upperBound - 1)
      if ["fille", "garcon"].contains(word), scene.folded(noun.range.upperBound - 2) == "jeune" { return [] }
      let isDue =
        ["en", "pour", "fin", "debut"].contains(scene.folded(noun.range.upperBound))
        && (1...2).contains { FrenchCalendar.isMonth(scene.folded(noun.range.upperBound + $0)) }
      if isDue { return [] }
      let previous = scene.folded(noun.start - 1)
      let isOwn =
        scene.isA(.beforeOneChild, at: noun.start - 1)
        && (previous != "d" || scene.isA(.parents, at: noun.start - 2))
      let isHead = scene.opensItem(noun.start) || scene.folded(noun.start - 1) == "encore"
      // "divorcé 1 fille de 16 ans": counted.
      let isCounted = scene.tokens[noun.start].folded == "1"
      return isOwn || isCounted || isHead && isListed(noun) ? [ChildCount(count: 1, range: noun.range)] : []
    }
    guard let rank = rank(at: noun.start), !scene.isHypothetical(noun.range),
      !scene.tokens.contains(where: { $0.isA(.awaited) }),
      !["prevu", "prevue"].contains(scene.folded(noun.range.upperBound)),
      // "troisième enfant en route".
      !(scene.folded(noun.range.upperBound) == "en" && scene.folded(noun.range.upperBound + 1) == "route")
    else { return [] }
    return [ChildCount(count: rank, range: noun.range)]
  }

  /// "Mon grand rentre au CP, j'ai deux autres petits".
  private func isBesideAnother(_ noun: NounOfChildren) -> Bool {
    noun.range.contains { scene.folded($0) == "autres" }
      && scene.persons.contains { mention in
        mention.person == .child && mention.range.upperBound <= noun.start
          && scene.isAny(of: [.mine, .theirs], at: mention.range.lowerBound)
          && !scene.reading.words(mention.range).hasSuffix("s")
      }
  }

  /// "pas d'enfant", "aucun enfant".
  private func isDenied(_ noun: NounOfChildren) -> Bool {
    let word = scene.folded(noun.start)
    return ["pas", "sans", "aucun"].contains(word)
      || scene.isA(.of, at: noun.start) && ["pas", "plus"].contains(scene.folded(noun.start - 1))
  }

  /// "un fils et deux filles", "deux garçons, une fille et un bébé": the whole of a list of which the last stands after
  /// an "et".
  private func sum(of nouns: [NounOfChildren]) -> ChildCount? {
    var total: ChildCount?
    var run: ChildCount?
    for noun in nouns {
      guard let number = noun.number else { continue }
      let item = ChildCount(count: number, range: noun.range)
      guard let before = run else {
        run = item
        continue
      }
      let link = self.link(after: before.range.upperBound, before: item.range.lowerBound)
      // "deux petites filles": two words for the same ones.
      if item.range.lowerBound < link { continue }
      let isAnd = scene.folded(link) == "et"
      guard item.range.lowerBound == link + 1, isAnd || scene.tokens[link].kind == .comma else {
        run = item
        continue
      }
      let joined = ChildCount(
        count: before.count + item.count, range: before.range.lowerBound..<item.range.upperBound)
      run = joined
      if isAnd { total = joined }
    }
    return total
  }

  /// Where the "et" or the comma stands that joins two of a list, past an age or a class: "une fille en CM2 et un garçon".
  private func link(after end: Int, before next: Int) -> Int {
    guard next - 1 > end, next - end <= 6 else { return end }
    let isPlain = (end..<next - 1).allSatisfy { place in
      let token = scene.tokens[place]
      return token.number != nil
        || token.isA(.besideAge)
    }
    return isPlain ? next - 1 : end
  }

  /// "un fils de 2 ans", "un enfant, deux chambres"; not "un enfant pleure", which may be anybody's.
  private func isListed(_ noun: NounOfChildren) -> Bool {
    guard let next = scene.token(at: noun.range.upperBound) else { return true }
    // "une fille étudiante à charge".
    if scene.folded(noun.range.upperBound + 1) == "a", scene.folded(noun.range.upperBound + 2) == "charge" {
      return true
    }
    return next.isMark || next.number != nil || ["de", "a", "et", "en"].contains(next.folded)
  }

  /// "deuxième" is 2; nil when the word is no rank.
  func rank(at place: Int) -> Int? {
    // "2e enfant né le 3": the figure, then its ending.
    if place > 0, ["e", "eme", "ieme"].contains(scene.folded(place)), scene.reading.touches(place - 1, place) {
      return scene.tokens[place - 1].whole.flatMap { (2...9).contains($0) ? $0 : nil }
    }
    let ranks: [(WordClass, Int)] = [(.second, 2), (.third, 3), (.fourth, 4), (.fifth, 5)]
    return ranks.first { scene.isA($0.0, at: place) }?.1
  }
}

/// So many children, where it is said.
struct ChildCount {
  let count: Int
  let range: Range<Int>
}

/// A noun for children with what counts it: "deux petites filles", "un fils".
struct NounOfChildren {
  /// From the number, or the word that stands in its place.
  let range: Range<Int>
  /// Nil when the word before is none: "mes enfants", "notre deuxième enfant".
  let number: Int?

  var start: Int { range.lowerBound }

  /// Nil when nothing stands before the noun.
  init?(_ noun: Range<Int>, in scene: Scene) {
    // Backwards over "petits", "jeunes"…: the number, or the article.
    var place = noun.lowerBound - 1
    var steps = 0
    while place >= 0, steps < 2, scene.tokens[place].kind == .word, scene.isA(.childAdjectives, at: place) {
      place -= 1
      steps += 1
    }
    guard place >= 0 else { return nil }
    range = place..<noun.upperBound
    if let said = scene.tokens[place].spoken {
      number = said.whole.flatMap { (1...15).contains($0) ? $0 : nil }
    } else {
      number = scene.isA(.indefiniteArticles, at: place) ? 1 : nil
    }
  }
}

extension Reading {
  /// "dix petits morceaux", "de petits boulots": the "petits" at the end of `range` is no child.
  func isAdjectiveOfSize(_ range: Range<Int>) -> Bool {
    let word = folded(at: range.upperBound - 1)
    guard isA(.sizes, at: range.upperBound - 1), let next = token(at: range.upperBound) else { return false }
    // "une petite retraite": a noun follows; "un petit malade" is lost, which asking repairs.
    // "une petite paie de 1 080 €" is no verb.
    if ["paie", "paye"].contains(next.folded), ["petit", "petite"].contains(word),
      endsItem(range.upperBound + 1) || tokens[range.upperBound + 1].number != nil
        || ["de", "d", "a"].contains(folded(at: range.upperBound + 1))
    {
      return true
    }
    let isPlural = next.folded.hasSuffix("s") || next.folded.hasSuffix("x")
    return next.kind == .word && !next.isLight && !FiniteVerbs.mayFollowNoun(next) && next.folded.utf8.count > 3
      && (isPlural || ["petit", "petite"].contains(word))
  }
}
