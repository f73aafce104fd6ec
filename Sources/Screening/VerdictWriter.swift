package import RuleEngine
package import RuleModel
import SourceText

/// Writes what an evaluation says of every service, as the body of a `screen` line.
///
/// What never changes from one line to the next (names, punctuation) is written out once, when the writer is made; what
/// a situation leaves as the one before made it is copied.
package struct VerdictWriter: Sendable {
  private let services: [ServiceWords]
  private let facts: [[UInt8]]
  /// By service: what was written of it last; empty before the first line.
  private var last: [[UInt8]]

  private struct ServiceWords: Sendable {
    /// The service's name and all that comes before its verdict.
    let head: [UInt8]
    /// The unit of the amount and what follows, or nothing.
    let unit: [UInt8]
    let hasMembers: Bool
    /// What a mediator has to verify, as it is said on the day.
    let reserves: [RuleSentence: [UInt8]]
  }

  /// - Parameter text: what a sentence of the rules says on the day.
  package init(_ program: Program, text: (RuleSentence) -> String) {
    services = program.base.services.elements.map { service in
      var unit: [UInt8] = []
      if case .number(let symbol) = service.decision.amount?.type {
        unit = Array(#","unité":"#.utf8) + Self.quoted(symbol.symbol)
      }
      return ServiceWords(
        head: Self.quoted(service.id.text) + Array(#":{"verdict":"#.utf8), unit: unit,
        hasMembers: service.scope != nil,
        reserves: Dictionary(
          (service.decision.reserves + service.decision.exceptions).map { ($0.text, Self.quoted(text($0.text))) },
          uniquingKeysWith: { first, _ in first }))
    }
    facts = program.base.facts.elements.map { Self.quoted($0.name.text) }
    last = Array(repeating: [], count: services.count)
  }

  /// Appends an object: a member a service, in the order of the base.
  ///
  /// `reached` says of each service, by position, whether its outcome may differ from what was written last.
  package mutating func write(_ evaluation: inout MovingEvaluation, reached: [Bool], into bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "{"))
    for position in services.indices {
      if position > 0 { bytes.append(UInt8(ascii: ",")) }
      if reached[position] || last[position].isEmpty {
        let start = bytes.count
        write(ServiceIndex(position), of: &evaluation, into: &bytes)
        last[position].removeAll(keepingCapacity: true)
        last[position].append(contentsOf: bytes[start...])
      } else {
        bytes.append(contentsOf: last[position])
      }
    }
    bytes.append(UInt8(ascii: "}"))
  }

  private func write(_ service: ServiceIndex, of evaluation: inout MovingEvaluation, into bytes: inout [UInt8]) {
    let words = services[service.position]
    bytes.append(contentsOf: words.head)
    let outcome = evaluation.outcome(of: service)
    JSONValue.write(outcome.verdict.rawValue, into: &bytes)
    if let amount = outcome.amount, outcome.entitled != .no {
      bytes.append(contentsOf: #","montant":"#.utf8)
      Self.write(amount, into: &bytes)
      bytes.append(contentsOf: words.unit)
    }
    bytes.append(contentsOf: #","réserves":["#.utf8)
    Self.write(outcome.openReserves, into: &bytes) { reserve, bytes in
      bytes.append(contentsOf: services[reserve.service.position].reserves[reserve.sentence] ?? [])
    }
    bytes.append(contentsOf: #"],"manque":["#.utf8)
    if outcome.verdict == .undetermined {
      Self.write(evaluation.unsettledFacts(of: service), into: &bytes) { fact, bytes in
        bytes.append(contentsOf: facts[fact.position])
      }
    }
    bytes.append(UInt8(ascii: "]"))
    if words.hasMembers {
      bytes.append(contentsOf: #","membres":["#.utf8)
      Self.write(outcome.members, into: &bytes, Self.write)
      bytes.append(UInt8(ascii: "]"))
    }
    bytes.append(UInt8(ascii: "}"))
  }

  private static func write(_ member: MemberOutcome, into bytes: inout [UInt8]) {
    bytes.append(contentsOf: #"{"membre":"#.utf8)
    JSONValue.write(member.member.map(\.ruleName) ?? "à connaître", into: &bytes)
    bytes.append(contentsOf: #","verdict":"#.utf8)
    JSONValue.write(member.verdict.rawValue, into: &bytes)
    if let amount = member.amount, member.entitled != .no {
      bytes.append(contentsOf: #","montant":"#.utf8)
      write(amount, into: &bytes)
    }
    bytes.append(UInt8(ascii: "}"))
  }

  /// A number when exact, else its bounds; to the millionth.
  private static func write(_ amount: Interval, into bytes: inout [UInt8]) {
    guard let exact = amount.exact else {
      bytes.append(contentsOf: #"{"min":"#.utf8)
      bytes.append(contentsOf: amount.lower.decimalText(places: 6).utf8)
      bytes.append(contentsOf: #","max":"#.utf8)
      bytes.append(contentsOf: amount.upper.decimalText(places: 6).utf8)
      bytes.append(UInt8(ascii: "}"))
      return
    }
    bytes.append(contentsOf: exact.decimalText(places: 6).utf8)
  }

  private static func write<Item>(
    _ items: [Item], into bytes: inout [UInt8], _ write: (Item, inout [UInt8]) -> Void
  ) {
    for (position, item) in items.enumerated() {
      if position > 0 { bytes.append(UInt8(ascii: ",")) }
      write(item, &bytes)
    }
  }

  private static func quoted(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    JSONValue.write(text, into: &bytes)
    return bytes
  }
}
