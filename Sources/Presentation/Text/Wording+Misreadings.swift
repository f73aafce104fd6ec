import Documents
package import Interview
package import RuleEngine
package import RuleModel

/// A line that was not understood: what was, and how to say it.
extension Wording {
  package func text(_ misreading: Misreading, expecting question: Question?) -> String {
    let text = reason(misreading, question)
    guard let line = misreading.line, Self.isSpeech(line) else { return text }
    return "\(text) Si la personne dit autre chose : « ajouter », puis ses mots."
  }

  private func reason(_ misreading: Misreading, _ question: Question?) -> String {
    switch misreading.shortened {
    case .empty: return question == nil ? "Rien n'a été tapé." : "J'attends une réponse, ou \(Self.wayOut)."
    case .notYesOrNo(let line): return "« \(line) » : est-ce oui ou non ? Tapez o ou n, ou \(Self.wayOut)."
    case .hedged(let line):
      return "« \(line) » n'est pas tout à fait oui ni non. Tapez o, n, ou nsp si ce n'est pas sûr."
    case .unclearException(let line, expected: true):
      return
        "« \(line) » : je ne suis pas sûr de bien lire. Tapez les numéros de celles qui sont non (2, ou 1, 3), Entrée si c'est oui partout, ou non : une par une."
    case .unclearException(let line, expected: false):
      return
        "« \(line) » : je ne suis pas sûr de bien lire. Tapez les numéros de celles qui sont reçues (2, ou 1, 3), ou Entrée si aucune."
    case .noNumber(let line): return "Je n'ai pas trouvé de nombre dans « \(line) ». \(example(question))"
    case .numberAmongWords(let line, let number):
      let read = FrenchFormat.number(number)
      return
        "Dans « \(line) », j'ai lu \(read) parmi d'autres mots, sans le noter. \(asked(question))Tapez \(read) seul si c'est la réponse, ou \(Self.wayOut)."
    case .tellsOther(let line, let statements):
      let told = statements.map { statement in
        let (label, value) = words(of: statement.content)
        return "« \(label) : \(value) »"
      }
      return
        "« \(line) » : j'ai compris \(FrenchWords.list(told)). Ce n'est pas la réponse attendue. \(asked(question))Pour noter aussi ces mots : tapez « ajouter », puis les mots."
    case .noToHowMuch(let line):
      return "« \(line) » : combien, même à peu près ? Tapez 0 s'il n'y a rien, ou \(Self.wayOut)."
    case .severalNumbers(let numbers):
      let list = FrenchWords.list(numbers.map { FrenchFormat.number($0) })
      return
        "J'ai lu plusieurs nombres : \(list). Lequel ? Pour une fourchette : « entre \(FrenchFormat.number(numbers.min() ?? .zero)) et \(FrenchFormat.number(numbers.max() ?? .zero)) »."
    case .ambiguousSeparator(let text):
      let digits = text.filter { $0 != "," }
      return "« \(text) » : est-ce \(digits), ou un nombre à virgule ? Tapez \(digits), ou avec un point."
    case .reversedRange(let low, let high):
      return "De \(FrenchFormat.number(low)) à \(FrenchFormat.number(high)) ? Donnez d'abord le plus petit."
    case .notWhole(let value): return "J'ai lu \(FrenchFormat.number(value)). Il faut ici un nombre entier."
    case .otherPeriod(let line):
      if let key = question?.key, base.fact(named: key.fact)?.wording.hoursOverMonths != nil {
        return "« \(line) » ne dit pas d'heures. \(example(question))"
      }
      if let key = question?.key, case .number(.named(let unit))? = base.fact(named: key.fact)?.type {
        return "« \(line) » : on compte ici en \(unit). \(example(question))"
      }
      return "« \(line) » est compté sur une autre durée que celle qu'on demande. \(example(question))"
    case .belowZero(let value): return "J'ai lu \(FrenchFormat.number(value)). Il faut ici un nombre positif, ou 0."
    case .noDate(let line):
      if let number = Int(line), (0...120).contains(number), question?.key?.fact == .birthDate {
        return "« \(number) » : est-ce un âge ou une année ? Tapez \(number) ans, ou l'année en quatre chiffres."
      }
      return
        "Je n'ai pas compris « \(line) » comme une date. Par exemple : 12/3/1980, mars 1980, 1980\(ageExample(question))."
    case .noSuchDay(let day, let month, let year):
      let name = (1...12).contains(month) ? FrenchFormat.month(month) : "mois n° \(month)"
      return "Il n'y a pas de \(day) \(name)\(year.map { " \($0)" } ?? ""). Quel jour est-ce ?"
    case .dateOutOfBounds(let range, let earliest, let latest):
      let said = FrenchFormat.dates(range.earliest, range.latest) ?? FrenchFormat.notKnown
      if range.earliest > latest {
        return "J'ai compris \(said) : c'est trop tard, la date attendue va jusqu'au \(FrenchFormat.date(latest))."
      }
      return "J'ai compris \(said) : c'est trop ancien, la date attendue commence au \(FrenchFormat.date(earliest))."
    case .noDuration(let line):
      return "Je n'ai pas compris « \(line) » comme une durée. Par exemple : 3 ans, 18 mois, depuis mars 2024."
    case .noSuchOption(let text, let near):
      let hint = near.isEmpty ? "" : " Vouliez-vous dire : \(FrenchWords.list(near.map(\.label), "ou")) ?"
      return "« \(text) » n'est pas dans la liste.\(hint) Tapez le numéro ou les premiers mots, ou \(Self.wayOut)."
    case .noYesOrNoAmong(let text, let options) where options.count > Self.fewOptions:
      return
        "« \(text) » ne dit pas laquelle. Tapez un numéro de la liste, de 1 à \(options.count), ou \(Self.wayOut)."
    case .noYesOrNoAmong(let text, let options):
      let list = options.enumerated().map { "\($0.offset + 1). \($0.element.label)" }.joined(separator: " · ")
      return "« \(text) » ne dit pas laquelle : \(list). Tapez le numéro, ou \(Self.wayOut)."
    case .optionNumberOutOfRange(let number, let count):
      return "Il n'y a pas de numéro \(number) : la liste va de 1 à \(count)."
    case .noSuchLine(let number): return "Il n'y a pas de ligne \(number) ici."
    case .severalOptions(let text, let options):
      return
        "« \(text) » peut être : \(FrenchWords.list(options.map(\.label), "ou")). Lequel ? Si l'on hésite : « \(numbers(of: options, question)) »."
    case .unknownCommune(let line, let near):
      let hint = near.isEmpty ? "" : " Vouliez-vous dire \(FrenchWords.list(near, "ou")) ?"
      return "Je ne connais pas la commune « \(line) ».\(hint) Le code postal marche aussi."
    case .severalCommunes(let line, let names):
      return "« \(line) » peut être \(FrenchWords.list(Array(names.prefix(8)), "ou")). Laquelle ?"
    case .moreAgesThanMembers(let ages, let members):
      return "J'ai lu \(ages) âges pour \(members) : combien sont-ils, et de quel âge ?"
    case .countOrAge(let count, let ages):
      return
        "Est-ce « \(count) enfants de \(ages) », ou « \(count + 1) enfants de \(count), \(ages) » ? Tapez l'un ou l'autre."
    case .otherNumberOfAges(let ages, let members):
      let read = ages == 0 ? "Je n'ai pas lu d'âge" : "J'ai lu \(FrenchWords.count(ages, "âge"))"
      return
        "\(read), et il en faut \(members). Par exemple : \(Self.agesExample(members)). Si leur nombre a changé : « corriger enfants »."
    case .tooManyMembers(let count, let maximum):
      return "J'ai lu \(FrenchFormat.number(Rational(count))), et il faut dire combien il y en a : \(maximum) au plus."
    case .membersElsewhere(let line):
      return
        "« \(line) » : tapez combien vivent ici, la plupart du temps. Ceux qui vivent ailleurs ou qui vont naître ne se comptent pas dans cette réponse ; aucun s'il n'y en a pas."
    case .noSheetFile(.withoutEnding(let name)), .noSheetFile(.file(let name)):
      return
        "Sous quel nom ? « imprimer \(name).html » ou « imprimer \(name).txt » ; « fiche \(name) » montre une fiche."
    case .noSheetFile(.otherEnding(let name, let stem)):
      return
        "« \(name) » : je n'écris pas ce genre de fichier, et rien n'est écrit. Tapez « imprimer \(stem).html », à imprimer depuis un navigateur, ou « imprimer \(stem).txt »."
    case .noMembers(let line):
      guard let question, !isPeople(question) else {
        return
          "Je n'ai pas compris « \(line) ». Par exemple : 2 ; deux de 4 et 9 ans ; Léa 9 ans, Noé 7 ans ; aucun."
      }
      return "Je n'ai pas compris « \(line) ». Par exemple : aucune, 2, « loyer 1 860, EDF 320 »."
    }
  }

