internal import RuleModel

/// What the words around a sum tell of what it is.
extension FactReader {
  /// "on n'a plus que ses 1 180 de chômage pour nous cinq": what one has is what all live on.
  func isSharedByAll(_ amount: Amount, _ cue: Range<Int>) -> Bool {
    let isLivedOn =
      scene.before(amount.range.lowerBound, upTo: 8).contains { scene.isA(.we, at: $0) }
      && scene.before(amount.range.lowerBound, upTo: 4).contains {
        ["que", "qu", "avec", "sur"].contains(scene.folded($0))
      }
    return isLivedOn
      || scene.after(cue.upperBound, upTo: 3).contains {
        scene.folded($0) == "pour" && ["nous", "tous", "tout"].contains(scene.folded($0 + 1))
      }
  }

  /// "pas encore retraité", "non retraitée".
  func isNotYetRetired(_ range: Range<Int>) -> Bool {
    scene.isA(.retired, at: range.lowerBound)
      && scene.tokens[range.lowerBound].word.contains("é")
      && scene.before(range.lowerBound, upTo: 2).contains { ["pas", "non"].contains(scene.folded($0)) }
  }

  /// "un héritage de 4 000 €", "trois mois de rappel".
  func isPaidOnce(_ sum: OwnedSum) -> Bool {
    (sum.cue.lowerBound..<max(sum.cue.upperBound, sum.amount.range.lowerBound)).contains { place in
      scene.isA(.paidOnce, at: place)
    }
  }

  /// "il ne paie pas la pension".
  func isUnpaid(_ cue: Range<Int>) -> Bool {
    scene.before(cue.lowerBound, upTo: 5).contains { scene.isAny(of: [.paying, .handingOver], at: $0) }
  }

  /// Below it a sum next to a trade is a price.
  static let leastPay = 100.0
  /// Below it, and above nothing at all, a sum is what is left on an account.
  static let leastIncome = 50.0

  func isRetired(_ facts: [HeardFact]) -> Bool {
    facts.contains { $0.key == .activity && $0.value == .option("retraite") }
      || scene.tokens.indices.contains { place in
        // "un complément jusqu'à la retraite": not yet.
        scene.folded(place).hasPrefix("retrait")
          && !scene.before(place, upTo: 3).contains { scene.isA(.notYetRetired, at: $0) }
      }
  }

  /// "je dois 150 € à ma sœur".
  func isOwedToSomebody(_ amount: Amount, _ cue: Range<Int>) -> Bool {
    cue.upperBound == amount.range.lowerBound
      && cue.contains { scene.isA(.owesOrMust, at: $0) }
      && ["a", "au", "aux", "chez"].contains(scene.folded(amount.range.upperBound))
  }

  /// "elle veut reprendre 14 000 € de minimum vieillesse": what was paid once.
  func isTakenBack(_ amount: Amount) -> Bool {
    scene.before(amount.range.lowerBound, upTo: 2).contains { scene.isA(.takingBack, at: $0) }
  }

  /// "il me reste 4 euros jusqu'à la bourse": no month's income.
  func isLeftInPocket(_ amount: Amount) -> Bool {
    amount.period == .none
      && scene.before(amount.range.lowerBound, upTo: 3).contains { ["reste", "restait"].contains(scene.folded($0)) }
  }

  /// "1 480 € à deux", "1 390 € à eux deux", "1 600 pour deux".
  func isForTwo(_ amount: Amount) -> Bool {
    let next =
      scene.isA(.currencies, at: amount.range.upperBound) ? amount.range.upperBound + 1 : amount.range.upperBound
    guard ["a", "pour"].contains(scene.folded(next)) else { return false }
    let place = ["eux", "nous", "elles"].contains(scene.folded(next + 1)) ? next + 2 : next + 1
    return scene.folded(place) == "deux" && scene.endsItem(place + 1)
  }

  func isOfBoth(_ cue: Range<Int>) -> Bool {
    // "retraite du couple 1 900 €".
    if scene.folded(cue.upperBound) == "du", scene.folded(cue.upperBound + 1) == "couple" { return true }
    return cue.contains { place in
      scene.isA(.incomesOfBoth, at: place)
        && (["nos", "leurs"].contains(scene.folded(place - 1))
          || ["deux", "petites", "2"].contains(scene.folded(place - 1))
            && ["nos", "leurs", "les"].contains(scene.folded(place - 2)))
    }
  }

  /// "j'ai 1 025 de pension": nobody is paid so much for children, where none nor a former partner is spoken of.
  func isTooMuchForAlimony(_ amount: Amount, _ facts: [HeardFact]) -> Bool {
    amount.euros >= 600 && !scene.persons.contains { [.relative, .child].contains($0.person) }
      && !facts.contains { [.activity, .childCount, .childAges].contains($0.key) }
      && !scene.tokens.contains { $0.isA(.alimonySigns) }
  }

  /// A grandparent, or a parent told to be old.
  func isElder(_ facts: [HeardFact]) -> Bool {
    facts.contains { fact in
      if case .number(let age) = fact.value { fact.key == .relativeAge && age >= Self.pensionAge } else { false }
    }
      || scene.tokens.indices.contains { place in
        // "dans la même situation" is no "mémé".
        scene.isA(.elderly, at: place)
          || scene.tokens[place].word == "mémé"
          || scene.folded(place) == "meme" && scene.isAny(of: [.mine, .theirs, .ours], at: place - 1)
      }
  }

  /// "pension d'invalidité", "la Sécu m'a mis en catégorie deux".
  var speaksOfInvalidity: Bool {
    scene.tokens.indices.contains { place in
      if scene.folded(place).hasPrefix("invalid") { return true }
      guard scene.folded(place) == "categorie" else { return false }
      return scene.isA(.categories, at: place - 1)
        || scene.token(at: place + 1)?.whole.map { (1...3).contains($0) } == true
    }
  }

  func isOfPensionAge(_ facts: [HeardFact]) -> Bool {
    if facts.contains(where: { $0.key == .activity && $0.value == .option("retraite") }) { return true }
    if facts.contains(where: { $0.key == .activity }) { return false }
    if isRetired(facts) { return true }
    return facts.contains { fact in
      if case .number(let age) = fact.value { fact.key == .age && age >= Self.pensionAge } else { false }
    }
  }

  /// From which age what one is paid is a pension, unless it is said to be something else.
  static let pensionAge = Rational(64)
}
