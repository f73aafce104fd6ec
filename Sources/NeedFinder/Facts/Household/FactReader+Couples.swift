internal import RuleModel

/// Two people told of side by side, or one alone.
extension FactReader {
  /// "Épouse, trois enfants, 58 ans": a partner named alone between two marks.
  var spouseListed: [HeardFact] {
    let listed = scene.persons.first { mention in
      let (start, end) = (mention.range.lowerBound, mention.range.upperBound)
      guard mention.person == .partner, !mention.isDead, scene.opensItem(start), let next = scene.token(at: end)
      else { return false }
      return next.kind == .comma || namesSpouse(mention)
    }
    return listed.map { [fact(.inCouple, .truth(true), at: $0.range)] } ?? []
  }

  /// "Mari en prison", "conjointe au foyer": a spouse without an article, of whom something is said; not "femme seule",
  /// nor "mari de ma voisine".
  private func namesSpouse(_ mention: PersonMention) -> Bool {
    guard mention.range.count == 1,
      scene.isAny(of: [.spouses, .partners], at: mention.range.lowerBound),
      scene.folded(mention.range.lowerBound) != "femme"
    else { return false }
    let following = scene.folded(mention.range.upperBound)
    let isEnded = scene.after(mention.range.upperBound, upTo: 4).contains {
      scene.isAny(of: [.gone, .violent], at: $0)
    }
    return !isEnded && !["de", "d", "du", "des", "ou"].contains(following)
  }

  /// "Lui 36 ans, elle en formation", "elle gagne 1 300, lui rien": two set against each other.
  var pairSetApart: [HeardFact] {
    for place in scene.tokens.indices where opens(place) && scene.folded(place) == "lui" {
      let following = scene.folded(place + 1)
      // "lui, il", "lui et son frère", "lui dire": no pair.
      if ["et", "aussi", "non", "meme"].contains(following) || scene.isInfinitive(at: place + 1) { continue }
      let sentence = scene.sentences.first { $0.contains(place) } ?? place..<place
      guard
        !scene.persons.contains(where: {
          sentence.contains($0.range.lowerBound) && [.relative, .other].contains($0.person)
        }),
        sentence.contains(where: { opens($0) && scene.folded($0) == "elle" && abs($0 - place) <= 9 })
      else { continue }
      return [fact(.inCouple, .truth(true), at: place..<(place + 1))]
    }
    return coupleInNote
  }

  /// "Monsieur en intérim, Madame reste à la maison": one item each.
  private var coupleInNote: [HeardFact] {
    guard !scene.isFirstPerson else { return [] }
    for sentence in scene.sentences {
      let heads = sentence.filter { place in
        scene.isA(.titles, at: place) && (place == sentence.lowerBound || scene.tokens[place - 1].isMark)
          && scene.token(at: place + 1)?.isCapitalised == false
          && !scene.tokens[place + 1].isMark && !scene.isA(.singularArticles, at: place + 1)
      }
      guard heads.count == 2, scene.persons.contains(where: { $0.person == .partner && $0.range.contains(heads[1]) })
      else { continue }
      return [fact(.inCouple, .truth(true), at: heads[1]..<(heads[1] + 1))]
    }
    return []
  }

  /// "520 € de retraite, seul, il paie": alone between two marks.
  var alone: [HeardFact] {
    for place in scene.tokens.indices.dropFirst().dropLast()
    where ["seul", "seule"].contains(scene.folded(place)) && isApart(place)
      && scene.tokens[place + 1].isMark && scene.subject(at: place) == .speaker
    {
      return [fact(.inCouple, .truth(false), at: place..<(place + 1))]
    }
    return []
  }

  private func opens(_ place: Int) -> Bool { scene.opensItem(place) || scene.folded(place - 1) == "et" }

  /// After a mark, or "tout seul" after a mark or an age ("34 ans tout seul").
  private func isApart(_ place: Int) -> Bool {
    if scene.tokens[place - 1].isMark { return true }
    guard ["tout", "toute"].contains(scene.folded(place - 1)), place > 1 else { return false }
    return scene.tokens[place - 2].isMark || scene.isA(.ageUnits, at: place - 2)
  }

  /// "couple, elle aide-soignante, lui au chômage", "père maçon, mère au foyer": of the two, the first stands for the
  /// person.
  func isSecondOfPair(_ range: Range<Int>) -> Bool {
    let pairs = [
      ["lui", "elle"], ["pere", "mere"], ["papa", "maman"], ["monsieur", "madame"], ["madame", "lui"],
      ["monsieur", "elle"],
    ]
    let sentence = scene.sentence(around: range.lowerBound)
    let heads = sentence.prefix { $0 < range.lowerBound }.filter { place in
      opens(place) && pairs.contains { $0.contains(scene.folded(place)) }
    }
    guard heads.count > 1, let last = heads.last, range.lowerBound - last <= 5 else { return false }
    return heads.dropLast().contains { first in
      scene.folded(first) != scene.folded(last)
        && pairs.contains { $0.contains(scene.folded(first)) && $0.contains(scene.folded(last)) }
    }
  }
}
