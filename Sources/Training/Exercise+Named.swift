import Interview
import NeedFinder
import RuleModel
import SourceText

/// What a sentence of a trainee names: rights, papers, days, facts that were told.
extension Exercise {
  /// The rights that a sentence names, in the order in which they are named.
  ///
  /// By title, identifier, abbreviation or plain words of the vocabulary; an organisation stands for the one right of
  /// the exercise that it gives, and for none where it gives several, or where another right is named. A name that
  /// several rights share means those that the exercise is about, and none where it is about none of them.
  func servicesNamed(in sentence: String) -> [ServiceIndex] {
    let words = SaidWords.words(sentence)
    var found: [(place: Int, length: Int, services: [ServiceIndex])] = []
    let names = Set(words.map(SaidWords.bare)).flatMap { book.names.services[$0] ?? [] }
    for name in names {
      guard let place = SaidWords.place(of: name.words, in: words) else { continue }
      let services = name.services
      let wanted = services.filter { expected.toPropose.contains($0) }
      let about = services.filter { expected.goals.contains($0) }
      let meant = !wanted.isEmpty ? wanted : !about.isEmpty ? about : services.count == 1 ? services : []
      if !meant.isEmpty { found.append((place, name.words.count, meant)) }
    }
    // "FSL maintien" is no "FSL": the longest name has the words.
    let longest = found.filter { one in
      !found.contains { other in
        other.length > one.length && other.place <= one.place
          && one.place + one.length <= other.place + other.length
      }
    }
    if longest.isEmpty {
      let hinted = servicesHinted(in: words)
      return hinted.isEmpty ? servicesGiven(in: words) : hinted
    }
    var seen: Set<ServiceIndex> = []
    let named = longest.sorted { ($0.place, $1.length) < ($1.place, $0.length) }.flatMap { $0.services.sorted() }
      .filter { seen.insert($0).inserted }
    // "Demander l'ASF à la CAF" names one right, and who gives it.
    let givers = Set(named.compactMap { base.services[$0].operatorID })
    return named + servicesGiven(in: words, except: givers).filter { seen.insert($0).inserted }
  }

  /// The one right to propose of each organisation that is named.
  private func servicesGiven(in words: [String], except givers: Set<OperatorID> = []) -> [ServiceIndex] {
    let given = Dictionary(grouping: expected.toPropose.filter { base.services[$0].operatorID != nil }) {
      base.services[$0].operatorID
    }
    return given.compactMap { id, services -> (place: Int, service: ServiceIndex)? in
      guard let id, !givers.contains(id), services.count == 1, let only = services.first,
        let name = base.operators[id]?.shortName, let place = SaidWords.place(of: SaidWords.words(name), in: words)
      else { return nil }
      return (place, only)
    }
    .sorted { $0.place < $1.place }.map(\.service)
  }

  /// What a proposal or an advice means: the rights named, and the one whose first step the other clauses tell.
  func servicesMeant(in sentence: String) -> [ServiceIndex] {
    let named = servicesNamed(in: sentence)
    let others = Self.clauses(of: sentence).filter { servicesNamed(in: $0).isEmpty }
    return named + servicesStepped(in: others.joined(separator: " ")).filter { !named.contains($0) }
  }

  /// A paper, or what a step of a right to propose tells.
  func isAboutItsSteps(_ words: String) -> Bool {
    !papersNamed(in: words).isEmpty || !servicesStepped(in: words).isEmpty
  }

  /// The right to propose one of whose steps says most of these words, two at least: "faire opposition à la banque".
  private func servicesStepped(in clause: String) -> [ServiceIndex] {
    let said = telling(clause).filter { $0.count >= Self.shortestOfStep && !Self.anyAct.contains($0.prefix(Self.stem)) }
    let stems = Set(said.map { $0.prefix(Self.stem) })
    guard stems.count >= 2 else { return [] }
    var best: (service: ServiceIndex, count: Int)?
    for index in expected.toPropose {
      let counts = base.services[index].procedure.steps.map { step in
        Set(telling(step.action.words).map { $0.prefix(Self.stem) }).intersection(stems).count
      }
      let count = counts.max() ?? 0
      if count >= 2, count > best?.count ?? 0 { best = (index, count) }
    }
    return best.map { [$0.service] } ?? []
  }

