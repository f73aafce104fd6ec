internal import RuleModel
internal import SourceText

/// The names of communes, as people type them.
struct CommuneNames: Sendable {
  private var entries: [String: [Entry]] = [:]
  private var lyon: [Int: (code: String, name: String)] = [:]
  /// The communes of each postcode.
  private var postcodes: [Int: [(code: String, name: String)]] = [:]

  private struct Entry: Sendable {
    let words: [String]
    let code: String
    let name: String
    let isDistrict: Bool
  }

  mutating func add(_ commune: Commune) {
    for name in commune.districts {
      // "à la Duchère", "aux Minguettes": the article is another one in the sentence.
      let words = Self.words(of: name)
      let own = words.first.map(Self.articles.contains) == true ? Array(words.dropFirst()) : words
      add(Entry(words: own, code: commune.code, name: commune.name, isDistrict: true))
    }
    for name in commune.otherNames { add(code: commune.code, name: name, isWhole: false) }
    add(code: commune.code, name: commune.name)
    for postcode in commune.postcodes.compactMap({ Int($0) }) {
      postcodes[postcode, default: []].append((commune.code, commune.name))
    }
  }

  /// - Parameter isWhole: whether the name is a commune's own, of which the first word alone may be said, and not
  ///   another way to call one ("Oullins" for Oullins-Pierre-Bénite).
  private mutating func add(code: String, name: String, isWhole: Bool = true) {
    let words = Self.words(of: name)
    guard let first = words.first else { return }
    if words.count == 2, first == "lyon", let district = Int(words[1].prefix { $0.isNumber }) {
      lyon[district] = (code, name)
      return
    }
    add(Entry(words: words, code: code, name: name, isDistrict: false))
    // "Vaulx" for Vaulx-en-Velin, "Rillieux" for Rillieux-la-Pape: where the first word is no other name's.
    if isWhole, words.count > 1, first.utf8.count >= 5, first != "saint", first != "sainte" {
      entries[first]?.append(Entry(words: [first], code: code, name: name, isDistrict: false))
    }
  }

  private mutating func add(_ entry: Entry) {
    guard let first = entry.words.first else { return }
    entries[first, default: []].append(entry)
    entries[first]?.sort { $0.words.count > $1.words.count }
  }

  private static let articles: Set<String> = ["la", "le", "les", "l"]

  /// - Parameter isForRelative: whether the request is about a relative, whose home then counts.
  func found(in scene: Scene, isForRelative: Bool = false) -> HeardFact? {
    let reading = scene.reading
    for place in reading.tokens.indices
    where reading.tokens[place].kind == .word && !isElsewhere(place, in: reading)
      && !isOfAnother(place, isForRelative: isForRelative, in: scene)
    {
      // "Grand Lyon Habitat" is no place: Lyon is read by its own rules alone.
      let fact = reading.tokens[place].folded == "lyon" ? lyon(at: place, in: reading) : commune(at: place, in: reading)
      if let fact { return fact }
    }
    for place in reading.tokens.indices where Self.beforePostcodes.contains(reading.folded(at: place - 1)) {
      if let named = postcodes[postcode(at: place, in: reading) ?? 0], named.count == 1 {
        return fact(named[0].code, named[0].name, place..<(place + 1), reading)
      }
    }
    return district(in: reading)
  }

  /// Not a file's number: "dossier 69500".
  private static let beforePostcodes: Set<String> = [
    "habite", "habitons", "vis", "vit", "loge", "a", "au", "sur", "du", "de", "dans", "le", "postal", "cp",
  ]

  /// A number of five figures that is no sum: "j'habite 69100", not "69 100 euros".
  private func postcode(at place: Int, in reading: Reading) -> Int? {
    guard reading.tokens.indices.contains(place), let number = reading.tokens[place].completed,
      (1000...99999).contains(number), !reading.isA(.currencies, at: place + 1)
    else { return nil }
    return number
  }

