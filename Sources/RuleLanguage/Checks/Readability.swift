internal import SourceText

/// How easily a French text is read aloud and understood.
struct Readability: Sendable {
  let words: Int
  let longestSentence: Int
  let syllables: Int
  let sentences: Int

  init(_ text: String) {
    var sentenceLengths: [Int] = []
    var length = 0
    var syllables = 0
    for piece in text.split(whereSeparator: \.isWhitespace) {
      let letters = piece.folded.filter(\.isLetter)
      if !letters.isEmpty {
        length += 1
        syllables += Self.syllables(of: letters)
      }
      if let last = piece.last, ".?!:;".contains(last), length > 0 {
        sentenceLengths.append(length)
        length = 0
      }
    }
    if length > 0 { sentenceLengths.append(length) }
    words = sentenceLengths.reduce(0, +)
    longestSentence = sentenceLengths.max() ?? 0
    sentences = sentenceLengths.count
    self.syllables = syllables
  }

  /// Flesch's reading ease adapted to French by Kandel and Moles (1958): about 100 is very easy, under 30 very hard.
  var ease: Double {
    guard words > 0, sentences > 0 else { return 100 }
    let wordsPerSentence = Double(words) / Double(sentences)
    let syllablesPerWord = Double(syllables) / Double(words)
    return 207 - 1.015 * wordsPerSentence - 73.6 * syllablesPerWord
  }

  /// Groups of vowels, without a silent ending: close enough to the ear for a mean over a sentence.
  static func syllables(of word: String) -> Int {
    var letters = Array(word)
    if letters.count > 3, letters.last == "s" { letters.removeLast() }
    if letters.count > 2, letters.last == "e", let before = letters.dropLast().last, !"aeiouy".contains(before) {
      letters.removeLast()
    }
    var count = 0
    var inVowels = false
    for letter in letters {
      let isVowel = "aeiouy".contains(letter)
      if isVowel, !inVowels { count += 1 }
      inVowels = isVowel
    }
    return max(1, count)
  }
}