  /// The question that waits, told again.
  private func asked(_ question: Question?) -> String {
    guard let question else { return "" }
    return "La question : « \(FrenchWords.sentence(text(question))) » "
  }

  /// A readable answer that is to be confirmed.
  package func text(_ doubt: AnswerDoubt, _ value: StatedValue, for key: FactKey) -> String {
    let unit = unit(of: base.fact(named: key.fact))
    switch doubt {
    case .outOfBounds(let said):
      return
        "\(FrenchFormat.quantity(said, unit)) : c'est au-delà de ce qui est prévu. Garder \(text(value, for: key)) ?"
    case .unusual, .shortened: return "\(FrenchWords.capitalised(text(value, for: key))), est-ce bien cela ?"
    case .grossForNet:
      return
        "« Brut » : on demande ici le net, plus bas. \(FrenchWords.capitalised(text(value, for: key))), est-ce bien le net ?"
    case .estimated: return offer(value, for: key)
    case .overMonths(let months, let rate, let pace):
      let hours = FrenchFormat.range(rate.lower, rate.upper, .none) ?? FrenchFormat.notKnown
      return
        "\(hours) heures \(text(pace)) pendant \(months) mois : \(text(value, for: key)) heures en tout. Est-ce bien cela ? Sinon, tapez les heures, et « en tout » : 300 en tout."
    case .former:
      return
        "\(FrenchWords.capitalised(text(value, for: key))) avant : est-ce encore le cas aujourd'hui ? Sinon, tapez le montant d'aujourd'hui, ou 0."
    case .young:
      let name = name(of: key.member)
      return "\(text(value, for: key)) : est-ce bien \(name == "vous" ? "votre âge" : "l'âge de \(name)") ?"
    case .leavesOutHeard(let said): return leavesOutHeard(said, value, for: key)
    case .exceptions: return "Est-ce bien cela ?"
    }
  }

