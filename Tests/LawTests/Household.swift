import Foundation
import RuleModel
import Screening
import SourceText

/// One household of a file: the line, and the situation that the mapping makes of it.
struct Household: Sendable {
  let id: String
  let line: JSONValue
  let situation: Situation

  /// The hundred households of this repository, invented for these tests.
  static func ours() throws -> [Household] {
    try read(Repository.resources.appending(path: "households.jsonl"), on: LawBase.day)
  }

  static func read(_ file: URL, on date: CalendarDate, limit: Int = .max) throws -> [Household] {
    let law = try LawBase.shared.get()
    let mapper = SituationMapper(base: law.base, mapping: law.mapping, date: date)
    let bytes = Array(try Data(contentsOf: file))
    return try bytes.split(separator: UInt8(ascii: "\n")).prefix(limit).map { line in
      let value = try JSONValue(parsing: line)
      return Household(id: value["id"]?.string ?? "?", line: value, situation: try mapper.situation(from: value))
    }
  }
}
