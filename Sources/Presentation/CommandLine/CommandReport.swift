package import RuleModel

/// What a command has done or found, told in one line.
package enum CommandReport: Hashable, Sendable {
  case sheetWritten(String)
  case debriefWritten(String)
  case groupWritten(String)
  /// How to play an exercise again with the same figures.
  case replay(ScenarioID, seed: Int)
  case traineeForgotten(String)
  case traineeUnknown(String)
  /// Lines of the marks of a trainee, by the path of their file.
  case marksLeftOut(Int, String)
  /// Lines told at their place in the result.
  case linesRefused(Int)
  case linesUnreadable(Int)
  case factsLearnt(Int, situations: Int, String)
  /// - Parameter told: how many of the errors stand above, at most.
  case baseErrors(Int, told: Int)
  case commandMeant(String)

  package var text: String {
    switch self {
    case .sheetWritten(let path): "écrit : \(path)"
    case .debriefWritten(let path): "Bilan écrit dans « \(path) »."
    case .groupWritten(let path): "Vue du groupe écrite dans « \(path) »."
    case .replay(let scenario, let seed): "Pour rejouer : pimms-guide practise \(scenario) --vary --seed \(seed)"
    case .traineeForgotten(let name): "Tout ce qui était gardé de « \(name) » est effacé."
    case .traineeUnknown(let name): "Rien n'était gardé de « \(name) »."
    case .marksLeftOut(let count, let path): "\(unreadable(count)) dans « \(path) » : ces notes-là ne comptent pas."
    case .linesRefused(1): "1 ligne en erreur, signalée à sa place."
    case .linesRefused(let count): "\(count) lignes en erreur, signalées à leur place."
    case .linesUnreadable(let count): unreadable(count)
    case .factsLearnt(let facts, let situations, let path):
      "\(FrenchWords.count(facts, "fait appris", "faits appris")) de \(FrenchWords.count(situations, "situation")) : \(path)"
    case .baseErrors(let count, let told):
      "La base de règles a \(count) erreur\(count > 1 ? "s" : "")."
        + (count > told ? " Les \(told) premières sont ci-dessus ; `check` les dit toutes." : "")
    case .commandMeant(let name): "Vouliez-vous dire : pimms-guide \(name) ?"
    }
  }

  private func unreadable(_ count: Int) -> String {
    FrenchWords.count(count, "ligne illisible", "lignes illisibles")
  }
}