  private func text(_ pace: HoursPace) -> String {
    switch pace {
    case .week: "par semaine"
    case .month: "par mois"
    case .year: "par an"
    }
  }

  /// A sentence rather than an answer.
  private static func isSpeech(_ line: String) -> Bool { line.split(whereSeparator: \.isWhitespace).count > 5 }

  /// `4 ans`, `4 et 9 ans`, `4, 9 et 12 ans`.
  static func agesExample(_ count: Int) -> String {
    let first = [4, 9, 12, 14, 15, 16, 17, 6, 2, 10, 8, 13, 11, 7, 5, 3, 1]
    // As many as are asked for: past seventeen children, some are of one age.
    let ages = (0..<max(1, count)).map { first[$0 % first.count] }.sorted()
    return "« \(FrenchWords.list(ages.map(String.init))) ans »"
  }

  /// As many as are told again in one line; of more, the list stands above.
  private static let fewOptions = 4

  private static let wayOut = "nsp (ne sait pas), passer, ou ? pour l'aide"

  private func example(_ question: Question?) -> String {
    guard let key = question?.key, let fact = base.fact(named: key.fact) else { return "" }
    if fact.wording.hoursOverMonths != nil { return "Par exemple : 35 par semaine, temps plein, 300 en tout." }
    switch fact.type {
    case .number(.money(.month)): return "Par exemple : 900, environ 900, entre 800 et 1 000, 12 000 par an."
    case .number(.money(.year)): return "Par exemple : 12 000, environ 12 000, 1 000 par mois."
    case .number(.money(.once)), .number(.money(.day)): return "Par exemple : 900, environ 900, entre 800 et 1 000."
    case .number: return "Par exemple : 3, 2 ou 3, au moins 2."
    case .truth, .date, .choice, .choices, .commune, .text: return ""
    }
  }

