import Glibc
import Presentation

/// What is found at a path, links followed.
enum FilePresence {
  case nothing
  case file
  case folder
  /// A device, a pipe: what is written there replaces nothing.
  case other

  /// What cannot be looked at is not taken for what does not exist: it may well be there.
  init(at path: String) throws(CommandFailure) {
    var status = stat()
    guard stat(path, &status) == 0 else {
      guard errno == ENOENT else { throw Self.hidden(path, errno) }
      self = .nothing
      return
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: self = .file
    case S_IFDIR: self = .folder
    default: self = .other
    }
  }

  private static func hidden(_ path: String, _ error: Int32) -> CommandFailure {
    let obstacle: FileFailure.Obstacle =
      switch error {
      case EACCES: .forbiddenFolder
      case ENOTDIR: .fileAmongFolders
      case ELOOP: .circularLink
      case ENAMETOOLONG: .nameTooLong
      default: .silentSystem
      }
    return .file(.hidden(path, obstacle))
  }
}
