internal import RuleModel

/// What is said and is not so: of somebody else's spouse, by whoever accuses, of a working life that is over.
extension FactReader {
  /// "le mari de ma fille", "la femme de mon frère": nobody with whom the person lives as a couple.
  func isSpouseOfAnother(_ range: Range<Int>) -> Bool {
    // "mon frère et sa femme sont chez moi".
    let isHis =
      scene.isFirstPerson
      && range.contains { place in
        scene.isA(.theirs, at: place) && scene.isPartnerNoun(place + 1)
          && ["et", "avec"].contains(scene.folded(place - 1)) && scene.personEnds(at: place - 1, .relative)
      }
    // "Mon frère est mort, sa femme dit…": in somebody's own words "sa femme" is another's.
    let isAnothers =
      scene.isFirstPerson && scene.isA(.theirs, at: range.lowerBound)
      && scene.persons.contains { $0.person == .relative && $0.range.upperBound <= range.lowerBound }
    return isHis || isAnothers || isPartnerOfAnother(range)
      || range.contains { place in
        scene.isPartnerNoun(place) && scene.isA(.ofOrOfThe, at: place + 1)
          && scene.persons.contains { mention in
            (place + 2...place + 3).contains(mention.range.lowerBound) && [.child, .relative].contains(mention.person)
          }
      }
  }

  /// "ma tante, 66 ans, son mari vient de mourir", "mon fils… sa femme attend des jumeaux": in somebody's own words, whose
  /// spouse it is was named before.
  func isPartnerOfAnother(_ range: Range<Int>) -> Bool {
    guard scene.isFirstPerson else { return false }
    let noun = range.first { scene.isPartnerNoun($0) && scene.isA(.theirs, at: $0 - 1) }
    guard let noun else { return false }
    return scene.persons.contains { mention in
      mention.range.upperBound < noun && [.relative, .child, .other].contains(mention.person)
    }
  }

  /// "son ancien salaire", "futur retraité": then, or not yet.
  func isFormerOrFuture(_ range: Range<Int>) -> Bool {
    ((range.lowerBound - 1)..<range.upperBound).contains { place in
      switch scene.folded(place) {
      case "ancien", "ancienne": true
      // Who has a "futur patron" is taken on.
      case "futur", "future": scene.folded(place + 1).hasPrefix("retrait")
      default: false
      }
    }
  }

  /// "elle loue un studio : son locataire doit quatre mois".
  func isLetBy(_ range: Range<Int>) -> Bool {
    ["locataire", "locataires"].contains(scene.folded(range.lowerBound))
      && scene.isAny(of: [.mine, .theirs, .ours], at: range.lowerBound - 1)
  }

  /// "la CAF dit que je vis en couple, c'est faux", "ils prétendent qu'on est mariés": told by others, of whom it is not
  /// known whether they are right.
  func isAlleged(_ range: Range<Int>) -> Bool {
    let before = scene.before(range.lowerBound, upTo: 8)
    // "la CAF parle de vie maritale", "vie maritale selon la CAF".
    if before.contains(where: { place in
      scene.isA(.claiming, at: place) && scene.isA(.payers, at: place - 1)
    }) {
      return true
    }
    // "Indu notifié, motif : vie maritale".
    if before.contains(where: { scene.folded($0) == "motif" }) { return true }
    if let source = scene.after(range.upperBound, upTo: 2).first(where: { scene.folded($0) == "selon" }),
      scene.after(source, upTo: 3).contains(where: { scene.isA(.payers, at: $0) })
    {
      return true
    }
    guard
      let verb = before.first(where: { place in
        scene.isA(.accusing, at: place)
          || scene.isA(.saying, at: place)
            && (1...2).contains { ["que", "qu", "de", "d"].contains(scene.folded(place + $0)) }
      }),
      !["je", "j", "on"].contains(scene.folded(verb - 1))
    else { return false }
    if scene.isA(.accusing, at: verb) { return true }
    // "la CAF dit que", and "elle dit que" only where it is called untrue.
    return (1...3).contains { scene.isA(.payers, at: verb - $0) || scene.folded(verb - $0) == "ils" }
      || scene.after(range.upperBound, upTo: 6, throughCommas: true).contains { place in
        scene.folded(place) == "faux" || scene.folded(place) == "vrai" && scene.folded(place - 1) == "pas"
      }
  }

  /// "mon mari est mort, on n'était pas mariés": a spouse by name only leaves no widow.
  var wereNotMarried: Bool {
    scene.tokens.contains { $0.folded.hasPrefix("pacs") }
      || scene.tokens.indices.contains { place in
        scene.isA(.married, at: place)
          && scene.before(place, upTo: 2).contains { ["pas", "jamais", "ni", "non"].contains(scene.folded($0)) }
      }
  }

  /// "j'ai fait un peu de tout, nounou, cantinière", "j'ai été vendeuse, femme de ménage": trades told one after the
  /// other of a life of work.
  func isOnceDone(_ range: Range<Int>) -> Bool {
    guard
      spotted.apposed.contains(where: {
        $0.meaning == "salarie" && range.contains($0.range.lowerBound)
      })
    else { return false }
    let before = scene.before(range.lowerBound, upTo: 14, throughCommas: true)
    guard
      let done = before.first(where: { place in
        ["fait", "ete"].contains(scene.folded(place))
          && ["ai", "a", "avons"].contains(scene.folded(place - 1))
      })
    else { return false }
    // Nobody new, nor a verb, between.
    return !before.prefix { $0 > done }.contains { scene.isA(.newTale, at: $0) }
  }

  /// "je voudrais lever le pied, passer à mi-temps": an infinitive that goes on with a wish.
  func isWishedInList(_ range: Range<Int>) -> Bool {
    let near = [range.lowerBound] + scene.before(range.lowerBound, upTo: 3)
    guard
      let infinitive = near.first(where: { scene.isA(.wishedDeeds, at: $0) }),
      scene.token(at: infinitive - 1)?.isMark == true
    else { return false }
    return scene.before(infinitive, upTo: 14, throughCommas: true).contains { scene.isA(.wishes, at: $0) }
  }

  /// "mes 2 enfants vivent chez leur père".
  func livesWithTheirParent(_ range: Range<Int>) -> Bool {
    scene.persons.contains { $0.person == .child }
      && range.contains { place in
        scene.folded(place) == "leur" && scene.isA(.motherOrFather, at: place + 1)
      }
      || scene.isFirstPerson && scene.subject(at: range.lowerBound) == .child
        && range.contains { scene.isA(.theirs, at: $0) }
        && !range.contains { ["je", "j", "on", "nous", "me", "m"].contains(scene.folded($0)) }
  }
}
