import Testing

@testable import Interview

/// Several questions put in one breath: what is said of some of them.
struct ExceptionReaderTests {
  private typealias Reading = ExceptionReader.Reading

  @Test(arguments: [
    "pas la 2", "non 2", "2 non", "non, la 2", "sauf la 2", "tout sauf la 2", "oui sauf la 2", "2 n",
    "oui partout sauf la deuxième", "la 2 n'est pas", "oui, pas la 2", "oui, la 2 non",
  ])
  func `Where yes is expected, what is excepted is a no`(_ line: String) {
    #expect(ExceptionReader.read(line, expecting: true, among: 3) == .exceptions([2]))
  }

  @Test(arguments: ["2", "la 2", "la deux", "la deuxième"])
  func `A number and nothing else may mean the line as well as its denial`(_ line: String) {
    #expect(ExceptionReader.read(line, expecting: true, among: 3) == .bare([2]))
    #expect(ExceptionReader.read(line, expecting: false, among: 3) == .exceptions([2]))
  }

  @Test(arguments: [
    "oui 2", "la 2 est oui", "2 oui", "seulement la 2", "1 non, 2 oui", "2 non, 3", "non sauf la 2", "oui sauf deux",
    "oui sauf le logement", "oui mais pas le logement", "la 2 peut-être", "1 à 3", "oui la 2e",
  ])
  func `Where yes is expected, what may be meant in two ways is not read`(_ line: String) {
    #expect(ExceptionReader.read(line, expecting: true, among: 3) == .unclear)
  }

  @Test(arguments: [
    "2", "la 2", "oui 2", "2 oui", "oui, la 2", "seulement la 2", "oui, juste la 2", "la deuxième", "aucune sauf la 2",
    "rien sauf 2", "non, sauf la 2",
  ])
  func `In the list of aids, a number is an aid that is received`(_ line: String) {
    #expect(ExceptionReader.read(line, expecting: false, among: 3) == .exceptions([2]))
  }

  @Test(arguments: [
    "pas la 2", "non 2", "2 non", "2 n", "sauf la 2", "oui, pas la 2", "1 oui, 2 non", "aucune 2", "non, j'ai le RSA",
    "non, à part le RSA", "non, juste le RSA", "pas 2, pas 3",
  ])
  func `In the list of aids, what may be meant in two ways is not read`(_ line: String) {
    #expect(ExceptionReader.read(line, expecting: false, among: 3) == .unclear)
  }

  @Test func `An exception to the other answer leaves all the others`() {
    #expect(ExceptionReader.read("tout sauf la 2", expecting: false, among: 3) == .exceptions([1, 3]))
    #expect(ExceptionReader.read("oui, sauf la 2", expecting: false, among: 3) == .exceptions([1, 3]))
    #expect(ExceptionReader.read("aucune sauf la 2", expecting: true, among: 3) == .exceptions([1, 3]))
  }

  @Test(arguments: ["pas la 2 et la 3", "pas 2, pas 3", "2 non, 3 non", "pas la 2 ni la 3"])
  func `Several may be named`(_ line: String) {
    #expect(ExceptionReader.read(line, expecting: true, among: 3) == .exceptions([2, 3]))
  }

  @Test(arguments: [true, false])
  func `One answer for all, and what is no answer to the list`(_ expected: Bool) {
    #expect(ExceptionReader.read("aucune", expecting: expected, among: 3) == .all(false))
    #expect(ExceptionReader.read("tout", expecting: expected, among: 3) == .all(true))
    for line in ["oui", "non", "oui partout", "pourquoi", "nsp", "non, rien"] {
      #expect(ExceptionReader.read(line, expecting: expected, among: 3) == nil, "\(line)")
    }
    // No such line: the session says so.
    #expect(ExceptionReader.read("7", expecting: expected, among: 3) == .exceptions([7]))
  }
}
