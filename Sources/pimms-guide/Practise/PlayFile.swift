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
    guard let json = try? JSONValue(parsing: bytes) else {
      throw .training(.notAnExercise(path))
    }
    guard let log = PlayLog(json, in: base) else {
      throw .training(.exerciseOfOtherRules(path))
    }
    return log
  }
}
