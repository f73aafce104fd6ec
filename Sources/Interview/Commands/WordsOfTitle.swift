internal import SourceText

extension String {
  /// The words by which a page is named, folded, without those that are in every title.
  var wordsOfTitle: [String] {
    folded.split { !$0.isLetter && !$0.isNumber }.map(String.init).filter { !Self.inEveryTitle.contains($0) }
  }

  private static let inEveryTitle: Set<String> = [
    "a", "au", "aux", "d", "de", "des", "du", "et", "l", "la", "le", "les", "ou", "un", "une",
  ]
}