  private static let shortestOfStep = 4
  /// As much of a word as its endings leave alone.
  private static let stem = 6
  /// "Appeler", "demander": what any step may say.
  private static let anyAct: Set<Substring> = [
    "appele", "demand", "envoye", "depose", "faire", "faites", "deman", "ecrire", "ensemb", "suite", "tout", "toute",
    "dossie", "aller", "avant", "mois", "votre", "avec", "pour", "remplir", "rempli", "signal", "preven",
  ]

  private static func clauses(of sentence: String) -> [String] {
    var clauses: [String] = []
    var current: [Substring] = []
    for word in sentence.split(whereSeparator: \.isWhitespace) {
      if ["et", "puis", "ensuite", "apres"].contains(String(word).folded) {
        clauses.append(current.joined(separator: " "))
        current = []
        continue
      }
      current.append(word)
      if word.last == "," || word.last == ";" {
        clauses.append(current.joined(separator: " "))
        current = []
      }
    }
    return (clauses + [current.joined(separator: " ")]).filter { !$0.isEmpty }
  }

  /// The rights to propose whose title has a word of the sentence that few other titles have: "une remise".
  private func servicesHinted(in words: [String]) -> [ServiceIndex] {
    let counts = book.names.titles
    // "Une demande", "un dossier" name nothing.
    let said = telling(words.joined(separator: " ")).filter { $0.count >= Self.shortest && !Self.anyStep.contains($0) }
    return expected.toPropose.filter { index in
      SaidWords.words(base.services[index].title).map(SaidWords.bare).contains { word in
        said.contains(word) && (counts[word] ?? 0) <= Self.mostTitles
      }
    }
  }

  private static let shortest = 5
  private static let anyStep: Set<Substring> = ["dossier", "droit", "service"]
  private static let mostTitles = 3

  /// The papers that a sentence names: by their label or identifier, or, of those that the exercise is about, by a word
  /// that no other of them has.
  func papersNamed(in sentence: String) -> [PaperID] {
    let words = SaidWords.words(sentence)
    var found: [(place: Int, length: Int, paper: PaperID)] = []
    for paper in base.papers.values.sorted(by: { $0.id < $1.id }) {
      for name in book.names.papers[paper.id] ?? [] {
        guard let place = SaidWords.place(of: name, in: words) else { continue }
        found.append((place, name.count, paper.id))
        break
      }
    }
    let own = (expected.papers + scenario.papersInBag).compactMap { base.papers[$0] }
    var counts: [Substring: Int] = [:]
    for paper in own { for word in paperWords(of: paper) { counts[word, default: 0] += 1 } }
    for paper in own where !found.contains(where: { $0.paper == paper.id }) {
      let telling = paperWords(of: paper).filter { counts[$0] == 1 }
      guard let place = words.firstIndex(where: { telling.contains(SaidWords.bare($0)) }),
        !found.contains(where: { $0.place <= place && place < $0.place + $0.length })
      else { continue }
      found.append((place, 1, paper.id))
    }
    return found.sorted { ($0.place, $1.length) < ($1.place, $0.length) }.map(\.paper)
  }

  /// Nothing but articles and numbers before the first paper.
  func beginsWithPaper(_ sentence: String) -> Bool {
    let words = SaidWords.words(sentence)
    return book.names.papers.values.joined().contains { SaidWords.place(of: $0, in: words).map { $0 <= 1 } ?? false }
  }

  /// The words that head a paper: "bulletins" of "bulletins de salaire"; not what any of them is.
  private func paperWords(of paper: Paper) -> Set<Substring> {
    let first = SaidWords.words(paper.id.text.replacing("_", with: " ")).first.map(SaidWords.bare)
    return Set([first].compactMap { $0 }.filter { $0.count >= Self.shortest && !Self.anyPaper.contains($0) })
  }

  private static let anyPaper: Set<Substring> = [
    "attestation", "certificat", "preuve", "justificatif", "titre", "carte", "courrier", "lettre", "acte", "piece",
    "avis", "photo", "copie", "ressource", "numero", "dossier",
  ]

