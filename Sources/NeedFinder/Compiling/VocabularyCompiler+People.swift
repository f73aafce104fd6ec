internal import RuleModel

extension VocabularyCompiler {
  mutating func people() -> SceneReader {
    let people = vocabulary.people
    let nouns: [(Person, Vocabulary.Nouns)] = [
      (.other, people.other), (.partner, people.partner), (.child, people.child), (.relative, people.relative),
      (.speaker, people.speaker),
    ]
    var book = PhraseBook<SceneReader.Noun>()
    for (person, words) in nouns {
      add(words.feminine, SceneReader.Noun(person: person, isFeminine: true), to: &book)
      add(words.masculine, SceneReader.Noun(person: person, isFeminine: false), to: &book)
    }
    return SceneReader(nouns: book, deaths: cueBook(people.deaths))
  }
}
