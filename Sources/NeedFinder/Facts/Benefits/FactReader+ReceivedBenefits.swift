internal import RuleModel

/// The ways of saying that a benefit is paid.
extension FactReader {
  func isReceived(_ benefit: NamedBenefit, given facts: [HeardFact]) -> Bool {
    let range = benefit.range
    if isOfAnOverpayment(range) { return false }
    // "avant j'avais 1 300 de chômage", "APL 0".
    if scene.isOfThePast(at: range.lowerBound) || isNothing(after: range) { return false }
    if isBare(benefit) || amountIsToldAfter(range) { return true }
    // "RSA depuis deux ans avec deux gosses, …": at the head of the text, so long.
    if range.lowerBound == 0, scene.folded(range.upperBound) == "depuis" { return true }
    let (one, two) = (scene.folded(range.lowerBound - 1), scene.folded(range.lowerBound - 2))
    let isState = rules.namedAsStates.contains(benefit.name)
    let isOn = ["au", "aux", "o"].contains(one)
    // "avant j'étais au RSA".
    if isOn, ["etais", "etait", "etions", "ete"].contains(two) { return false }
    // "payée en IJ", "licencié, en ARE 1 210 €"; neither "en chômage partiel" nor "en bourse".
    if one == "en", scene.folded(range.lowerBound) == benefit.name, benefit.name.count <= Self.longestAcronym {
      return true
    }
    // "au chômage" says that one seeks work, not that one is paid for it.
    if isState, isOn, one != "aux", !isAmountOf(range) { return false }
    let isHad =
      ["l", "la"].contains(one) && two == "a" && scene.folded(range.lowerBound - 3) != "droit"
    // "on a eu l'ARS cet été": paid once a year.
    let isHadOfTheYear = rules.paidOnce.contains(benefit.name) && ["eu", "eue"].contains(two)
    return isHadOfTheYear || isPaid(after: range) || isOn && !isState || isHad || one == "avec"
      || isExcepted(range) || isSaidToBeReceived(benefit)
      || isAmountOf(range) || isTopic(range) || isJoined(range, to: facts)
      || isToldAfter(range) || isHadWithAnother(range)
  }

  private static let longestAcronym = 4

  /// "Indu CAF de 3 400 € (RSA et APL)": what is claimed back.
  func isOfAnOverpayment(_ range: Range<Int>) -> Bool {
    let mark = scene.tokens[..<range.lowerBound].lastIndex { [.open, .close, .sentenceEnd].contains($0.kind) }
    guard let open = mark, scene.tokens[open].kind == .open, range.lowerBound - open <= 4
    else { return false }
    return scene.before(open, upTo: 12).contains { scene.isA(.overpaid, at: $0) }
  }

  private func isNothing(after range: Range<Int>) -> Bool {
    let place = scene.folded(range.upperBound) == "a" ? range.upperBound + 1 : range.upperBound
    return scene.token(at: place)?.number == 0
  }

  /// "AAH maintenue", "l'AAH en complément", "l'AAH doit tomber le 5".
  private func isPaid(after range: Range<Int>) -> Bool {
    let end = range.upperBound
    if scene.folded(end) == "en", ["complement", "plus"].contains(scene.folded(end + 1)) { return true }
    if ["seule", "unique"].contains(scene.folded(end)), scene.folded(end + 1).hasPrefix("ressource") { return true }
    let told = ["doit", "va", "est", "toujours"].contains(scene.folded(end)) ? end + 1 : end
    return scene.isA(.maintained, at: told) && !scene.isA(.negativeAdverbs, at: told + 1)
  }

  /// "à part le RSA je touche rien", "rien d'autre que l'ASS".
  private func isExcepted(_ range: Range<Int>) -> Bool {
    let isArticle = ["le", "la", "l", "les"].contains(scene.folded(range.lowerBound - 1))
    let place = isArticle ? range.lowerBound - 2 : range.lowerBound - 1
    let (word, previous) = (scene.folded(place), scene.folded(place - 1))
    return word == "part" && previous == "a" || ["sauf", "hormis"].contains(word)
      || ["que", "qu", "ke"].contains(word) && ["autre", "rien", "dautre", "plus"].contains(previous)
  }

  private func isSaidToBeReceived(_ benefit: NamedBenefit) -> Bool {
    benefit.cues(.received, before: 1, after: 0).contains { cue in
      // "je touche rien du chômage".
      let isOfNothing =
        scene.folded(cue.range.upperBound) == "rien"
        && scene.isA(.ofOrOfThe, at: cue.range.upperBound + 1)
      return !scene.isDenied(cue.range) && !isImperfect(cue.range) && !isOfNothing
    }
  }

  /// "elle percevait la PCH".
  private func isImperfect(_ range: Range<Int>) -> Bool {
    range.contains { place in
      ["evait", "evais", "evaient", "chait", "chais", "chaient"].contains { scene.folded(place).hasSuffix($0) }
    }
  }

