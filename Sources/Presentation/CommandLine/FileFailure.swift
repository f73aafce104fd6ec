/// What the system refuses of a file or a folder, each by its path.
package enum FileFailure: Hashable, Sendable {
  case missing(String)
  case unreadable(String)
  case unreadableFolder(String)
  case readingInterrupted(String)
  case lineTooLong(String, megabytes: Int)
  case unwritable(String)
  /// A file that is written as things go, refused before its first line.
  case unopened(String)
  /// A file that is written as things go, refused on the way.
  case writingInterrupted(String)
  /// Whether something is there cannot be known.
  case hidden(String, Obstacle)

  /// What stands between a path and what it leads to.
  package enum Obstacle: Hashable, Sendable {
    case forbiddenFolder
    case fileAmongFolders
    case circularLink
    case nameTooLong
    case silentSystem
  }

  var sentence: String {
    switch self {
    case .missing(let path): "« \(path) » n'existe pas."
    case .unreadable(let path): "impossible de lire « \(path) » : vérifiez le nom et les droits."
    case .unreadableFolder(let path): "impossible de parcourir « \(path) »."
    case .readingInterrupted(let path): "la lecture de « \(path) » s'est interrompue."
    case .lineTooLong(let path, let megabytes):
      "une ligne de « \(path) » dépasse \(megabytes) Mo : un objet JSON par ligne est attendu."
    case .unwritable(let path):
      "impossible d'écrire « \(path) » : vérifiez le dossier, les droits et la place sur le disque."
    case .unopened(let path): "impossible d'écrire « \(path) » : vérifiez le dossier et les droits."
    case .writingInterrupted(let path): "« \(path) » ne peut plus être écrit : le disque est peut-être plein."
    case .hidden(let path, let obstacle):
      "impossible de savoir si « \(path) » existe : \(obstacle.reason). Vérifiez le chemin et les droits, ou donnez un autre nom."
    }
  }
}

extension FileFailure.Obstacle {
  fileprivate var reason: String {
    switch self {
    case .forbiddenFolder: "les droits d'un de ses dossiers l'interdisent"
    case .fileAmongFolders: "un de ses dossiers est en fait un fichier"
    case .circularLink: "un lien y tourne en rond"
    case .nameTooLong: "le nom est trop long"
    case .silentSystem: "le système ne répond pas"
    }
  }
}
