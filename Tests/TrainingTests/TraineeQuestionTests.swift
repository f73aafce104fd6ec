import NeedFinder
import RuleModel
import Testing
import Training

/// Questions as trainees ask them, with the fact that is meant; empty: none, and it is asked back.
struct TraineeQuestionTests {
  @Test(arguments: [
    ("quand est prévu l'accouchement ?", "grossesse_mois"), ("c'est pour quand le bébé ?", "grossesse_mois"),
    ("vous êtes enceinte de combien ?", "grossesse_mois"), ("vous en êtes à combien de mois ?", "grossesse_mois"),
    ("êtes-vous enceinte ?", "enceinte"), ("vous attendez un enfant ?", "enceinte"),
    ("la grossesse est déclarée à la caf ?", "grossesse_déclarée"),
    ("avez-vous déclaré la grossesse ?", "grossesse_déclarée"),
    ("vous vivez ensemble ?", "foyer.en_couple"), ("vous vivez seule ?", "foyer.en_couple"),
    ("vous avez un conjoint ?", "foyer.en_couple"), ("êtes-vous en couple ?", "foyer.en_couple"),
    ("êtes-vous mariés ?", "foyer.en_couple"), ("vous êtes séparés depuis quand ?", "foyer.date_séparation"),
    ("combien gagnez vous chacun par mois ?", "salaire_net"), ("vous gagnez combien ?", "salaire_net"),
    ("quel est votre salaire ?", "salaire_net"), ("combien vous touchez de retraite ?", "retraite_nette"),
    ("quels sont vos revenus ?", "sources_revenus"), ("d'où vient votre argent ?", "sources_revenus"),
    ("vous travaillez ?", "activité"), ("que faites-vous dans la vie ?", "activité"),
    ("quel âge avez-vous ?", "date_naissance"), ("votre date de naissance, c'est quand ?", "date_naissance"),
    ("quel est le montant du loyer ?", "logement.loyer"), ("vous payez combien de loyer ?", "logement.loyer"),
    ("vous habitez où ?", "foyer.commune"), ("êtes-vous locataire ?", "logement.statut"),
    ("quelle est votre nationalité ?", "nationalité"), ("avez-vous un titre de séjour ?", "titre_séjour"),
    ("avez-vous une mutuelle ?", "complémentaire_santé"), ("vous touchez le rsa ?", "perçoit(rsa)"),
    ("pensez-vous au suicide ?", "danger.idées_suicidaires"),
    ("avez-vous des idées de mort ?", "danger.idées_suicidaires"),
    ("est-ce qu'il vous frappe ?", "violences.conjugales"),
    ("avez-vous prévu un rendez-vous ?", ""), ("comment avez-vous prévu de payer ?", ""),
    ("vous avez bien dormi ?", ""), ("quand pensez-vous partir ?", ""), ("vous aimez le quartier ?", ""),
    ("comment va votre sœur ?", ""), ("vous avez un moment ?", ""),
  ])
  func `A question means one fact, or is asked back`(_ words: String, _ fact: String) throws {
    let matcher = try RealExercises.named("a10").matcher
    let match = matcher.match(words)
    if fact.isEmpty {
      if case .one(let topic) = match { Issue.record("« \(words) » is taken for \(topic)") }
    } else {
      #expect(match == .one(.fact(FactName(fact))), "\(words)")
    }
  }

  @Test(arguments: ["quand est prévu l'accouchement ?", "avez-vous prévu comment payer ?", "c'est pour quand ?"])
  func `Nobody is asked about a danger by mistake`(_ words: String) throws {
    let matcher = try RealExercises.named("a10").matcher
    let dangers = ["danger.suicide_prévu", "danger.idées_suicidaires", "violences.conjugales"].map {
      QuestionMatcher.Topic.fact(FactName($0))
    }
    switch matcher.match(words) {
    case .one(let topic): #expect(!dangers.contains(topic))
    case .several(let topics): #expect(topics.allSatisfy { !dangers.contains($0) })
    case .none: break
    }
  }
}
