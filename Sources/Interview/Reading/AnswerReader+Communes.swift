import RuleModel
import SourceText

/// A commune by its name, its postcode, its INSEE code or its arrondissement.
extension AnswerReader {
  func readCommune(_ line: String) -> AnswerReading {
    let digits = line.filter(\.isASCIIDigit)
    if digits.count == 5, let found = byCode(digits, line) { return found }
    let name = CommuneDirectory.key(line)
    if let codes = communes.codes[name] { return one(of: codes, line) }
    // "69003 Lyon", "Lyon (69003)": the code was of no help, the name may be.
    let bare = CommuneDirectory.key(String(line.filter { !$0.isASCIIDigit && !"()".contains($0) }))
    if digits.count == 5, let codes = communes.codes[bare] { return one(of: codes, line) }
    let begun = name.count >= 4 ? communes.codes.filter { $0.key.hasPrefix(name) }.flatMap(\.value) : []
    if !begun.isEmpty { return one(of: Array(Set(begun)).sorted(), line) }
    if let within = named(within: name) { return within }
    let near = suggestions(for: name, among: communes.codes.keys, limit: 3)
    let codes = near.flatMap { communes.codes[$0] ?? [] }
    if codes.count == 1, name.count > 5 { return .understood(.commune(codes[0]), remarks: [.otherWordsIgnored]) }
    return .unreadable(.unknownCommune(line, near: codes.compactMap { communes.names[$0] }))
  }

  private func byCode(_ digits: String, _ line: String) -> AnswerReading? {
    let byPostcode = communes.postcodes[digits] ?? []
    if !byPostcode.isEmpty {
      if byPostcode.count > 1 {
        let name = CommuneDirectory.key(String(line.filter { !$0.isASCIIDigit }))
        let named = byPostcode.filter { code in
          !name.isEmpty && communes.names[code].map { CommuneDirectory.key($0).hasPrefix(name) } == true
        }
        if named.count == 1 { return .understood(.commune(named[0])) }
      }
      return one(of: byPostcode, line)
    }
    guard line.allSatisfy({ $0.isASCIIDigit || $0.isWhitespace }) else { return nil }
    // An INSEE code: postcodes of whole communes end with a zero.
    if communes.names[digits] != nil, !digits.hasSuffix("0") { return .understood(.commune(digits)) }
    guard let code = Self.outsideTable(digits), communes.names[code] == nil else {
      return .unreadable(.unknownCommune(line, near: []))
    }
    return .understood(.commune(code), remarks: [.communeOutsideTable])
  }

  /// A code that begins as those of the department do; nil where a postcode is of none.
  private static func outsideTable(_ postcode: String) -> String? {
    switch Int(postcode.prefix(3)) ?? 0 {
    case 200...201: "2A" + postcode.suffix(3)
    case 202...209: "2B" + postcode.suffix(3)
    case 10...959, 971...989: postcode
    default: nil
    }
  }

  /// "chez ma sœur à Bron", "le quartier de Gerland": the longest name among the words.
  private func named(within line: String) -> AnswerReading? {
    let words = line.split(separator: " ").map(String.init)
    for length in stride(from: min(words.count - 1, 6), to: 0, by: -1) {
      let found = words.indices.dropLast(length - 1).flatMap { start -> [String] in
        let name = words[start..<(start + length)].joined(separator: " ")
        return name.count >= 4 ? communes.codes[name] ?? [] : []
      }
      let codes = Set(found)
      if codes.count == 1, let code = codes.first { return .understood(.commune(code), remarks: [.otherWordsIgnored]) }
      if codes.count > 1 { return one(of: codes.sorted(), line) }
    }
    return nil
  }

  private func one(of codes: [String], _ line: String) -> AnswerReading {
    codes.count == 1
      ? .understood(.commune(codes[0]))
      : .unreadable(.severalCommunes(line, codes.compactMap { communes.names[$0] }))
  }
}

/// The communes of a base by everything people call them.
struct CommuneDirectory: Sendable {
  private(set) var codes: [String: [String]] = [:]
  private(set) var postcodes: [String: [String]] = [:]
  private(set) var names: [String: String] = [:]

  init(_ communes: Table<Commune>) {
    for commune in communes.elements {
      for name in [commune.name] + commune.otherNames + commune.districts {
        codes[Self.key(name), default: []].append(commune.code)
      }
      names[commune.code] = commune.name
      for postcode in commune.postcodes { postcodes[postcode, default: []].append(commune.code) }
    }
  }

  /// "Saint-Priest", "st priest" and "ST PRIEST" are one; so are "Lyon 3e", "Lyon 3" and "Lyon troisième".
  static func key(_ name: String) -> String {
    let tokens = AnswerPhrase(name, decimals: false).tokens
    var parts: [String] = []
    for token in tokens {
      switch token {
      case .number(let number): parts.append(number.decimalText())
      case .sign: continue
      case .word(let word):
        switch word {
        case "st": parts.append("saint")
        case "ste": parts.append("sainte")
        case "arrondissement", "arr", "e", "er", "eme", "ieme", "nd", "le", "la", "les", "a", "de": continue
        default: parts.append(ordinals[word] ?? word)
        }
      }
    }
    return parts.joined(separator: " ")
  }

  private static let ordinals = [
    "premier": "1", "deuxieme": "2", "second": "2", "troisieme": "3", "quatrieme": "4", "cinquieme": "5",
    "sixieme": "6", "septieme": "7", "huitieme": "8", "neuvieme": "9",
  ]
}
