import Foundation
import PimmsGuideKit

/// The files of one workload: a base, situations, and what the reference evaluator answers.
struct Workload {
  let base: NeutralBase
  let situations: [[String: Any]]
  /// A character a service: 1 when eligible.
  let expected: [[UInt8]]
  let changes: [Change]
  let partials: [Partial]

  struct Change {
    let situation: Int
    let fact: String
    let value: Any
    let bits: [UInt8]
  }

  struct Partial {
    let situation: Int
    let known: [String]
    /// 1, 0, or ? where strong Kleene logic cannot tell.
    let kleene: [UInt8]
    let added: String
    let kleeneAfter: [UInt8]
  }

  init(directory: URL) throws {
    base = try NeutralBase(contentsOf: directory.appendingPathComponent("base.json"))
    situations = try Self.lines(of: directory, "situations.jsonl")
    expected = try Self.lines(of: directory, "expected.jsonl").map { try Self.bits($0, "bits") }
    changes = try Self.lines(of: directory, "changes.jsonl").map {
      Change(
        situation: try Self.read($0, "sit"), fact: try Self.read($0, "fact"), value: try Self.read($0, "value"),
        bits: try Self.bits($0, "bits"))
    }
    partials = try Self.lines(of: directory, "partial.jsonl").map {
      Partial(
        situation: try Self.read($0, "sit"), known: try Self.read($0, "known"), kleene: try Self.bits($0, "kleene"),
        added: try Self.read($0, "add"), kleeneAfter: try Self.bits($0, "kleene_after"))
    }
  }

  private static func lines(of directory: URL, _ name: String) throws -> [[String: Any]] {
    let data = try Data(contentsOf: directory.appendingPathComponent(name))
    return try data.split(separator: UInt8(ascii: "\n")).map { line in
      guard let object = try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any] else {
        throw WorkloadError("\(name): a line is not an object")
      }
      return object
    }
  }

  private static func read<Value>(_ object: [String: Any], _ key: String) throws -> Value {
    guard let value = object[key] as? Value else { throw WorkloadError("unreadable \(key)") }
    return value
  }

  private static func bits(_ object: [String: Any], _ key: String) throws -> [UInt8] {
    let text: String = try read(object, key)
    return Array(text.utf8)
  }
}

/// A workload with its base loaded: values of the files become values of the guide.
struct LoadedWorkload {
  let workload: Workload
  let guide: Guide
  let services: [ServiceHandle]
  let situations: [Situation]
  private let facts: [String: (handle: FactHandle, kind: NeutralBase.Fact.Kind)]

  /// The day of evaluation; no rule of a workload reads it.
  static func theDay() throws -> Day {
    guard let day = Day("2026-11-23") else { throw WorkloadError("no such day") }
    return day
  }

  init(_ workload: Workload, guide: Guide) throws {
    self.workload = workload
    self.guide = guide
    services = try workload.base.services.map { service in
      try guide.service(service.id)
    }
    var facts: [String: (handle: FactHandle, kind: NeutralBase.Fact.Kind)] = [:]
    for fact in workload.base.facts {
      facts[fact.id] = (try guide.fact(RuleWriter.factName(fact.id)), fact.kind)
    }
    self.facts = facts
    let known = facts
    situations = try workload.situations.map { said in
      try Self.situation(guide, try said.map { try Self.stated($0.key, $0.value, known) })
    }
  }

  func handle(_ fact: String) throws -> FactHandle {
    guard let known = facts[fact] else { throw WorkloadError("unknown fact \(fact)") }
    return known.handle
  }

  func value(_ fact: String, _ json: Any) throws -> FactValue { try Self.stated(fact, json, facts).1 }

  func value(of fact: String, in situation: Int) throws -> FactValue {
    guard let json = workload.situations[situation][fact] else { throw WorkloadError("no value for \(fact)") }
    return try value(fact, json)
  }

  func partial(_ situation: Int, _ known: [String]) throws -> Situation {
    try Self.situation(guide, try known.map { (try handle($0), try value(of: $0, in: situation)) })
  }

  private static func situation(_ guide: Guide, _ values: [(FactHandle, FactValue)]) throws -> Situation {
    var situation = Situation(guide, saidOn: try theDay())
    for (fact, value) in values { try situation.state(fact, value) }
    return situation
  }

  private static func stated(
    _ id: String, _ json: Any, _ facts: [String: (handle: FactHandle, kind: NeutralBase.Fact.Kind)]
  ) throws -> (FactHandle, FactValue) {
    guard let fact = facts[id] else { throw WorkloadError("unknown fact \(id)") }
    switch fact.kind {
    case .truth: if let value = json as? Bool { return (fact.handle, .truth(value)) }
    case .integer: if let value = json as? Int { return (fact.handle, .number(Number(value))) }
    case .choice: if let value = json as? String { return (fact.handle, .option(value)) }
    case .date: if let text = json as? String, let day = Day(text) { return (fact.handle, .day(day)) }
    }
    throw WorkloadError("unreadable value of \(id)")
  }
}
