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
      throw CommandFailure(
        "« \(path) » n'est pas un exercice mis de côté : `enregistrer` en écrit un pendant `practise`.", code: .content)
    }
    guard let log = PlayLog(json, in: base) else {
      throw CommandFailure(
        "« \(path) » ne se lit pas avec cette base de règles : un nom de scénario ou de fait a changé depuis.",
        code: .content)
    }
    return log
  }
}
