/// The files of one run, each with what it is for: none is put in the place of another.
struct OutputPaths {
  private var taken: [(path: String, use: Use)] = []

  /// What a file is for.
  enum Use {
    case keptInterview
    case transcript
    case answers
    /// Answers of which some lines were not understood: writing them again would erase those lines.
    case answersInPart
    case sheet
    case exercise
    case debrief
    case marks

    /// In a sentence that begins with "c'est".
    fileprivate var name: String {
      switch self {
      case .keptInterview: "le fichier de l'entretien gardé"
      case .transcript: "le fichier de tout l'échange"
      case .answers: "le fichier des réponses"
      case .answersInPart: "le fichier de réponses que je n'ai pas compris en entier"
      case .sheet: "le fichier de la feuille à remettre"
      case .exercise: "le fichier de l'exercice mis de côté"
      case .debrief: "le fichier du bilan"
      case .marks: "le fichier des notes du stagiaire"
      }
    }

    /// Whether it may be written again under the same name, as things go on.
    fileprivate var isRenewed: Bool {
      switch self {
      case .answers, .sheet, .exercise: true
      case .keptInterview, .transcript, .answersInPart, .debrief, .marks: false
      }
    }
  }

  /// A file that the command was given, or that has just been written.
  ///
  /// - Parameter path: nil where none was given.
  mutating func add(_ path: String?, for use: Use) throws(CommandFailure) {
    guard let path, try !isTaken(path, for: use) else { return }
    taken.append((path, use))
  }

  /// Refuses a name typed on the way where something would be lost by writing there: another file of this run, or any
  /// file that was there before, which may be of another person.
  ///
  /// - Parameter choice: what else may be done about it than giving another name.
  func claim(_ path: String, for use: Use, or choice: String? = nil) throws(CommandFailure) {
    guard try !isTaken(path, for: use), try FilePresence(at: path) == .file else { return }
    let remedies = otherName(than: path) + (choice.map { ", ou \($0)" } ?? "")
    throw CommandFailure("« \(path) » existe déjà et serait effacé ; \(remedies).", code: .usage)
  }

  /// Whether the file is one of this run already, for the same use; refused where it is for another.
  private func isTaken(_ path: String, for use: Use) throws(CommandFailure) -> Bool {
    guard let there = taken.first(where: { FileIdentity.areOneFile($0.path, path) }) else { return false }
    if there.use == use, use.isRenewed { return true }
    throw CommandFailure("« \(path) » est \(there.use.name) ; \(otherName(than: path)).", code: .usage)
  }

  /// What to try: a name like the one that was given, under which nothing is.
  private func otherName(than path: String) -> String {
    let start = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    let end = path[start...].lastIndex(of: ".").flatMap { $0 > start ? $0 : nil } ?? path.endIndex
    let free = (2...99).lazy.map { "\(path[..<end])-\($0)\(path[end...])" }.first { name in
      (try? FilePresence(at: name)) == .nothing && !taken.contains { FileIdentity.areOneFile($0.path, name) }
    }
    return "donnez un autre nom" + (free.map { ", par exemple « \($0) »" } ?? "")
  }
}