  /// "dans le 8e arrondissement", "habite le 7e": with no other city that has districts.
  private func district(in reading: Reading) -> HeardFact? {
    if reading.tokens.contains(where: { ["paris", "marseille"].contains($0.folded) }) { return nil }
    for place in reading.tokens.indices {
      guard let number = reading.tokens[place].completed, (1...9).contains(number),
        ["e", "eme", "ieme", "er", "ier"].contains(reading.folded(at: place + 1))
      else { continue }
      let isNamed =
        reading.folded(at: place + 2).hasPrefix("arrondissement") || reading.folded(at: place + 2) == "arrdt"
      let isHome =
        ["le", "du"].contains(reading.folded(at: place - 1))
        && ["habite", "loge", "vit", "vis"].contains(reading.folded(at: place - 2))
      let city = lyon[number] ?? ("69123", "Lyon")
      // "colocation à quatre dans le 7e": the floor is said "au 7e".
      let isInside =
        reading.folded(at: place - 1) == "le" && reading.folded(at: place - 2) == "dans"
        && (place + 2 == reading.tokens.count || reading.tokens[place + 2].isMark
          || ["habite", "vit", "vis", "loge", "habitons", "vivons"].contains(reading.folded(at: place - 3)))
      if isNamed || isHome || isInside { return fact(city.code, city.name, place..<(place + 2), reading) }
    }
    return nil
  }

  /// Where one goes, works or was born is not where one lives: "va à Givors", "un stage à Bron".
  private func isElsewhere(_ place: Int, in reading: Reading) -> Bool {
    let previous = reading.folded(at: place - 1)
    if reading.isA(.journeys, at: place - 1) || isEndOfJourney(place, in: reading) || isTravelled(place, in: reading) {
      return true
    }
    guard ["a", "sur", "de", "d"].contains(previous) else { return false }
    // "née en 72 à Bron".
    if previous == "a", (2...4).contains(where: { ["ne", "nee", "nes"].contains(reading.folded(at: place - $0)) }) {
      return true
    }
    // "la mairie de Pierre-Bénite écrit qu'elle désinscrira les petits": that of one's home.
    if ["de", "d"].contains(previous), reading.folded(at: place - 2) == "mairie",
      ["la", "ma", "notre"].contains(reading.folded(at: place - 3)),
      !reading.tokens.contains(where: { token in
        ["naissance", "acte", "mariage", "agent", "agente", "stage"].contains(token.folded)
          || ["né", "née"].contains(token.word)
      })
    {
      return false
    }
    if ["de", "d"].contains(previous),
      [.offices, .origins].contains(where: { reading.isA($0, at: place - 2) }) || isLeft(place, in: reading)
    {
      return true
    }
    // "la tante est en maison de retraite à Tassin".
    if reading.folded(at: place - 2) == "retraite", reading.folded(at: place - 4) == "maison" { return true }
    // "seule avec trois enfants à Givors", "suivre mon mari muté à Bron": where all of them live.
    if reading.folded(at: place - 2) == "enfants",
      (3...5).contains(where: { ["avec", "de", "d"].contains(reading.folded(at: place - $0)) })
    {
      return false
    }
    if reading.folded(at: place - 2).hasPrefix("mut"),
      (3...7).contains(where: { ["suivre", "suivi", "rejoindre", "rejoint"].contains(reading.folded(at: place - $0)) })
    {
      return false
    }
    // "un stage à Bron", "mon entretien est à Corbas".
    let isSaidToBe = reading.folded(at: place - 2) == "est"
    return reading.isA(.elsewhere, at: isSaidToBe ? place - 3 : place - 2)
  }

  /// "train Vienne-Lyon", "la ligne Givors-Perrache": two names that a hyphen joins are two stops.
  private func isEndOfJourney(_ place: Int, in reading: Reading) -> Bool {
    func isName(_ other: Int) -> Bool {
      reading.tokens.indices.contains(other) && reading.tokens[other].kind == .word
        && (entries[reading.tokens[other].folded] != nil || reading.tokens[other].folded == "lyon")
    }
    if place > 0, reading.isHyphenated(place - 1, place), reading.tokens[place - 1].isCapitalised { return true }
    return isName(place + 1) && reading.isHyphenated(place, place + 1)
      && !startsLongName(place, in: reading)
  }

