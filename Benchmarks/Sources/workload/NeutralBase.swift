import Foundation

/// A rule base in the neutral JSON form that every compared engine reads (`pimms-bench-base/1`).
struct NeutralBase {
  let facts: [Fact]
  let derived: [Derived]
  let services: [Service]

  struct Fact {
    let id: String
    let kind: Kind

    /// What a fact may be, with the frequencies that situations are drawn from.
    enum Kind {
      case truth(chance: Double)
      case choice(values: [String], weights: [Double])
      case integer(buckets: [(low: Int, high: Int, weight: Double)])
      case date(from: String, to: String)
    }
  }

  struct Derived {
    let id: String
    let isTruth: Bool
    let expression: NeutralExpression
  }

  struct Service {
    let id: String
    let domain: String
    let expression: NeutralExpression
  }

  init(contentsOf url: URL) throws {
    guard let root = try JSONSerialization.jsonObject(with: Data(contentsOf: url)) as? [String: Any],
      root["format"] as? String == "pimms-bench-base/1",
      let facts = root["facts"] as? [[String: Any]], let derived = root["derived"] as? [[String: Any]],
      let services = root["services"] as? [[String: Any]]
    else { throw WorkloadError("\(url.path): not a base in the form pimms-bench-base/1") }
    self.facts = try facts.map(Fact.init)
    self.derived = try derived.map {
      Derived(
        id: try Self.text($0, "id"), isTruth: try Self.text($0, "type") == "bool",
        expression: try NeutralExpression($0["expr"]))
    }
    self.services = try services.map {
      Service(
        id: try Self.text($0, "id"), domain: try Self.text($0, "domain"), expression: try NeutralExpression($0["expr"]))
    }
  }

  fileprivate static func text(_ object: [String: Any], _ key: String) throws -> String {
    guard let text = object[key] as? String else { throw WorkloadError("base.json: no text under \(key)") }
    return text
  }
}

extension NeutralBase.Fact {
  fileprivate init(_ object: [String: Any]) throws {
    id = try NeutralBase.text(object, "id")
    switch try NeutralBase.text(object, "type") {
    case "bool": kind = .truth(chance: object["p_true"] as? Double ?? 0.5)
    case "enum":
      kind = .choice(
        values: object["values"] as? [String] ?? [], weights: (object["weights"] as? [Double]) ?? [])
    case "int":
      let buckets = object["buckets"] as? [[Any]] ?? []
      kind = .integer(
        buckets: try buckets.map { bucket in
          guard bucket.count == 3, let low = bucket[0] as? Int, let high = bucket[1] as? Int,
            let weight = bucket[2] as? Double
          else { throw WorkloadError("base.json: unreadable bucket") }
          return (low, high, weight)
        })
    case "date":
      kind = .date(from: try NeutralBase.text(object, "from"), to: try NeutralBase.text(object, "to"))
    case let other: throw WorkloadError("base.json: unknown type of fact \(other)")
    }
  }
}

/// An expression of the neutral form.
indirect enum NeutralExpression {
  case all([NeutralExpression])
  case any([NeutralExpression])
  case not(NeutralExpression)
  case truth(String)
  case oneOf(String, [String])
  case compare(String, String, Operand)
  case linear(Int, [(factor: Int, name: String)])
  case choose(NeutralExpression, NeutralExpression, NeutralExpression)

  enum Operand {
    case integer(Int)
    case date(String)
    case name(String)
  }

  init(_ json: Any?) throws {
    guard let list = json as? [Any], let head = list.first as? String else {
      throw WorkloadError("base.json: unreadable expression")
    }
    switch head {
    case "and": self = .all(try list.dropFirst().map { try NeutralExpression($0) })
    case "or": self = .any(try list.dropFirst().map { try NeutralExpression($0) })
    case "not": self = .not(try NeutralExpression(list[1]))
    case "is": self = .truth(try Self.name(list[1]))
    case "in": self = .oneOf(try Self.name(list[1]), list[2] as? [String] ?? [])
    case "cmp": self = .compare(try Self.name(list[1]), try Self.name(list[2]), try Operand(list[3]))
    case "lin":
      let terms = list[2] as? [[Any]] ?? []
      self = .linear(
        list[1] as? Int ?? 0, try terms.map { (factor: $0[0] as? Int ?? 0, name: try Self.name($0[1])) })
    case "if":
      self = .choose(
        try NeutralExpression(list[1]), try NeutralExpression(list[2]), try NeutralExpression(list[3]))
    default: throw WorkloadError("base.json: unknown operator \(head)")
    }
  }

  private static func name(_ json: Any) throws -> String {
    guard let name = json as? String else { throw WorkloadError("base.json: a name was expected") }
    return name
  }
}

extension NeutralExpression.Operand {
  init(_ json: Any) throws {
    if let reference = json as? [Any], reference.count == 2, let name = reference[1] as? String {
      self = .name(name)
    } else if let date = json as? String {
      self = .date(date)
    } else if let number = json as? Int {
      self = .integer(number)
    } else {
      throw WorkloadError("base.json: unreadable side of a comparison")
    }
  }
}

/// Something wrong with the files of a workload.
struct WorkloadError: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}
