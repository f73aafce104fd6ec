package import RuleEngine
import RuleModel
package import SourceText

extension Evaluation {
  /// Every service's verdict by its id, in the order of the base: the body of a `screen` line.
  package var verdictsJSON: JSONValue {
    .object(
      program.base.services.indices.map { index in
        JSONMember(program.base.services[index].id.text, json(of: outcome(of: index)))
      })
  }

  private func json(of outcome: Outcome) -> JSONValue {
    let service = program.base.services[outcome.service]
    var members = [JSONMember("verdict", .string(outcome.verdict.rawValue))]
    if let amount = outcome.amount, outcome.entitled != .no {
      members.append(JSONMember("montant", amount.json))
      if case .number(let unit) = service.decision.amount?.type {
        members.append(JSONMember("unité", .string(unit.symbol)))
      }
    }
    members.append(JSONMember("réserves", .array(outcome.openReserves.map { .string($0.text) })))
    members.append(JSONMember("manque", .array(missing(for: outcome).map { .string($0) })))
    if service.scope != nil {
      members.append(JSONMember("membres", .array(outcome.members.map { json(of: $0) })))
    }
    return .object(members)
  }

  private func json(of member: MemberOutcome) -> JSONValue {
    var members = [JSONMember("membre", .string(member.member.map { name(of: $0) } ?? "à connaître"))]
    members.append(JSONMember("verdict", .string(member.verdict.rawValue)))
    if let amount = member.amount, member.entitled != .no { members.append(JSONMember("montant", amount.json)) }
    return .object(members)
  }

  private func name(of member: Member) -> String {
    switch member {
    case .household: "foyer"
    case .role(let name): name
    case .listed(let scope, let position): "\(scope.text) \(position + 1)"
    }
  }

  /// The facts that an undetermined service still waits for.
  private func missing(for outcome: Outcome) -> [String] {
    guard outcome.verdict == .undetermined else { return [] }
    return unsettledFacts(of: outcome.service).map(\.text)
  }
}

extension Interval {
  /// A number when exact, else its bounds; to the millionth.
  package var json: JSONValue {
    if let exact { return exact.json }
    return ["min": lower.json, "max": upper.json]
  }
}

extension Rational {
  fileprivate var json: JSONValue { JSONNumber(decimalText(places: 6)).map { .number($0) } ?? .null }
}
