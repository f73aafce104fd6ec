package import RuleModel
package import SourceText

/// A line that no situation can be read from: of whom it is, as far as that can be read, and why.
package struct UnreadableLine: Error, Hashable, Sendable {
  /// Null where the line names nobody.
  package let identifier: JSONValue
  /// One French sentence.
  package let message: String

  package init(_ identifier: JSONValue, _ message: String) {
    self.identifier = identifier
    self.message = message
  }

  /// What stands in the place of the line in a result.
  package var object: JSONValue {
    .object([JSONMember("id", identifier), JSONMember("erreur", .string(message))])
  }
}

extension JSONValue {
  /// One line of a file of situations or of texts.
  package init(line: ArraySlice<UInt8>) throws(UnreadableLine) {
    do throws(JSONSyntaxError) {
      self = try JSONValue(parsing: line)
    } catch {
      throw UnreadableLine(.null, "ligne illisible : \(error.message)")
    }
  }
}

extension SituationMapper {
  /// Whose line it is, and the situation that it describes.
  package func read(
    _ line: ArraySlice<UInt8>
  ) throws(UnreadableLine) -> (identifier: JSONValue, situation: Situation) {
    let value = try JSONValue(line: line)
    let identifier = identifier(of: value)
    do throws(MappingProblem) {
      return (identifier, try situation(from: value))
    } catch {
      throw UnreadableLine(identifier, error.message)
    }
  }
}
