import RuleModel
import Synchronization
import Training

/// Players without judgement of their own.
enum ScriptedPlayer {
  /// Does everything a good mediator does, asks what the engine asks, and proposes exactly what is expected.
  static func ideal(_ exercise: Exercise) -> Play {
    if exercise.isWithoutPerson { return discreet(exercise) }
    return leaving(aboutToLeave(exercise))
  }

  private struct Person: Hashable {
    let scenario: ScenarioID
    let seed: Int?
  }

  private static let played = Mutex<[Person: Play]>([:])

  /// All that a good mediator does but the goodbye, played once a person: each sentence said is listened to.
  private static func aboutToLeave(_ exercise: Exercise) -> Play {
    let person = Person(scenario: exercise.scenario.id, seed: exercise.seed)
    if let known = played.withLock({ $0[person] }) { return known }
    let play = wellConducted(exercise)
    played.withLock { $0[person] = play }
    return play
  }

  private static func leaving(_ play: Play) -> Play {
    var play = play
    _ = play.apply(.close)
    return play
  }

  private static func wellConducted(_ exercise: Exercise) -> Play {
    var play = Play(exercise)
    let expected = exercise.expected
    _ = play.apply(.greet("Bonjour, je m'appelle Claire, médiatrice au PIMMS."))
    if exercise.isByPhone { _ = play.apply(.checkIdentity("")) }
    _ = play.apply(.frame("C'est gratuit et confidentiel, sauf danger. Vous êtes libre de refuser. Cela vous va ?"))
    _ = play.apply(.openQuestion("Qu'est-ce qui vous amène ?"))
    _ = play.apply(.comfort("Prenez votre temps."))
    for inquiry in expected.reference { _ = play.apply(.ask(inquiry, words: "")) }
    let told = ([exercise.scenario.opening] + labels(in: play)).joined(separator: ", ")
    _ = play.apply(.reformulate("Si je comprends bien : \(told)"))
    _ = play.apply(.checkPapers)
    _ = play.apply(.propose(expected.order + expected.toPropose.filter { !expected.order.contains($0) }))
    for deadline in expected.deadlines { _ = play.apply(.conclude(.nameDeadline(deadline.day, words: ""))) }
    if let bearable = expected.bearable {
      _ = play.apply(.offer(bearable, words: ""))
      _ = play.apply(.conclude(.askWriting("Pouvez-vous le confirmer par écrit ?")))
    }
    if exercise.scenario.staging.isDigital {
      _ = play.apply(.conclude(.doTogether("C'est vous qui tapez, je vous guide.")))
    }
    _ = play.apply(.conclude(.nameForms(expected.forms)))
    _ = play.apply(.conclude(.namePapers(expected.papers)))
    if let number = expected.protocols.first?.numbers.first { _ = play.apply(.conclude(.nameNumber(number.number))) }
    if !expected.protocols.isEmpty { _ = play.apply(.conclude(.tellManager)) }
    _ = play.apply(.conclude(.seekAgreement("Êtes-vous d'accord ?")))
    _ = play.apply(.conclude(.note("Reçue ce jour, orientation expliquée.")))
    let next = expected.deadlines.map(\.day).filter { $0 > exercise.date }.min()
    _ = play.apply(.conclude(.appoint(next ?? exercise.date.adding(days: 7))))
    _ = play.apply(.conclude(.recap("Pour résumer, nous avons vu vos droits.")))
    return play
  }

  /// What was learnt, by its labels: amounts, and yes or no where there are few of them.
  private static func labels(in play: Play) -> [String] {
    let facts = play.learned.sorted().compactMap { play.exercise.base.fact(named: $0) }
    let amounts = facts.filter { if case .number = $0.type { true } else { false } }
    let others = amounts.count < 2 ? facts.filter { if case .truth = $0.type { true } else { false } } : []
    return (amounts + others).map { $0.wording.label.lowercased() }
  }

  /// Tells whoever answers nothing but a name, and leaves a neutral message.
  static func discreet(_ exercise: Exercise, message: String = neutralMessage) -> Play {
    Play(
      exercise,
      replaying: [
        .greet("Bonjour, je m'appelle Claire, du PIMMS Médiation."), .checkIdentity("Puis-je parler à Karim ?"),
        .askCallBack("Pouvez-vous lui demander de me rappeler ?"), .leaveMessage(message),
        .conclude(.note("Appel du jour : un proche a répondu, message neutre laissé.")),
        .conclude(.appoint(exercise.date.adding(days: 2))), .close,
      ])
  }

  static let neutralMessage =
    "Bonjour, Claire du PIMMS Médiation. Vous pouvez me rappeler au 04 78 00 00 00 du lundi au vendredi. Merci."

  /// The same as the ideal, with services against the rules proposed as well.
  static func promising(_ exercise: Exercise, wrong: Int) -> Play {
    var play = aboutToLeave(exercise)
    _ = play.apply(.propose(Array(exercise.expected.closed.sorted().prefix(wrong))))
    return leaving(play)
  }
}