  /// "on fait Valence Lyon", "jfais lyon valence": two names after "faire" are a way to go.
  private func isTravelled(_ place: Int, in reading: Reading) -> Bool {
    func isDone(_ other: Int) -> Bool { Self.doing.contains(reading.folded(at: other)) }
    func isWord(_ other: Int) -> Bool {
      reading.tokens.indices.contains(other) && reading.tokens[other].kind == .word && !reading.tokens[other].isLight
    }
    return isDone(place - 2) && isWord(place - 1)
      || isDone(place - 1) && isWord(place + 1) && !startsLongName(place, in: reading)
  }

  private static let doing: Set<String> = [
    "fait", "fais", "fai", "faire", "faisons", "font", "jfais", "jfai", "fesons",
  ]

  /// Whether the next word goes on the name that begins at `place`: "Rillieux-la-Pape".
  private func startsLongName(_ place: Int, in reading: Reading) -> Bool {
    (entries[reading.tokens[place].folded] ?? []).contains { entry in
      entry.words.count > 1 && entry.words[1] == reading.folded(at: place + 1)
    }
  }

  /// "de Givors à Lyon": where one comes from, with where one is now.
  private func isLeft(_ place: Int, in reading: Reading) -> Bool {
    guard reading.folded(at: place + 1) == "a", reading.tokens.indices.contains(place + 2),
      reading.tokens[place + 2].isCapitalised
    else { return false }
    let next = reading.tokens[place + 2].folded
    return entries[next] != nil || next == "lyon"
  }

  /// "ma sœur habite Vénissieux", "j'ai habité Bron", "avant j'étais à Villeurbanne": the home of somebody else, or of
  /// another time.
  private func isOfAnother(_ place: Int, isForRelative: Bool, in scene: Scene) -> Bool {
    let before = scene.before(place, upTo: 6)
    if before.prefix(4).contains(where: { scene.isA(.formerHomes, at: $0) }) { return true }
    guard let verb = before.first(where: { ["habite", "vit", "loge", "reside", "est"].contains(scene.folded($0)) })
    else {
      return false
    }
    // "ma mère me loge à Francheville": the home of both.
    if ["m", "me", "nous"].contains(scene.folded(verb - 1)) { return false }
    return !isForRelative && scene.subject(at: verb) == .relative
  }

  /// "En L1 à Lyon 2", "boursière à Lyon 3": three universities have the names of districts.
  private func isUniversity(at place: Int, in reading: Reading) -> Bool {
    guard place + 1 < reading.tokens.count, let number = reading.tokens[place + 1].number, (1...3).contains(number)
    else { return false }
    // "à Lyon 2 en licence"; "J'habite Lyon 3, étudiante" is a home.
    if reading.folded(at: place + 2) == "en", reading.isA(.studies, at: place + 3) { return true }
    return (max(0, place - 6)..<place).contains { reading.isA(.studies, at: $0) }
  }

  private func lyon(at place: Int, in reading: Reading) -> HeardFact? {
    guard reading.tokens[place].folded == "lyon" else { return nil }
    let previous = reading.folded(at: place - 1)
    if ["grand", "gd", "metropole", "olympique"].contains(previous) { return nil }
    if previous == "de", ["metropole", "gare", "prefecture", "ville", "mairie"].contains(reading.folded(at: place - 2))
    {
      return nil
    }
    if isUniversity(at: place, in: reading) { return nil }
    if reading.folded(at: place + 1) == "metropole", reading.folded(at: place + 2) == "habitat" { return nil }
    if place + 1 < reading.tokens.count, let number = reading.tokens[place + 1].completed, (1...9).contains(number),
      let city = lyon[number]
    {
      return fact(city.code, city.name, place..<(place + 2), reading)
    }
    return fact("69123", "Lyon", place..<(place + 1), reading)
  }