  /// "perdre l'ASF que j'ai pour mon fils", "le RSA qu'elle touche".
  private func isToldAfter(_ range: Range<Int>) -> Bool {
    let end = range.upperBound
    guard scene.isA(.that, at: end),
      ["j", "je", "il", "elle", "on", "nous"].contains(scene.folded(end + 1))
    else { return false }
    // "l'APL que j'ai demandée", "que je n'ai pas".
    return scene.isA(.having, at: end + 2) && (end + 3 >= scene.tokens.count || isNoParticiple(end + 3))
  }

  private func isNoParticiple(_ place: Int) -> Bool {
    let token = scene.tokens[place]
    return token.isMark || token.isLight && !["pas", "plus", "jamais", "eu", "eue"].contains(token.folded)
      || ["pour", "depuis", "aujourd", "maintenant", "actuellement"].contains(token.folded)
  }

  /// "elle a un bébé de 6 mois et le chèque énergie": had like what stands before the "et".
  func isHadWithAnother(_ range: Range<Int>) -> Bool {
    let article = range.lowerBound - 1
    guard ["l", "la", "le", "les"].contains(scene.folded(article)), ["et", "plus"].contains(scene.folded(article - 1))
    else { return false }
    let before = scene.before(article - 1, upTo: 8)
    guard
      let verb = before.first(where: { place in
        scene.isA(.having, at: place) && scene.tokens[place].word != "à"
          && (scene.tokens[place + 1].number != nil
            || ["un", "une", "des", "le", "la", "l", "les", "son", "sa", "ses", "mon", "ma", "mes"].contains(
              scene.folded(place + 1)))
      }), !scene.isDenied(verb..<(verb + 1))
    else { return false }
    // "il a un dossier pour le RSA et l'APL".
    return !before.prefix(while: { $0 > verb }).contains { scene.isA(.askingAbout, at: $0) }
  }

  /// "L'ASF, je l'ai pour le petit": named first, then said to be had.
  private func isTopic(_ range: Range<Int>) -> Bool {
    guard
      let mark = (range.upperBound..<min(range.upperBound + 6, scene.tokens.count)).first(where: {
        scene.tokens[$0].kind == .comma || scene.tokens[$0].kind == .clauseEnd
      })
    else { return false }
    return ["je", "il", "elle", "on", "nous"].contains(scene.folded(mark + 1))
      && ["l", "la", "le", "les"].contains(scene.folded(mark + 2)) && scene.isA(.having, at: mark + 3)
      // "le chômage je le touche pas".
      && !scene.isA(.negativeAdverbs, at: mark + 4)
  }

  /// "je vis de l'AAH et des APL", "RSA + APL": with one that is received.
  private func isJoined(_ range: Range<Int>, to facts: [HeardFact]) -> Bool {
    guard let last = facts.last, last.key == .receives else { return false }
    let end = scene.range(of: last.mention).upperBound
    return end <= range.lowerBound
      && (end..<range.lowerBound).allSatisfy {
        scene.isA(.joiningBenefits, at: $0)
          || scene.tokens[$0].number != nil || scene.isCurrency(at: $0)
      }
  }

  /// "1 080 € d'ARE", "1 034 € par mois d'ASPA": what is counted is received, unless it is owed or taken back.
  private func isAmountOf(_ range: Range<Int>) -> Bool {
    let (one, two) = (range.lowerBound - 1, range.lowerBound - 2)
    // "33 € d'indemnités par jour": the sum is part of the name.
    if scene.isCurrency(at: range.lowerBound), one >= 0, scene.tokens[one].number != nil {
      return !scene.before(one, upTo: 6).contains { scene.isA(.takenBack, at: $0) }
    }
    guard two >= 0, scene.isA(.of, at: one) else { return false }
    let sum = scene.folded(two) == "mois" && ["par", "/"].contains(scene.folded(two - 1)) ? two - 2 : two
    let three = scene.isCurrency(at: sum) ? sum - 1 : sum
    guard three >= 0, let number = scene.tokens[three].number, three < two || number >= 100 else { return false }
    return !scene.before(three, upTo: 6).contains { scene.isA(.takenBack, at: $0) }
  }

  /// "L'ASS c'est 19 € par jour", "le RSA, 646 €": what it comes to is told; a question may be of anybody's.
  private func amountIsToldAfter(_ range: Range<Int>) -> Bool {
    let end = range.upperBound
    var place = end
    while place < min(end + 3, scene.tokens.count),
      scene.tokens[place].kind == .comma || scene.tokens[place].kind == .open
        || ["c", "est", "ca", "fait"].contains(scene.folded(place))
    {
      place += 1
    }
    guard place > end, let number = scene.token(at: place)?.number, number >= 10, scene.isCurrency(at: place + 1)
    else { return false }
    let sentence = scene.sentence(around: range.lowerBound)
    let isAsked = scene.token(at: sentence.upperBound)?.word == "?"
    return !isAsked && !scene.before(range.lowerBound, upTo: 6).contains { scene.isA(.takenBack, at: $0) }
      && scene.folded(amounts.first { $0.range.lowerBound == place }?.range.upperBound ?? place) != "de"
  }

