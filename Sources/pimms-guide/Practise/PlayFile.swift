import Presentation
import RuleModel
import SourceText
import Training

/// An exercise set aside, as a JSON file that only its owner may read.
struct PlayFile {
  let path: String

  func write(_ log: PlayLog, of base: RuleBase) throws(CommandFailure) {
    try TextFile.write(log.json(in: base).indentedText + "\n", to: path)
  }

  func read(for base: RuleBase) throws(CommandFailure) -> PlayLog {
    let bytes = try TextFile.read(path)
    let json: JSONValue
    do throws(JSONSyntaxError) { json = try JSONValue(parsing: bytes) } catch { throw .training(.notJSON(path, error)) }
    do throws(UnreadablePlay) {
      return try PlayLog(json, in: base)
    } catch {
      throw .training(.notAnExercise(path, error))
    }
  }
}
