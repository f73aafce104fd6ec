import Glibc

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
    let reason =
      switch error {
      case EACCES: "les droits d'un de ses dossiers l'interdisent"
      case ENOTDIR: "un de ses dossiers est en fait un fichier"
      case ELOOP: "un lien y tourne en rond"
      case ENAMETOOLONG: "le nom est trop long"
      default: "le système ne répond pas"
      }
    return CommandFailure(
      "impossible de savoir si « \(path) » existe : \(reason). Vérifiez le chemin et les droits, ou donnez un autre nom.",
      code: .environment)
  }
}
