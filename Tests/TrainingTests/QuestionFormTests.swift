import RuleModel
import Testing
import Training

/// Alternatives, acts already done, and what is said again, in the spellings people use.
struct QuestionFormTests {
  private func acts(_ line: String, in name: String = "a04") throws -> [TraineeAction] {
    guard case .acts(let acts) = Play(try RealExercises.named(name)).read(line) else { return [] }
    return acts
  }

  private func asked(_ line: String, in name: String = "a04") throws -> String? {
    guard case .ask(let inquiry, _)? = try acts(line, in: name).first else { return nil }
    return inquiry.fact?.text
  }

  @Test(arguments: [
    ("Etes-vous locataire du privé ou en HLM ?", "logement.statut"), ("c'est un HLM ou du privé ?", "logement.statut"),
    ("vous êtes locataire ou propriétaire ?", "logement.statut"), ("c'est meublé ou vide ?", "logement.statut"),
    ("vous êtes en CDI ou en CDD ?", "contrat_travail"), ("vous êtes au chômage ou vous travaillez ?", "activité"),
    ("êtes-vous célibataire ou marié ?", "foyer.situation_familiale"), ("vous êtes propriétaire ?", "logement.statut"),
    ("vous êtes marié ou vous vivez seul ?", "foyer.en_couple"),
  ])
  func `An alternative between options asks for their fact`(_ words: String, _ fact: String) throws {
    #expect(try asked(words) == fact)
  }

  @Test(arguments: [
    "vous préférez lundi ou mardi ?", "vous voulez un thé ou un café ?", "Le propriétaire habite dans l'immeuble ?",
    "on commence par le courrier ou par le bail ?",
  ])
  func `An alternative between anything else asks for no fact`(_ words: String) throws {
    #expect(try asked(words) == nil)
  }

  @Test(arguments: [
    "Avez-vous parlé au propriétaire ?", "vous en avez parlé à votre bailleur ?", "avez-vous écrit au propriétaire ?",
    "vous avez appelé le 115 ?", "vous avez vu un médecin ?",
  ])
  func `What was already done is no fact of the household`(_ words: String) throws {
    #expect(try acts(words) == [.say(words)])
    var play = Play(try RealExercises.named("a04"))
    #expect(play.apply(.say(words)) == [.losesTrack])
    #expect(play.record.numbers.isEmpty)
  }

  @Test(arguments: [
    ("avez-vous prévenu la CAF ?", "a04", "expulsion.caf_prévenue"),
    ("avez-vous déclaré la grossesse ?", "a10", "grossesse_déclarée"),
  ])
  func `What was already done and is a fact is asked`(_ words: String, _ name: String, _ fact: String) throws {
    #expect(try asked(words, in: name) == fact)
  }

  @Test(arguments: [
    "si je comprend bien vous attendez votre premier bébé pour mars…", "donc si je résume vous attendez un bébé",
    "si j'ai bien compris, vous êtes enceinte", "vous me dites que vous attendez un bébé pour mars",
    "si jai bien compri vous etes enceinte de 5 mois", "vous attendez un bébé pour mars si je comprends bien",
    "si je vous suis, vous êtes pacsés et vous attendez un enfant", "tu attends un bébé, c'est ça ?",
  ])
  func `What is said again is confirmed in any spelling`(_ words: String) throws {
    let acts = try acts(words, in: "a10")
    guard case .reformulate? = acts.first else {
      Issue.record("\(acts)")
      return
    }
    var play = Play(try RealExercises.named("a10"))
    guard case .confirms(let named)? = acts.flatMap({ play.apply($0) }).first else {
      Issue.record("not confirmed")
      return
    }
    #expect(named > 0)
  }

  @Test(arguments: [
    "si j'ai bien compris vous gagnez 9000 euros", "donc si je résume vous avez déjà trois enfants",
    "si je comprend bien vous avez 4 enfants", "si je comprend bien vous n'êtes pas enceinte",
  ])
  func `What is said again and is not so is corrected in any spelling`(_ words: String) throws {
    var play = Play(try RealExercises.named("a10"))
    guard case .corrects? = try acts(words, in: "a10").flatMap({ play.apply($0) }).first else {
      Issue.record("confirmed")
      return
    }
  }

  @Test func `A question after what is said again is asked`() throws {
    let acts = try acts("Si je comprends bien vous êtes enceinte. Quel est votre loyer ?", in: "a10")
    #expect(acts.count == 2)
    guard case .reformulate? = acts.first, case .ask(let inquiry, _)? = acts.last else {
      Issue.record("\(acts)")
      return
    }
    #expect(inquiry.fact == FactName("logement.loyer"))
  }

  @Test func `Once something is proposed, to sum up ends the interview`() throws {
    var play = Play(try RealExercises.named("a04"))
    let words = "Si je résume, on appelle ensemble et vous apportez le bail"
    _ = play.apply(.propose([play.exercise.expected.toPropose[0]]))
    #expect(play.read(words) == .acts([.conclude(.recap(words))]))
  }
}
