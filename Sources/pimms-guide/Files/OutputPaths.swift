import Presentation

/// The files of one run, each with what it is for: none is put in the place of another.
struct OutputPaths {
  private var taken: [(path: String, use: FileUse)] = []

  /// A file that the command was given, or that has just been written.
  ///
  /// - Parameter path: nil where none was given.
  mutating func add(_ path: String?, for use: FileUse) throws(CommandFailure) {
    guard let path, try !isTaken(path, for: use) else { return }
    taken.append((path, use))
  }

  /// Refuses a name typed on the way where something would be lost by writing there: another file of this run, or any
  /// file that was there before, which may be of another person.
  ///
  /// - Parameter isReplaceable: an option of the command replaces the file.
  func claim(_ path: String, for use: FileUse, isReplaceable: Bool = false) throws(CommandFailure) {
    guard try !isTaken(path, for: use), try FilePresence(at: path) == .file else { return }
    throw .output(.exists(path, free: freeName(like: path), isReplaceable: isReplaceable))
  }

  /// Whether the file is one of this run already, for the same use; refused where it is for another.
  private func isTaken(_ path: String, for use: FileUse) throws(CommandFailure) -> Bool {
    guard let there = taken.first(where: { FileIdentity.areOneFile($0.path, path) }) else { return false }
    if there.use == use, use.isRenewed { return true }
    throw .output(.isTaken(path, by: there.use, free: freeName(like: path)))
  }

  /// A name under which nothing is.
  private func freeName(like path: String) -> String? {
    let start = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    let end = path[start...].lastIndex(of: ".").flatMap { $0 > start ? $0 : nil } ?? path.endIndex
    return (2...99).lazy.map { "\(path[..<end])-\($0)\(path[end...])" }.first { name in
      (try? FilePresence(at: name)) == .nothing && !taken.contains { FileIdentity.areOneFile($0.path, name) }
    }
  }
}

extension FileUse {
  /// Whether it may be written again under the same name, as things go on.
  fileprivate var isRenewed: Bool {
    switch self {
    case .answers, .sheet, .exercise: true
    case .keptInterview, .transcript, .answersInPart, .debrief, .marks: false
    }
  }
}
