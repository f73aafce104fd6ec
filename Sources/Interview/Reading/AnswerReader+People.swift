package import RuleModel
import SourceText

/// Persons of a list, with their ages and first names: `deux enfants de 4 et 9 ans`, `Léa 9 ans, Noé 7 ans`.
extension AnswerReader {
  /// The ages of members who are known already, each in turn or by name: `4 et 9 ans`, `Noé 4 ans, Léa 9 ans`.
  package func read(_ line: String, agesOf name: ScopeName, _ roster: Roster) -> RosterReading {
    let line = line.trimmed
    let phrase = AnswerPhrase(line, decimals: false)
    let count = roster.labels.count
    guard let index = base.scopeIndices[name], let birth = birthFact(readableOn: index) else {
      return .unreadable(.noMembers(line))
    }
    if line.isEmpty { return .unreadable(.empty) }
    let named = namedPeople(line)
    let births: [DateRange?]
    if !named.isEmpty {
      births = roster.labels.map { label in named.first { $0.label.folded == label.folded }?.birth }
    } else {
      let pieces = Self.pieces(line).map(birthDate)
      let spoken = spokenAges(line)
      births =
        pieces.count == count && pieces.allSatisfy { $0 != nil }
        ? pieces
        : spoken.births.count == 1 && spoken.areTwins
          ? Array(repeating: spoken.births[0], count: count) : spoken.births
    }
    if named.isEmpty, !agesAreSaid(phrase), let number = phrase.numbers.first,
      !foreignWords(of: phrase, knowing: peopleWords(index)).isEmpty
    {
      return .unreadable(.numberAmongWords(line, number))
    }
    guard births.count == count, births.allSatisfy({ $0 != nil }) else {
      return .unreadable(.otherNumberOfAges(births.compactMap(\.self).count, members: count))
    }
    let people = zip(roster.labels, births).map { Person(label: $0, birth: $1) }
    return list(of: people, birth: birth)
  }

  /// "aucun revenu", "pas de travail": nothing of the kind that is listed.
  func deniesOthers(_ line: String, _ scope: ScopeIndex) -> Bool {
    guard birthFact(readableOn: scope) != nil, let none = NoneOfIt(line), !none.denied.isEmpty else { return false }
    let own = Set((peopleWords(scope) + ["charge", "maison", "foyer"]).map(NoneOfIt.singular))
    return !none.denied.map(NoneOfIt.singular).contains { own.contains($0) }
  }

  /// The words in which people are counted and told of.
  private func peopleWords(_ scope: ScopeIndex) -> [String] {
    var own = [base.scopes[scope].label, base.scopes[scope].plural]
    if case .list(_, let question) = base.scopes[scope].kind { own += [question].compactMap(\.self) }
    return own.flatMap { AnswerPhrase($0).words } + Self.nouns + Self.groups.map(\.0) + Self.upbringing
  }

  private func agesAreSaid(_ phrase: AnswerPhrase) -> Bool {
    phrase.shape.says("an") || phrase.shape.says("ans") || phrase.shape.says("mois")
      || phrase.words.contains { $0.hasPrefix("ne") && $0.count <= 4 && $0 != "neuf" }
  }

