package import RuleEngine
package import RuleModel
import SourceText

/// Judges situations line by line: one line out for each line in, in order.
package struct Screener: Sendable {
  private let mapper: SituationMapper
  private var reader: SheetReader
  /// What does not differ from one situation to the next is not judged again.
  private var evaluation: MovingEvaluation
  private var writer: VerdictWriter

  /// - Parameter text: what a sentence of the rules says on the day.
  package init(_ program: Program, mapping: FieldMapping, date: CalendarDate, text: (RuleSentence) -> String) {
    mapper = SituationMapper(base: program.base, mapping: mapping, date: date)
    reader = SheetReader(mapper, constants: mapping.constants, program)
    evaluation = MovingEvaluation(program, sheet: reader.sheet, constants: mapping.constants, on: date)
    writer = VerdictWriter(program, text: text)
  }

  package enum Result: Sendable {
    case judged
    /// The line could not be read; the object written says why under `erreur`.
    case refused
  }

  /// Judges one line of JSON and appends one object, without a line feed.
  package mutating func screen(_ line: ArraySlice<UInt8>, into bytes: inout [UInt8]) -> Result {
    let value: JSONValue
    do throws(UnreadableLine) {
      value = try JSONValue(line: line)
    } catch {
      return refuse(error, into: &bytes)
    }
    let identifier = mapper.identifier(of: value)
    do throws(MappingProblem) {
      try reader.read(value, into: &evaluation.answers)
    } catch {
      return refuse(UnreadableLine(identifier, error.message), into: &bytes)
    }
    let reached = evaluation.move()
    bytes.append(contentsOf: #"{"id":"#.utf8)
    identifier.write(into: &bytes)
    bytes.append(contentsOf: #","verdicts":"#.utf8)
    writer.write(&evaluation, reached: reached, into: &bytes)
    bytes.append(UInt8(ascii: "}"))
    return .judged
  }

  private func refuse(_ line: UnreadableLine, into bytes: inout [UInt8]) -> Result {
    line.object.write(into: &bytes)
    return .refused
  }
}
