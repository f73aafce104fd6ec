import Foundation
import RuleEngine
import RuleModel
import Screening
import SourceText
import Testing

/// What the law gives to the hundred households, kept beside them so that a change of its outcome is seen in review.
@Suite struct GoldenVerdictTests {
  private let file = Repository.resources.appending(path: "households.verdicts.jsonl")

  @Test func `Our households get the verdicts and amounts that were last reviewed`() throws {
    let lines = try Self.lines.get()
    if ProcessInfo.processInfo.environment["PIMMS_GUIDE_RECORD"] == "1" {
      try Data(lines.map { $0 + "\n" }.joined().utf8).write(to: file)
      Issue.record("recorded \(file.lastPathComponent); review the change, then run again without recording")
      return
    }
    let kept = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init)
    #expect(lines.count == kept.count)
    for (now, then) in zip(lines, kept) where now != then {
      let differences = try Self.differences(try JSONValue(parsing: now), try JSONValue(parsing: then))
      Issue.record("\(differences.joined(separator: "\n"))\nset PIMMS_GUIDE_RECORD=1 to record")
    }
  }

  @Test func `Every household is read whole and every kind of verdict occurs`() throws {
    let households = try Household.ours()
    #expect(households.count == 100)
    #expect(Set(households.map(\.id)).count == 100)
    let lines = try Self.lines.get()
    for service in LawBase.services {
      #expect(lines.contains { $0.contains("\"\(service)\":{\"verdict\":\"éligible") }, "\(service) is never due")
    }
    #expect(!lines.contains { $0.contains("indéterminé") }, "a whole household leaves nothing open")
  }

  /// What changed for one household, service by service.
  private static func differences(_ now: JSONValue, _ then: JSONValue) throws -> [String] {
    let id = now["id"]?.string ?? "?"
    let names = Set((now.object ?? []).map(\.name)).union((then.object ?? []).map(\.name))
    return names.sorted().filter { now[$0] != then[$0] }.map { name in
      "\(id) \(name): \(now[name]?.text ?? "sans objet"), was \(then[name]?.text ?? "sans objet")"
    }
  }

  /// One line a household; worked out once for the tests of this suite.
  private static let lines = Result { try verdictLines() }

  private static func verdictLines() throws -> [String] {
    let law = try LawBase.shared.get()
    var screener = Screener(law.program, mapping: law.mapping, date: LawBase.day, text: \.written)
    return try Household.ours().map { household in
      var written: [UInt8] = []
      #expect(screener.screen(ArraySlice(household.line.text.utf8), into: &written) == .judged)
      let judged = try JSONValue(parsing: written)
      let verdicts = try #require(judged["verdicts"]?.object)
      let law = verdicts.filter { LawBase.services.contains($0.name) && $0.value["verdict"] != "sans objet" }
      let shown = law.sorted { $0.name < $1.name }.map { JSONMember($0.name, decision($0.value)) }
      return JSONValue.object([JSONMember("id", .string(household.id))] + shown).text
    }
  }

  /// The verdict, the amount and the members': wording and open sentences have their own tests.
  private static func decision(_ value: JSONValue) -> JSONValue {
    .object(
      (value.object ?? []).compactMap { member in
        switch member.name {
        case "verdict", "montant", "unité": member
        case "membres": JSONMember("membres", .array((member.value.array ?? []).map(decision)))
        default: nil
        }
      })
  }
}
