internal import RuleModel
internal import SourceText

/// The names of communes, as people type them.
struct CommuneNames: Sendable {
  private var entries: [String: [Entry]] = [:]
  /// By the name of a town, the communes that are its arrondissements.
  private(set) var arrondissements: [String: [Int: Town]] = [:]
  /// The communes of each postcode.
  private var postcodes: [Int: [Town]] = [:]

  struct Town: Sendable {
    let code: String
    let name: String
  }

  private struct Entry: Sendable {
    let words: [String]
    let town: Town
    let isDistrict: Bool
  }

  mutating func add(_ commune: Commune) {
    let town = Town(code: commune.code, name: commune.name)
    for name in commune.districts {
      // "à la Duchère", "aux Minguettes": the article is another one in the sentence.
      let words = Self.words(of: name)
      let own = words.first.map(Self.articles.contains) == true ? Array(words.dropFirst()) : words
      add(Entry(words: own, town: town, isDistrict: true))
    }
    for name in commune.otherNames { add(Town(code: commune.code, name: name), isWhole: false) }
    add(town)
    for postcode in commune.postcodes.compactMap({ Int($0) }) { postcodes[postcode, default: []].append(town) }
  }

  /// - Parameter isWhole: whether the name is a commune's own, of which the first word alone may be said, and not
  ///   another way to call one ("Oullins" for Oullins-Pierre-Bénite).
  private mutating func add(_ town: Town, isWhole: Bool = true) {
    let words = Self.words(of: town.name)
    guard let first = words.first else { return }
    // "Lyon 3e" is three words: the town, the number and its ending.
    if words.count > 1, let number = Int(words[1]) {
      arrondissements[first, default: [:]][number] = town
      return
    }
    add(Entry(words: words, town: town, isDistrict: false))
    // "Vaulx" for Vaulx-en-Velin, "Rillieux" for Rillieux-la-Pape: where the first word is no other name's.
    if isWhole, words.count > 1, first.utf8.count >= 5, first != "saint", first != "sainte" {
      entries[first]?.append(Entry(words: [first], town: town, isDistrict: false))
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
      // "Grand Lyon Habitat" is no place: a town with arrondissements is read by rules of its own alone.
      let isNumbered = arrondissements[reading.tokens[place].folded] != nil
      if let fact = isNumbered ? numbered(at: place, in: reading) : commune(at: place, in: reading) { return fact }
    }
    // Not a file's number: "dossier 69500".
    for place in reading.tokens.indices where reading.isA(.beforePostcode, at: place - 1) {
      if let named = postcodes[postcode(at: place, in: reading) ?? 0], named.count == 1 {
        return fact(named[0], place..<(place + 1), reading)
      }
    }
    return arrondissement(in: reading)
  }

  /// A number of five figures that is no sum: "j'habite 69100", not "69 100 euros".
  private func postcode(at place: Int, in reading: Reading) -> Int? {
    guard let number = reading.token(at: place)?.completed,
      (1000...99999).contains(number), !reading.isA(.currencies, at: place + 1)
    else { return nil }
    return number
  }

  private func commune(at place: Int, in reading: Reading) -> HeardFact? {
    let token = reading.tokens[place]
    guard let candidates = entries[Self.unshortened(token.folded)] else { return fuzzy(at: place, in: reading) }
    for entry in candidates {
      let end = place + entry.words.count
      guard end <= reading.tokens.count else { continue }
      let typed = reading.tokens[place..<end].map { Self.unshortened($0.folded) }
      guard typed.elementsEqual(entry.words) else { continue }
      if entry.isDistrict {
        guard livesThere(place, in: reading) else { continue }
        return fact(entry.town, place..<end, reading)
      }
      if entry.words.count == 1 {
        let previous = reading.folded(at: place - 1)
        let isPlaced =
          ["a", "sur", "habite"].contains(previous)
          || postcodes[postcode(at: place - 1, in: reading) ?? 0]?.contains { $0.code == entry.town.code } == true
        let isSentenceStart = place == 0 || reading.tokens[place - 1].kind == .sentenceEnd
        guard isPlaced || token.isCapitalised && !isSentenceStart || reading.isA(.plainTowns, at: place) else {
          continue
        }
      }
      return fact(entry.town, place..<end, reading)
    }
    return nil
  }

  /// "St Fons", "Ste Foy".
  private static func unshortened(_ word: String) -> String {
    switch word {
    case "st": "saint"
    case "ste": "sainte"
    default: word
    }
  }

  /// "j'habite aux Minguettes", "je suis de la Duchère": a district is where somebody lives, or is passed through.
  private func livesThere(_ place: Int, in reading: Reading) -> Bool {
    let near = (max(0, place - 5)..<place).reversed().prefix { reading.tokens[$0].kind == .word }
    guard let verb = near.first(where: { reading.isA(.dwelling, at: $0) }) else { return false }
    // "je suis de Gerland", and not "je suis à la Part-Dieu".
    return reading.folded(at: verb) != "suis" || reading.folded(at: verb + 1) == "de"
  }

  /// One letter wrong in a long name: "Villeurbane", "Venisieux".
  private func fuzzy(at place: Int, in reading: Reading) -> HeardFact? {
    let typed = Array(reading.tokens[place].folded.utf8)
    guard typed.count >= 7, typed.count >= 9 || reading.tokens[place].keys.isEmpty else { return nil }
    let near = entries.filter { first, list in
      guard first.utf8.first == typed[0], first.utf8.count >= 7,
        list.contains(where: { $0.words.count == 1 && !$0.isDistrict })
      else { return false }
      return editDistance(typed, Array(first.utf8), atMost: 1) != nil
        || typed.count >= 8 && reading.tokens[place].keys.isEmpty
          && editDistance(Self.withoutDoubles(typed), Self.withoutDoubles(Array(first.utf8)), atMost: 1) != nil
    }
    // Of two as near, always the same one.
    return near.keys.min().flatMap(whole).map { fact($0, place..<(place + 1), reading) }
  }

  /// "vilurbane": as it sounds, no letter twice.
  private static func withoutDoubles(_ letters: [UInt8]) -> [UInt8] {
    letters.indices.filter { $0 == 0 || letters[$0] != letters[$0 - 1] }.map { letters[$0] }
  }

  func fact(_ town: Town, _ range: Range<Int>, _ reading: Reading) -> HeardFact {
    HeardFact(key: .commune, value: .commune(code: town.code, name: town.name), mention: reading.mention(range))
  }

  private static func words(of name: String) -> [String] {
    Tokeniser.tokens(of: name).filter { !$0.isMark }.map(\.folded)
  }
}

// MARK: - Names

extension CommuneNames {
  /// Whether a word begins the name of a commune.
  func isName(_ word: String) -> Bool { entries[word] != nil || arrondissements[word] != nil }

  /// The commune whose whole name is one word.
  func whole(_ word: String) -> Town? {
    entries[word]?.first { $0.words.count == 1 && !$0.isDistrict }?.town
  }

  /// Whether the next word goes on the name that begins at `place`: "Rillieux-la-Pape".
  func startsLongName(_ place: Int, in reading: Reading) -> Bool {
    (entries[reading.tokens[place].folded] ?? []).contains { entry in
      entry.words.count > 1 && entry.words[1] == reading.folded(at: place + 1)
    }
  }
}
