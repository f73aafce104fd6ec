import Presentation
import RuleModel
import SourceText
import Testing
import Training

/// An exercise set aside, and what it is told where it cannot be played again.
struct PlayLogTests {
  @Test func `Every act is kept in a log`() throws {
    let exercise = try RealExercises.named("a04")
    let form = try #require(exercise.base.forms.keys.min())
    let paper = try #require(exercise.base.papers.keys.min())
    let acts: [TraineeAction] = [
      .greet("a"), .frame("b"), .checkIdentity("c"), .openQuestion("d"), .unclear("e"), .reformulate("f"),
      .comfort("g"), .checkPapers, .propose([exercise.base.services.indices[0]], words: "h"),
      .conclude(.nameDeadline(exercise.date, words: "i")), .conclude(.nameForms([form])),
      .conclude(.namePapers([paper])),
      .conclude(.nameNumber("115")), .conclude(.tellManager), .conclude(.seekAgreement("j")), .conclude(.note("k")),
      .conclude(.appoint(exercise.date)), .conclude(.recap("l")),
      .leaveMessage("m"), .askCallBack("n"), .offer(Rational(80), words: "o"), .conclude(.askWriting("p")),
      .conclude(.doTogether("q")),
      .say("r"), .hint, .close,
    ]
    let log = PlayLog(Play(exercise, replaying: acts)).json(in: exercise.base)
    #expect(try PlayLog(log, in: exercise.base).actions == acts)
  }

  /// A log with one good act, and what stands in the place of another.
  private static func log(_ act: String) -> String { #"{"scénario": "a04", "actes": [{"acte": "clore"}, \#(act)]}"# }

  @Test(arguments: [
    ("[]", "il faut un objet JSON"),
    (#"{"actes": []}"#, "« scénario », rien n'est écrit"),
    (#"{"scénario": "a04"}"#, "« actes », rien n'est écrit"),
    (#"{"scénario": "a04", "actes": {}}"#, "« actes », il faut une liste"),
    (#"{"scénario": "a04", "variante": "neuf", "actes": []}"#, "« variante », il faut un nombre entier"),
    (#"{"scénario": "a04", "actes": [], "notes": 3}"#, "« notes », cette clé ne s'y lit pas"),
    (log(#""clore""#), "acte 2, il faut un objet JSON"),
    (log("{}"), "acte 2, « acte », rien n'est écrit"),
    (
      log(#"{"acte": "saluier", "mots": "Bonjour"}"#),
      "acte 2, « acte », « saluier » n'est pas un acte ; peut-être saluer"
    ),
    (log(#"{"acte": "aide"}"#), "acte 2, « acte », « aide » n'est pas un acte"),
    (log(#"{"acte": "saluer"}"#), "acte 2, « mots », rien n'est écrit"),
    (log(#"{"acte": "saluer", "mots": 3}"#), "acte 2, « mots », il faut un texte"),
    (log(#"{"acte": "clore", "mots": "Au revoir"}"#), "acte 2, « mots », cette clé ne s'y lit pas"),
    (log(#"{"acte": "rendez-vous", "jour": "demain"}"#), "acte 2, « jour », il faut un jour, écrit AAAA-MM-JJ"),
    (
      log(#"{"acte": "mensualité", "montant": "beaucoup", "mots": ""}"#),
      "acte 2, « montant », il faut un montant en euros au-dessus de zéro, entre guillemets"
    ),
    (
      log(#"{"acte": "proposer", "services": ["rsa", "rmi"], "mots": ""}"#),
      "acte 2, « services », les règles n'ont pas, ou plus, le service « rmi »"
    ),
    (
      log(#"{"acte": "apporter", "noms": ["parchemin"]}"#),
      "acte 2, « noms », les règles n'ont pas, ou plus, le papier « parchemin »"
    ),
    (log(#"{"acte": "apporter", "noms": [3]}"#), "acte 2, « noms », il faut un texte"),
    (
      log(#"{"acte": "demander", "sujet": "foyer.fortune", "mots": ""}"#),
      "acte 2, « sujet », les règles n'ont pas, ou plus, le fait ou la liste « foyer.fortune »"
    ),
    (
      log(#"{"acte": "demander", "sujet": "date_naissance @ voisin", "mots": ""}"#),
      "acte 2, « sujet », les règles n'ont pas, ou plus, la personne ou la liste « voisin »"
    ),
  ])
  func `What no log holds is told with its place`(_ text: String, _ told: String) throws {
    let base = try RealExercises.named("a04").base
    let json = try JSONValue(parsing: text)
    let problem = #expect(throws: UnreadablePlay.self) { try PlayLog(json, in: base) }
    let failure = TrainingFailure.notAnExercise("pause.json", try #require(problem))
    #expect(CommandFailure.training(failure).sentence.hasPrefix("« pause.json » ne se rejoue pas : \(told)."))
  }
}