  func people(
    _ line: String, _ phrase: AnswerPhrase, in scope: ScopeIndex, birth: Fact, maximum: Int
  ) -> RosterReading {
    // Of those who live elsewhere, part of the time or not yet, the count says nothing sure.
    if Self.elsewhere.contains(where: { phrase.shape.says($0) }) { return .unreadable(.membersElsewhere(line)) }
    let named = namedPeople(line)
    if !named.isEmpty { return list(of: named, birth: birth) }
    var ages = spokenAges(line)
    // "bébé", "mon fils": one, of whom the age is to be asked.
    if ages.counted == nil, ages.births.isEmpty, phrase.numbers.isEmpty, phrase.words.count <= 3,
      phrase.words.count(where: Self.nouns.contains) == 1,
      phrase.words.last.map({ !$0.hasSuffix("s") || $0 == "fils" }) == true
    {
      ages.counted = 1
    }
    let isAge = agesAreSaid(phrase)
    // "2 loyers de retard, 1300 euros": money is nobody.
    if phrase.words.contains(where: Self.currencies.contains) || phrase.tokens.contains(.sign("€")) {
      return .unreadable(.noMembers(line))
    }
    // "12 novembre", "380 €": a number, but of nobody.
    if !isAge, ages.counted == nil, phrase.numbers.count == 1, phrase.words.contains(where: Self.isForeign) {
      return .unreadable(.noMembers(line))
    }
    // "boursier échelon 3", "marié depuis 3 ans", "on est 4": the number is that of others, unless children are named.
    if ages.counted == nil, let number = phrase.numbers.first,
      !foreignWords(of: phrase, knowing: peopleWords(scope)).isEmpty
        || ["depuis", "est #", "sommes #"].contains(where: { phrase.shape.says($0) })
    {
      return .unreadable(.numberAmongWords(line, number))
    }
    if !isAge, ages.counted == nil, let count = count(phrase, maximum: maximum), phrase.numbers.count <= 2,
      phrase.numbers.allSatisfy({ $0 < Rational(1900) }), !isEnumeration(phrase)
    {
      return count
    }
    // Before any list of that length is made.
    if let counted = ages.counted, counted > maximum {
      return .unreadable(.tooManyMembers(counted, maximum: maximum))
    }
    guard !ages.births.isEmpty else {
      if let words = ages.counted {
        return list(of: Array(repeating: Person(label: "", birth: nil), count: words), birth: birth)
      }
      return .unreadable(.noMembers(line))
    }
    if let count = ages.countOrAge, let comma = line.firstIndex(of: ",") {
      return .unreadable(.countOrAge(count, others: String(line[line.index(after: comma)...]).trimmed))
    }
    let total = ages.counted ?? ages.births.count
    if ages.births.count > total {
      return .unreadable(.moreAgesThanMembers(ages: ages.births.count, members: total))
    }
    // "deux jumeaux de 3 ans": one age for all.
    let births =
      ages.births.count == 1 && ages.areTwins
      ? Array(repeating: ages.births[0], count: total) : ages.births
    let people = (0..<total).map { Person(label: "", birth: births.indices.contains($0) ? births[$0] : nil) }
    return list(of: people, birth: birth)
  }

  private struct Person {
    var label: String
    var birth: DateRange?
  }

  private func list(of people: [Person], birth: Fact) -> RosterReading {
    var list = MemberList(roster: Roster(labels: people.map(\.label)))
    for (position, person) in people.enumerated() {
      guard let range = person.birth else { continue }
      let bounds = dateBounds(of: birth)
      guard let within = DateRange(max(range.earliest, bounds.earliest), min(range.latest, bounds.latest)) else {
        return .unreadable(.dateOutOfBounds(range, earliest: bounds.earliest, latest: bounds.latest))
      }
      list.facts[position] = [birth.name: .date(within)]
    }
    return .understood(list)
  }

  private func isEnumeration(_ phrase: AnswerPhrase) -> Bool {
    phrase.numbers.count > 1
      && (phrase.shape.contains("# , #") || phrase.shape.contains("# # ")
        || phrase.shape.contains(" # et # ") && !phrase.shape.says("entre"))
  }

  /// "Léa 9 ans, Noé 7 ans": first names, recognised by their capital, each with what follows it.
  private func namedPeople(_ line: String) -> [Person] {
    var people: [Person] = []
    for piece in Self.pieces(line).flatMap(Self.byName) {
      let words = piece.split { $0.isWhitespace || "():".contains($0) }.map(String.init)
      guard let first = words.first, first.first?.isUppercase == true, !Self.common.contains(first.folded),
        AnswerPhrase(first, decimals: false).numbers.isEmpty
      else { return [] }
      let rest = words.dropFirst().joined(separator: " ")
      people.append(Person(label: first, birth: rest.isEmpty ? nil : birthDate(rest)))
    }
    return people
  }

  /// "Léa 9 Noé 7" in pieces: a capital after an age begins another person.
  private static func byName(_ piece: String) -> [String] {
    var pieces: [[Substring]] = []
    for word in piece.split(whereSeparator: \.isWhitespace) {
      let begins =
        word.first?.isUppercase == true && pieces.last?.contains { $0.contains(where: \.isASCIIDigit) } == true
      if begins || pieces.isEmpty { pieces.append([]) }
      pieces[pieces.count - 1].append(word)
    }
    return pieces.map { $0.joined(separator: " ") }
  }

  private static let common: Set<String> = [
    "un", "une", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "j", "je", "il", "elle",
    "oui", "nous", "on", "mes", "mon", "ma", "au", "entre", "environ", "des", "les", "le", "la", "plus", "moins",
  ]

  private struct SpokenAges {
    var births: [DateRange] = []
    /// How many there are, when it is said besides the ages.
    var counted: Int?
    var areTwins = false
    /// A first number that counts the others as well as it could be an age: "2, 4 et 9 ans".
    var countOrAge: Int?
  }

