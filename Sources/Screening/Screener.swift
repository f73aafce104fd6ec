package import RuleEngine
package import RuleModel
package import SourceText

/// Judges situations line by line: one line out for each line in, in order.
package struct Screener: Sendable {
  private let mapper: SituationMapper
  private var evaluation: Evaluation

  package init(_ program: Program, mapping: FieldMapping, date: CalendarDate) {
    mapper = SituationMapper(base: program.base, mapping: mapping, date: date)
    evaluation = Evaluation(program, on: date)
  }

  package enum Line: Sendable {
    case judged(JSONValue)
    /// The line could not be read; the object says why under `erreur`.
    case refused(JSONValue)

    package var json: JSONValue {
      switch self {
      case .judged(let value), .refused(let value): value
      }
    }
  }

  /// Judges one line of JSON.
  package mutating func screen(_ line: ArraySlice<UInt8>) -> Line {
    let value: JSONValue
    do throws(JSONSyntaxError) {
      value = try JSONValue(parsing: line)
    } catch {
      return .refused(["id": .null, "erreur": .string("ligne illisible : \(error.message)")])
    }
    let identifier = mapper.identifier(of: value)
    do throws(MappingProblem) {
      evaluation.replace(with: try mapper.situation(from: value))
    } catch {
      return .refused(["id": identifier, "erreur": .string(error.message)])
    }
    return .judged(.object([JSONMember("id", identifier), JSONMember("verdicts", evaluation.verdictsJSON)]))
  }
}
