import Interview
import NeedFinder
import RuleModel
import SourceText

/// What a sentence of a trainee names: rights, papers, days, facts that were told.
extension Exercise {
  /// The rights that a sentence names, in the order in which they are named.
  ///
  /// By title, identifier, abbreviation or plain words of the vocabulary; an organisation stands for those of its
  /// rights that the exercise is about. A name that several rights share means those that the exercise is about, and
  /// none where it is about none of them.
  func servicesNamed(in sentence: String) -> [ServiceIndex] {
    let words = Self.words(sentence)
    var found: [(place: Int, length: Int, services: [ServiceIndex])] = []
    for (name, services) in serviceNames {
      guard let place = Self.place(of: name, in: words) else { continue }
      let wanted = services.filter { expected.toPropose.contains($0) }
      let about = services.filter { expected.goals.contains($0) }
      let meant = !wanted.isEmpty ? wanted : !about.isEmpty ? about : services.count == 1 ? services : []
      if !meant.isEmpty { found.append((place, name.count, meant)) }
    }
    // "FSL maintien" is no "FSL": the longest name has the words.
    let longest = found.filter { one in
      !found.contains { other in
        other.length > one.length && other.place <= one.place
          && one.place + one.length <= other.place + other.length
      }
    }
    if longest.isEmpty { return servicesHinted(in: words) }
    var seen: Set<ServiceIndex> = []
    return longest.sorted { ($0.place, $1.length) < ($1.place, $0.length) }.flatMap { $0.services.sorted() }
      .filter { seen.insert($0).inserted }
  }

  /// The rights to propose whose title has a word of the sentence that few other titles have: "une remise".
  private func servicesHinted(in words: [String]) -> [ServiceIndex] {
    var counts: [Substring: Int] = [:]
    for service in base.services.elements {
      for word in Set(Self.words(service.title).map(Self.bare)) { counts[word, default: 0] += 1 }
    }
    // "Une demande", "un dossier" name nothing.
    let said = telling(words.joined(separator: " ")).filter { $0.count >= Self.shortest && !Self.anyStep.contains($0) }
    return expected.toPropose.filter { index in
      Self.words(base.services[index].title).map(Self.bare).contains { word in
        said.contains(word) && (counts[word] ?? 0) <= Self.mostTitles
      }
    }
  }

  private static let shortest = 5
  private static let anyStep: Set<Substring> = ["dossier", "droit", "service"]
  private static let mostTitles = 3

  /// Every name, as words, with the rights that have it.
  private var serviceNames: [[String]: [ServiceIndex]] {
    var names: [[String]: Set<ServiceIndex>] = [:]
    func add(_ text: String, _ index: ServiceIndex) {
      let words = Self.words(text)
      if words.contains(where: { $0.count > 2 }) { names[words, default: []].insert(index) }
    }
    for index in base.services.indices {
      let service = base.services[index]
      let parts = service.title.split { "(),:".contains($0) }.map(String.init)
      for part in [service.title, service.id.text.replacing("_", with: " ")] + parts.prefix(1) { add(part, index) }
      // Abbreviations in brackets: "(APL, ALF, ALS)".
      for part in parts.dropFirst() {
        let bare = part.trimmingSpaces
        if bare.count > 2, bare.allSatisfy({ $0.isUppercase || $0.isNumber }) { add(bare, index) }
      }
      for cue in base.vocabulary.services[service.id]?.words ?? [] where cue.allSatisfy(Self.isPlain) {
        add(cue.replacing("_", with: " "), index)
      }
      if expected.toPropose.contains(index), let owner = service.operatorID.flatMap({ base.operators[$0] }) {
        add(owner.shortName, index)
      }
    }
    for (short, id) in base.vocabulary.abbreviations {
      if let index = base.serviceIndices[ServiceID(id)] { add(short, index) }
    }
    return names.mapValues { $0.sorted() }
  }

  /// The papers all of whose telling words a sentence has.
  func papersNamed(in sentence: String) -> [PaperID] {
    let words = Self.words(sentence)
    var found: [(place: Int, length: Int, paper: PaperID)] = []
    for paper in base.papers.values.sorted(by: { $0.id < $1.id }) {
      let label = paper.label.split { "(,:".contains($0) }.first.map(String.init) ?? paper.label
      for name in [Self.words(label), Self.words(paper.id.text.replacing("_", with: " "))] {
        guard let place = Self.place(of: name, in: words) else { continue }
        found.append((place, name.count, paper.id))
        break
      }
    }
    return found.sorted { ($0.place, $1.length) < ($1.place, $0.length) }.map(\.paper)
  }