  private func ageExample(_ question: Question?) -> String {
    question?.key?.fact == .birthDate ? ", 34 ans" : ", il y a 3 mois"
  }

  private func numbers(of options: [ChoiceDomain.Option], _ question: Question?) -> String {
    guard let key = question?.key, case .choice(let domain)? = base.fact(named: key.fact)?.type else { return "1 ou 2" }
    return options.compactMap { base.domains[domain].position(of: $0.key).map { String($0 + 1) } }.joined(
      separator: " ou ")
  }
}

extension Misreading {
  /// What was typed, where it is quoted.
  fileprivate var line: String? {
    switch self {
    case .notYesOrNo(let line), .hedged(let line), .unclearException(let line, _), .noNumber(let line),
      .numberAmongWords(let line, _), .noToHowMuch(let line), .noYesOrNoAmong(let line, _), .otherPeriod(let line),
      .noDate(let line),
      .noDuration(let line), .noSuchOption(let line, _), .severalOptions(let line, _), .unknownCommune(let line, _),
      .severalCommunes(let line, _), .noMembers(let line), .membersElsewhere(let line):
      line
    case .empty, .severalNumbers, .ambiguousSeparator, .reversedRange, .notWhole, .belowZero, .noSuchDay,
      .dateOutOfBounds, .optionNumberOutOfRange, .noSuchLine, .noSheetFile, .moreAgesThanMembers, .countOrAge,
      .otherNumberOfAges, .tooManyMembers:
      nil
    case .tellsOther: nil
    }
  }

  /// The same, quoting no more than the beginning of a long line.
  fileprivate var shortened: Misreading {
    guard let line, line.count > 60 else { return self }
    let start = line.prefix(50).split(separator: " ", omittingEmptySubsequences: true).dropLast()
    let short = (start.isEmpty ? String(line.prefix(50)) : start.joined(separator: " ")) + "…"
    return switch self {
    case .notYesOrNo: .notYesOrNo(short)
    case .hedged: .hedged(short)
    case .unclearException(_, let expected): .unclearException(short, expected: expected)
    case .noNumber: .noNumber(short)
    case .numberAmongWords(_, let number): .numberAmongWords(short, number)
    case .noToHowMuch: .noToHowMuch(short)
    case .noYesOrNoAmong(_, let options): .noYesOrNoAmong(short, options)
    case .otherPeriod: .otherPeriod(short)
    case .noDate: .noDate(short)
    case .noDuration: .noDuration(short)
    case .noSuchOption(_, let near): .noSuchOption(short, near: near)
    case .severalOptions(_, let options): .severalOptions(short, options)
    case .unknownCommune(_, let near): .unknownCommune(short, near: near)
    case .severalCommunes(_, let names): .severalCommunes(short, names)
    case .noMembers: .noMembers(short)
    case .membersElsewhere: .membersElsewhere(short)
    case .empty, .severalNumbers, .ambiguousSeparator, .reversedRange, .notWhole, .belowZero, .noSuchDay,
      .dateOutOfBounds, .optionNumberOutOfRange, .noSuchLine, .noSheetFile, .moreAgesThanMembers, .countOrAge,
      .otherNumberOfAges, .tooManyMembers:
      self
    case .tellsOther: self
    }
  }
}