  /// "j'ai 71 ans, l'ASPA, je paie plein pot".
  private func isHadInList(_ range: Range<Int>) -> Bool {
    let article = range.lowerBound - 1
    guard scene.isA(.singularArticles, at: article), article > 1, scene.tokens[article - 1].kind == .comma,
      scene.isA(.ageUnits, at: article - 2) || scene.isCurrency(at: article - 2)
    else { return false }
    return scene.endsItem(range.upperBound)
  }

  /// In a mediator's list of what is known: "célibataire, RSA, 62 ans", "M. 42 ans AAH".
  private func isBare(_ benefit: NamedBenefit) -> Bool {
    let range = benefit.range
    let start = range.lowerBound
    let head = scene.item(around: start).lowerBound..<start
    guard head.allSatisfy({ mayPrecede(benefit, at: $0) }) else { return isHadInList(range) }
    if isGloss(range) || isListedAsQuestion(start) { return false }
    // "permis, bourse, studio": a thing among others.
    if scene.folded(start) == "bourse" { return false }
    // "RSA, c'est quoi ?": in somebody's own words, only within a list.
    if scene.isFirstPerson, head.lowerBound == 0 || scene.tokens[head.lowerBound - 1].kind != .comma { return false }
    return endsAsListed(benefit, after: head)
  }

  /// A title, an age, another benefit.
  private func mayPrecede(_ benefit: NamedBenefit, at place: Int) -> Bool {
    scene.tokens[place].number != nil || scene.isA(.ageUnits, at: place)
      || ["monsieur", "madame", "et"].contains(scene.folded(place)) || benefit.allNames.contains(place)
  }

  /// Whether what follows a benefit in its item only says how it is had: "RSA couple 1 090 €", "APL et prime d'activité",
  /// "AAH à 80 %", "indemnités journalières de 640 €", "C2S en cours", "AEEH pour sa fille".
  private func endsAsListed(_ benefit: NamedBenefit, after head: Range<Int>) -> Bool {
    let range = benefit.range
    let states = (range.upperBound..<scene.tokens.count).prefix { place in
      scene.isA(.benefitStates, at: place) || benefit.allNames.contains(place)
        || scene.folded(place) == "et" && benefit.allNames.contains(place + 1)
    }
    let stop = states.upperBound
    guard stop < scene.tokens.count else { return range.lowerBound > 0 }
    let isState = states.contains { scene.isA(.benefitStates, at: $0) }
    switch scene.tokens[stop].kind {
    case .comma, .clauseEnd, .close, .number: return true
    // "je paie 600 euros de loyer, apl ?" asks for it.
    case .sentenceEnd:
      let isListed = scene.token(at: head.lowerBound - 1)?.kind == .comma
      return scene.tokens[stop].word != "?" && (isListed || !head.isEmpty)
    case .open, .slash, .otherMark: return isState
    case .word:
      switch scene.folded(stop) {
      case "a", "de": return scene.token(at: stop + 1)?.number != nil
      case "depuis", "jusqu", "jusque", "jq": return true
      case "pour" where scene.isAny(of: [.mine, .theirs], at: stop + 1):
        return scene.personNamed(before: stop + 3, within: 1, throughCommas: false)?.person == .child
      default: return isState
      }
    }
  }

  /// "aide humaine (PCH) rejetée": in brackets, another name for the thing before them, of which the rest tells; "une
  /// dame (RSA)" tells what somebody has.
  private func isGloss(_ range: Range<Int>) -> Bool {
    let open = range.lowerBound - 1
    guard open > 0, scene.tokens[open].kind == .open, scene.tokens[open - 1].number == nil,
      let close = scene.tokens[range.upperBound...].firstIndex(where: { [.close, .sentenceEnd].contains($0.kind) }),
      scene.tokens[close].kind == .close, !(open..<close).contains(where: { scene.tokens[$0].number != nil })
    else { return false }
    return scene.personNamed(before: open, within: 3, throughCommas: false) == nil
  }

  /// "… de crédit : chômage, contestation, banque ?": a few words after a colon, asked about.
  private func isListedAsQuestion(_ place: Int) -> Bool {
    guard let colon = scene.tokens[..<place].lastIndex(where: { $0.word == ":" }),
      let end = scene.tokens[place...].firstIndex(where: { $0.kind == .sentenceEnd }), scene.tokens[end].word == "?"
    else { return false }
    return end - colon <= 8 && !(colon..<end).contains { scene.tokens[$0].number != nil }
  }
}