  /// A day as it may be agreed on: a weekday is the next one.
  func dayToCome(_ text: String) -> CalendarDate? {
    guard var day = reader.day(text) else { return nil }
    let isWeekday = Self.weekdays.contains(text.folded)
    while isWeekday, day <= date { day = day.adding(days: 7) }
    return day
  }

  /// The day from today on that a sentence names, hours left aside; nil where it names none, or several.
  func dayNamed(in sentence: String) -> CalendarDate? {
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

  /// How many facts, of those told, somebody says again: by their label, by what is heard in the words, or in the
  /// person's own words, two of which count for a fact.
  func countNamed(in words: String, among learned: Set<FactName>) -> Int {
    let labelled = matcher.named(in: words, among: learned)
    guard labelled.count < 2 else { return labelled.count }
    let finder = NeedFinder(base: base)
    func heard(_ text: String) -> Situation { finder.situation(of: finder.understand(text, on: date), on: date) }
    let told = learned.union(heard(scenario.opening).answers.keys.map(\.fact))
    let said = heard(words).answers.filter { key, answer in
      guard told.contains(key.fact), case .stated(let value, _) = answer,
        case .stated(let truth, _)? = scenario.situation[key]
      else { return false }
      return value.agrees(with: truth)
    }
    let named = labelled.union(said.keys.map(\.fact)).count
    return max(named, telling(words).intersection(telling(scenario.opening)).count / 2)
  }

  /// The words of a sentence that carry something, without the small ones.
  private func telling(_ text: String) -> Set<Substring> {
    let lists = base.vocabulary.lists["mots"] ?? [:]
    let small = Set(((lists["légers"] ?? []) + (lists["articles"] ?? []) + (lists["vagues"] ?? [])).map(\.folded))
    return Set(Self.words(text).filter { $0.count > 2 && !small.contains($0) }.map { Self.bare($0) })
  }

  // MARK: - Words

  private static func words(_ text: String) -> [String] {
    text.folded.split { !$0.isLetter && !$0.isNumber }.map(String.init).filter { !articles.contains($0) }
  }

  /// Where a name begins; the plural of a word is the word.
  private static func place(of name: [String], in words: [String]) -> Int? {
    guard !name.isEmpty, name.count <= words.count else { return nil }
    return (0...(words.count - name.count)).first { start in
      name.indices.allSatisfy { bare(name[$0]) == bare(words[start + $0]) }
    }
  }

  private static func bare(_ word: String) -> Substring {
    word.count > 3 && (word.hasSuffix("s") || word.hasSuffix("x")) ? word.dropLast() : word[...]
  }

  private static func isPlain(_ character: Character) -> Bool {
    character.isLetter || character == " " || character == "_" || character == "'"
  }

  private static func isHour(_ word: String) -> Bool {
    word.first?.isNumber == true && word.contains("h") && word.allSatisfy { $0.isNumber || $0 == "h" }
  }

  private static func withoutWeekday(_ text: String) -> String {
    let parts = text.split(separator: " ")
    return parts.first.map { weekdays.contains(String($0)) } == true && parts.count > 1
      ? parts.dropFirst().joined(separator: " ") : text
  }

  private static let articles: Set<String> = [
    "a", "au", "aux", "d", "de", "des", "du", "l", "la", "le", "les", "un", "une",
  ]
  private static let weekdays: Set<String> = [
    "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche",
  ]
}

extension StatedValue {
  /// Whether both may be said of one thing.
  fileprivate func agrees(with other: StatedValue) -> Bool {
    switch (self, other) {
    case (.number(let a), .number(let b)): a.lower <= b.upper && b.lower <= a.upper
    case (.date(let a), .date(let b)): a.earliest <= b.latest && b.earliest <= a.latest
    case (.options(let a), .options(let b)): !a.isDisjoint(with: b)
    case (.chosen(_, let a), .chosen(_, let b)): !a.isDisjoint(with: b)
    case (.truth, _), (.number, _), (.date, _), (.options, _), (.chosen, _), (.commune, _), (.text, _): self == other
    }
  }
}