  /// Ages in the order they are said: in years unless months are named; from 1900 on, a year of birth.
  private func spokenAges(_ line: String) -> SpokenAges {
    var ages = SpokenAges()
    let tokens = AnswerPhrase(line, decimals: false).tokens
    // "trois dont un bébé": who is named after it is counted already.
    let total = tokens.firstIndex(of: .word("dont"))
    var amounts: [(place: Int, number: Int)] = []
    for (place, token) in tokens.enumerated() {
      guard case .number(let number) = token, let whole = Int(exactly: number.numerator), number.isInteger else {
        continue
      }
      if let total, place < total {
        ages.counted = whole
        continue
      }
      if place + 1 < tokens.count, case .word(let word) = tokens[place + 1] {
        if total != nil, Self.nouns.contains(word) { continue }
        if Self.nouns.contains(word) {
          let (sum, isTooLarge) = (ages.counted ?? 0).addingReportingOverflow(whole)
          ages.counted = isTooLarge ? .max : sum
          ages.areTwins = ages.areTwins || word == "jumeaux" || word == "jumelles"
          continue
        }
        // "un de 4 ans et un de 9 ans"
        if word == "de", whole == 1, place + 2 < tokens.count, case .number = tokens[place + 2] { continue }
      }
      amounts.append((place, whole))
    }
    for (word, count) in Self.groups where tokens.contains(.word(word)) {
      if ages.counted == nil { ages.counted = count }
      if ages.counted == count { ages.areTwins = true }
    }
    // "2 de 4 et 9 ans": the first number counts the others.
    if ages.counted == nil, amounts.count > 1, let first = amounts.first, first.place + 1 < tokens.count,
      [.word("de"), .word("ages"), .word("agees"), .sign(":"), .sign("(")].contains(tokens[first.place + 1]),
      first.number == amounts.count - 1
    {
      ages.counted = first.number
      amounts.removeFirst()
    }
    if ages.counted == nil, amounts.count > 2, let first = amounts.first, first.place == 0, tokens.count > 1,
      tokens[1] == .sign(","), first.number == amounts.count - 1
    {
      ages.countOrAge = first.number
    }
    for amount in amounts {
      if let range = birthRange(amount.number, unitAfter: amount.place, tokens) { ages.births.append(range) }
    }
    return ages
  }

  private func birthRange(_ number: Int, unitAfter place: Int, _ tokens: [AnswerPhrase.Token]) -> DateRange? {
    if (1900...2200).contains(number), let first = CalendarDate(year: number, month: 1, day: 1),
      let last = CalendarDate(year: number, month: 12, day: 31)
    {
      return DateRange(first, last)
    }
    guard (0...120).contains(number) else { return nil }
    let isMonths = place + 1 < tokens.count && tokens[place + 1] == .word("mois")
    return isMonths
      ? DatePhrase.starts(completing: number, before: number + 1, on: date)
      : DatePhrase.starts(completing: 12 * number, before: 12 * (number + 1), on: date)
  }

  private func birthDate(_ text: String) -> DateRange? {
    if let age = Int(text), (0...120).contains(age) {
      return DatePhrase.starts(completing: 12 * age, before: 12 * (age + 1), on: date)
    }
    return DatePhrase(text, today: date, allowsFuture: false).range?.range
  }

  private static func isForeign(_ word: String) -> Bool {
    ["euro", "euros", "eur", "heure", "heures", "h", "jour", "jours"].contains(word)
      || DatePhrase.month(named: word) != nil
  }

  private static let nouns: Set<String> = [
    "enfant", "enfants", "fille", "filles", "fils", "garcon", "garcons", "bebe", "bebes", "jumeaux", "jumelles",
    "petit", "petits", "petite", "petites", "grand", "grands", "grande", "grandes", "gamin", "gamins", "gamine",
    "gamines",
    "gosse", "gosses", "ado", "ados", "mineurs", "personne", "personnes",
  ]
  /// How their days and their age are told beside it.
  private static let upbringing = [
    "aine", "ainee", "aines", "cadet", "cadette", "benjamin", "benjamine", "dernier", "derniere", "premier", "premiere",
    "maternelle", "primaire", "ecole", "college", "lycee", "creche", "scolarise", "scolarisee", "scolarises", "bientot",
    "charge", "maison", "foyer", "majeur", "majeurs", "mineur", "age", "ages", "agee", "agees", "loulou",
    "loulous", "mome", "momes", "marmot", "marmots", "nourrisson", "gars", "ne", "nee", "nes", "nees", "deja", "garde",
    "alternee",
  ]
  private static let groups = [("jumeaux", 2), ("jumelles", 2), ("triples", 3)]
  private static let elsewhere = [
    "chez leur", "chez sa mere", "chez son pere", "chez leurs", "au pays", "au bled", "week end", "en route", "a venir",
    "a naitre", "en foyer", "place", "places", "placee", "placees",
  ]
}
