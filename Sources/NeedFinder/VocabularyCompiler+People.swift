internal import RuleModel

extension VocabularyCompiler {
  mutating func people() -> SceneReader {
    let nouns = book("personnes") { name -> SceneReader.Noun? in
      let parts = name.split(separator: "_")
      return parts.first.flatMap { Person(rawValue: String($0)) }.map {
        SceneReader.Noun(person: $0, isFeminine: parts.last == "f")
      }
    }
    return SceneReader(nouns: nouns, deaths: cueBook("personnes", "morts"))
  }
}