  private func commune(at place: Int, in reading: Reading) -> HeardFact? {
    let token = reading.tokens[place]
    guard let candidates = entries[token.folded == "st" ? "saint" : token.folded == "ste" ? "sainte" : token.folded]
    else {
      return fuzzy(at: place, in: reading)
    }
    for entry in candidates {
      let end = place + entry.words.count
      guard end <= reading.tokens.count else { continue }
      let typed = reading.tokens[place..<end].map {
        $0.folded == "st" ? "saint" : $0.folded == "ste" ? "sainte" : $0.folded
      }
      guard typed.elementsEqual(entry.words) else { continue }
      if entry.isDistrict {
        guard livesThere(place, in: reading) else { continue }
        return fact(entry.code, entry.name, place..<end, reading)
      }
      if entry.words.count == 1 {
        let previous = reading.folded(at: place - 1)
        let isPlaced =
          ["a", "sur", "habite"].contains(previous)
          || postcodes[postcode(at: place - 1, in: reading) ?? 0]?.contains { $0.code == entry.code } == true
        let isSentenceStart = place == 0 || reading.tokens[place - 1].kind == .sentenceEnd
        guard
          isPlaced || (token.isCapitalised && !isSentenceStart)
            || (entry.words[0] == "villeurbanne" || entry.words[0] == "venissieux")
        else { continue }
      }
      return fact(entry.code, entry.name, place..<end, reading)
    }
    return nil
  }

  /// "j'habite aux Minguettes", "je suis de la Duchère": a district is where somebody lives, or is passed through.
  private func livesThere(_ place: Int, in reading: Reading) -> Bool {
    let near = (max(0, place - 5)..<place).reversed().prefix { reading.tokens[$0].kind == .word }
    guard let verb = near.first(where: { Self.living.contains(reading.folded(at: $0)) }) else { return false }
    // "je suis de Gerland", and not "je suis à la Part-Dieu".
    return reading.folded(at: verb) != "suis" || reading.folded(at: verb + 1) == "de"
  }

  private static let living: Set<String> = [
    "habite", "habitons", "habitent", "vis", "vit", "vivons", "vivent", "loge", "logent", "logeons", "reside",
    "domicilie", "domiciliee", "suis", "quartier",
  ]

  /// One letter wrong in a long name: "Villeurbane", "Venisieux".
  private func fuzzy(at place: Int, in reading: Reading) -> HeardFact? {
    let typed = Array(reading.tokens[place].folded.utf8)
    guard typed.count >= 7, typed.count >= 9 || reading.tokens[place].keys.isEmpty else { return nil }
    for (first, list) in entries where first.utf8.first == typed[0] && first.utf8.count >= 7 {
      guard let entry = list.first(where: { $0.words.count == 1 && !$0.isDistrict }),
        editDistance(typed, Array(first.utf8), atMost: 1) != nil
          || typed.count >= 8 && reading.tokens[place].keys.isEmpty
            && editDistance(Self.withoutDoubles(typed), Self.withoutDoubles(Array(first.utf8)), atMost: 1) != nil
      else { continue }
      return fact(entry.code, entry.name, place..<(place + 1), reading)
    }
    return nil
  }

  /// "vilurbane": as it sounds, no letter twice.
  private static func withoutDoubles(_ letters: [UInt8]) -> [UInt8] {
    letters.indices.filter { $0 == 0 || letters[$0] != letters[$0 - 1] }.map { letters[$0] }
  }

  private func fact(_ code: String, _ name: String, _ range: Range<Int>, _ reading: Reading) -> HeardFact {
    HeardFact(key: .commune, value: .commune(code: code, name: name), mention: reading.mention(range))
  }

  private static func words(of name: String) -> [String] {
    Tokeniser.tokens(of: name).filter { !$0.isMark }.map(\.folded)
  }
}
