import Foundation
import RuleModel
import Testing

@testable import NeedFinder
@testable import RuleLanguage

/// A sentence and what is expected of it.
struct Sentence: Decodable, Sendable {
  let id: String
  let text: String
  let services: [String]
  let tolerated: [String]
  let urgency: String
  let facts: [String: JSON]
  let toleratedFacts: [String: JSON]
  let tags: [String]

  enum CodingKeys: String, CodingKey {
    case id, services, tags
    case text = "texte"
    case tolerated = "services_acceptables"
    case urgency = "urgence"
    case facts = "faits"
    case toleratedFacts = "faits_toleres"
  }

  static let all = read("enonces.jsonl")
  /// Short ones that hold a fact said in one of many ways, or what looks like one.
  static let facts = read("faits.jsonl")
  /// Turns of phrase that tell whose a fact is and since when, each with its neighbours.
  static let turns = read("tournures.jsonl")

  private static func read(_ name: String) -> [Sentence] {
    let file = root.appending(path: "Tests/NeedFinderTests/Sentences/" + name)
    guard let text = try? String(contentsOf: file, encoding: .utf8) else {
      Issue.record("\(name) cannot be read")
      return []
    }
    return text.split(separator: "\n").enumerated().compactMap { place, line in
      do {
        return try JSONDecoder().decode(Sentence.self, from: Data(line.utf8))
      } catch {
        Issue.record("\(name), line \(place + 1): \(error)")
        return nil
      }
    }
  }

  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
}

enum JSON: Decodable, Hashable, Sendable {
  case truth(Bool)
  case number(Double)
  case text(String)
  case list([JSON])
  case object([String: JSON])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let truth = try? container.decode(Bool.self) {
      self = .truth(truth)
    } else if let number = try? container.decode(Double.self) {
      self = .number(number)
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let list = try? container.decode([JSON].self) {
      self = .list(list)
    } else {
      self = .object(try container.decode([String: JSON].self))
    }
  }

  /// Single values to compare: a list by element, a debt by kind and amount; any Lyon is Lyon, any tenant a tenant.
  func atoms(of key: String) -> Set<String> {
    switch self {
    case .truth(let truth): ["\(key)=\(truth)"]
    case .number(let number): ["\(key)=\(number)"]
    case .text(let text):
      if key == "commune", text.hasPrefix("Lyon") {
        ["commune=Lyon"]
      } else if key == "logement_statut", text.hasPrefix("locataire") {
        ["logement_statut=locataire"]
      } else {
        ["\(key)=\(text)"]
      }
    case .list(let list): list.reduce(into: []) { $0.formUnion($1.atoms(of: key)) }
    case .object(let object): object.reduce(into: []) { $0.formUnion($1.value.atoms(of: "\(key).\($1.key)")) }
    }
  }
}

extension HeardFact {
  var atoms: Set<String> {
    let name = key.name == "allocation_mensuelle" ? "ressources_mensuelles" : key.name
    switch value {
    case .truth(let truth): return ["\(name)=\(truth)"]
    case .number(let number): return ["\(name)=\(number.approximation)"]
    case .option(let option): return JSON.text(option).atoms(of: name)
    case .days(let days): return ["\(name)=\(days.earliest.iso)/\(days.latest.iso)"]
    case .ages(let ages): return Set(ages.map { "\(name)=\(Double($0))" })
    case .debt(let kind, let amount):
      return Set(["dette.type=\(kind)"] + (amount.map { ["dette.montant=\($0.approximation)"] } ?? []))
    case .commune(_, let commune): return JSON.text(commune).atoms(of: name)
    }
  }
}

/// The need finder of the rules in the repository.
enum RealRules {
  static let base: RuleBase = {
    let rules = Sentence.root.appending(path: "Rules")
    var texts: [RuleText] = []
    for folder in [rules, Sentence.root.appending(path: "Forms")] {
      let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL }
      for file in files ?? [] where file.pathExtension == "yaml" {
        guard let data = try? Data(contentsOf: file) else { continue }
        texts.append(RuleText(path: file.path, utf8: Array(data)))
      }
    }
    return RuleBaseLoader.load([texts]).partial
  }()

  static let finder = NeedFinder(base: base)
  static let known = Set(ServiceText.texts(of: base).map(\.id.text))
}
