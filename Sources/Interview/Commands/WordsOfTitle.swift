internal import SourceText

extension String {
  /// The words by which a page is named, folded, without those that may stand in any title.
  var wordsOfTitle: [String] {
    folded.split { !$0.isLetter && !$0.isNumber }.map(String.init).filter { !Self.inEveryTitle.contains($0) }
  }

  private static let inEveryTitle: Set<String> = [
    "a", "au", "aux", "avec", "ce", "d", "dans", "de", "des", "du", "en", "et", "l", "la", "le", "les", "moins", "ne",
    "ou", "par", "pas", "plus", "pour", "que", "qui", "s", "sa", "sans", "se", "ses", "si", "son", "sur", "un", "une",
  ]
}
