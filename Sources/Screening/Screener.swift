package import RuleEngine
package import RuleModel
import SourceText

/// Judges situations line by line: one line out for each line in, in order.
package struct Screener: Sendable {
  private let mapper: SituationMapper
  private let influence: Influence
  /// Moved from one situation to the next: what does not differ is not judged again.
  private var evaluation: Evaluation
  private var writer: VerdictWriter

  package init(_ program: Program, mapping: FieldMapping, date: CalendarDate) {
    mapper = SituationMapper(base: program.base, mapping: mapping, date: date)
    influence = Influence(program)
    evaluation = Evaluation(program, on: date)
    writer = VerdictWriter(program)
  }

  package enum Result: Sendable {
    case judged
    /// The line could not be read; the object written says why under `erreur`.
    case refused
  }

  /// Judges one line of JSON and appends one object, without a line feed.
  package mutating func screen(_ line: ArraySlice<UInt8>, into bytes: inout [UInt8]) -> Result {
    let value: JSONValue
    do throws(JSONSyntaxError) {
      value = try JSONValue(parsing: line)
    } catch {
      return refuse(.null, "ligne illisible : \(error.message)", into: &bytes)
    }
    let identifier = mapper.identifier(of: value)
    let reached: [Bool]
    do throws(MappingProblem) {
      reached = evaluation.move(to: try mapper.situation(from: value), influence)
    } catch {
      return refuse(identifier, error.message, into: &bytes)
    }
    bytes.append(contentsOf: #"{"id":"#.utf8)
    identifier.write(into: &bytes)
    bytes.append(contentsOf: #","verdicts":"#.utf8)
    writer.write(evaluation, reached: reached, into: &bytes)
    bytes.append(UInt8(ascii: "}"))
    return .judged
  }

  private func refuse(_ identifier: JSONValue, _ message: String, into bytes: inout [UInt8]) -> Result {
    JSONValue.object([JSONMember("id", identifier), JSONMember("erreur", .string(message))]).write(into: &bytes)
    return .refused
  }
}