  /// What a sentence offers to pay each month: "40 par mois", "6 fois 81 euros".
  static func monthlyAmount(in sentence: String) -> Rational? {
    let words = sentence.folded.split { $0.isWhitespace || ",;!?()".contains($0) }.map(String.init)
    let isMonthly =
      sentence.folded.contains("mois") || sentence.folded.contains("mensu") || words.contains("fois")
    guard isMonthly else { return nil }
    let amounts = figures(in: sentence) { unit in
      unit.hasPrefix("eur") || unit == "e" || unit.hasPrefix("€") || unit.hasPrefix("par") || unit.hasPrefix("/")
        || unit.hasPrefix("mensu") || unit.hasPrefix("chaque") || unit.isEmpty
    }
    return amounts.count == 1 ? amounts.first.flatMap { $0 > .zero ? $0 : nil } : nil
  }

  /// A day as it may be agreed on: a weekday is the next one.
  func dayToCome(_ text: String) -> CalendarDate? {
    guard var day = reader.day(text) else { return nil }
    let isWeekday = FrenchCalendar.isWeekday(text.folded)
    while isWeekday, day <= date { day = day.adding(days: 7) }
    return day
  }

  /// The day from today on that a sentence names, hours left aside; nil where it names none, or several.
  func dayNamed(in sentence: String) -> CalendarDate? {
    if let end = endNamed(in: sentence) { return end }
    let all = sentence.folded.split { $0.isWhitespace || ",;.!?'’".contains($0) }.map(String.init)
    let words = all.filter { !Self.isHour($0) }
    for length in stride(from: min(5, words.count), through: 1, by: -1) {
      var days: Set<CalendarDate> = []
      for start in 0...(words.count - length) {
        let text = words[start..<(start + length)].joined(separator: " ")
        guard let day = dayToCome(text) ?? dayToCome(Self.withoutWeekday(text)), day >= date else { continue }
        days.insert(day)
      }
      if days.count == 1 { return days.first }
      if days.count > 1 { return nil }
    }
    return nil
  }

  /// "Avant la fin du mois", "avant la fin de l'année".
  private func endNamed(in sentence: String) -> CalendarDate? {
    let words = " " + sentence.folded.split { !$0.isLetter && !$0.isNumber }.joined(separator: " ") + " "
    if words.contains(" fin du mois ") || words.contains(" fin de mois ") {
      return date.adding(days: 1 - date.day).adding(months: 1).adding(days: -1)
    }
    if words.contains(" fin de l annee ") { return CalendarDate(iso: "\(date.year)-12-31") }
    return nil
  }

  /// How many facts, of those told, somebody says again: by their label, by what is heard in the words, or in the
  /// person's own words, two of which count for a fact.
  func countNamed(in words: String, among learned: Set<FactName>) -> Int {
    let labelled = matcher.named(in: words, among: learned)
    guard labelled.count < 2 else { return labelled.count }
    let told = learned.union(heard(scenario.opening).answers.keys.map(\.fact))
    let said = heard(words).answers.filter { key, answer in
      guard told.contains(key.fact), case .stated(let value, _) = answer,
        case .stated(let truth, _)? = scenario.situation[key]
      else { return false }
      return value.agrees(with: truth)
    }
    let named = labelled.union(said.keys.map(\.fact)).count
    return max(named, countTheirWords(in: words))
  }

  /// The person's own words of the opening, two for each thing that they tell.
  func countTheirWords(in words: String) -> Int {
    telling(words).intersection(telling(scenario.opening)).filter { !$0.allSatisfy(\.isNumber) }.count / 2
  }

  /// The words of a sentence that carry something, without the small ones.
  private func telling(_ text: String) -> Set<Substring> {
    let small = book.names.small
    let words = SaidWords.words(text).filter { $0.count > 2 && (!small.contains($0) || FrenchCalendar.isMonth($0)) }
    return Set(words.map { SaidWords.bare($0) })
  }

  // MARK: - Words

  private static func isHour(_ word: String) -> Bool {
    word.first?.isNumber == true && word.contains("h") && word.allSatisfy { $0.isNumber || $0 == "h" }
  }

  private static func withoutWeekday(_ text: String) -> String {
    let parts = text.split(separator: " ")
    return parts.first.map { FrenchCalendar.isWeekday(String($0)) } == true && parts.count > 1
      ? parts.dropFirst().joined(separator: " ") : text
  }
}
