/// A file that a result would take the place of.
package enum OutputFailure: Hashable, Sendable {
  /// It is what the result is made from.
  case isInput(String)
  /// It was there before.
  ///
  /// - Parameters:
  ///   - free: a name like it, under which nothing is.
  ///   - isReplaceable: an option replaces it.
  case exists(String, free: String?, isReplaceable: Bool)
  /// It is another file of the same run.
  case isTaken(String, by: FileUse, free: String?)

  var sentence: String {
    switch self {
    case .isInput(let path):
      "« \(path) » est le fichier lu : le résultat prendrait sa place. Donnez un autre nom au résultat."
    case .exists(let path, let free, let isReplaceable):
      "« \(path) » existe déjà et serait effacé ; \(otherName(free))\(isReplaceable ? ", ou ajoutez --replace" : "")."
    case .isTaken(let path, let use, let free): "« \(path) » est \(use.name) ; \(otherName(free))."
    }
  }

  private func otherName(_ free: String?) -> String {
    "donnez un autre nom" + (free.map { ", par exemple « \($0) »" } ?? "")
  }
}
