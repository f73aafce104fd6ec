/// Why a text is not the JSON value it should be, and at which byte.
package struct JSONSyntaxError: Error, Hashable, Sendable {
  package let problem: Problem
  /// Bytes from the beginning of the text.
  package let offset: Int

  package init(problem: Problem, offset: Int) {
    self.problem = problem
    self.offset = offset
  }

  package enum Problem: Hashable, Sendable {
    case endOfText
    case unexpectedCharacter(expected: Element)
    case controlCharacterInString
    case unknownEscape
    case loneSurrogate
    case notUTF8
    case malformedNumber
    case duplicateName(String)
    case textAfterValue
    case tooDeep(limit: Int)
  }

  package enum Element: Hashable, Sendable {
    case value
    case memberName
    case colon
    case commaOrEndOfArray
    case commaOrEndOfObject
  }

  /// A French sentence without its place: the caller knows the file and the line.
  package var message: String {
    switch problem {
    case .endOfText: "le texte JSON s'arrête avant la fin"
    case .unexpectedCharacter(let expected): "on attendait \(expected.words)"
    case .controlCharacterInString:
      "un caractère de contrôle (tabulation, saut de ligne…) doit s'écrire \\t, \\n ou \\u…"
    case .unknownEscape: "après « \\ », seuls sont permis \" \\ / b f n r t et u suivi de quatre chiffres hexadécimaux"
    case .loneSurrogate: "cet échappement \\u n'est que la moitié d'un caractère"
    case .notUTF8: "ces octets ne sont pas de l'UTF-8"
    case .malformedNumber: "ce nombre n'est pas écrit comme JSON le demande"
    case .duplicateName(let name): "le nom « \(name) » est donné deux fois"
    case .textAfterValue: "il y a du texte après la valeur"
    case .tooDeep(let limit): "plus de \(limit) niveaux imbriqués"
    }
  }
}

extension JSONSyntaxError.Element {
  fileprivate var words: String {
    switch self {
    case .value: "une valeur"
    case .memberName: "un nom entre guillemets"
    case .colon: "« : »"
    case .commaOrEndOfArray: "« , » ou « ] »"
    case .commaOrEndOfObject: "« , » ou « } »"
    }
  }
}
