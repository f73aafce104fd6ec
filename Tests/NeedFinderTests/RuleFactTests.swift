import RuleModel
import Testing

@testable import NeedFinder

/// Facts of the rules that free text states: steps, days, counts and amounts.
struct RuleFactTests {
  private let date = CalendarDate(dayNumber: 20_780)

  @Test(arguments: [
    ("elle a reçu un commandement de payer", "expulsion.étape=commandement_payer"),
    ("le commandement, puis une assignation pour les loyers", "expulsion.étape=assignation"),
    ("EDF a réduit ma puissance", "énergie.étape=puissance_reduite"),
    ("on m'a coupé le gaz", "énergie.étape=coupe"), ("j'ai repris le loyer", "expulsion.loyer_repris=true"),
    ("mur moisi dans la chambre", "logement.état=degrade"),
    ("je dors dans ma voiture", "hébergement.sans_abri_ce_soir=true"),
    ("l'huissier a saisi mon compte", "saisie.type=compte"), ("trop-perçu d'APL de la CAF", "indu.organisme=caf"),
    ("je voudrais contester une amende TCL", "amende.type=tcl"), ("j'ai cliqué sur le lien du sms", "arnaque.type=sms"),
    ("trois loyers impayés", "expulsion.mois_impayés=3.0"), ("enceinte de 5 mois", "demandeur.grossesse_mois=5.0"),
    ("chômage 980 euros", "demandeur.chômage_net=980.0"), ("ARE 980 €", "demandeur.chômage_net=980.0"),
    ("mon mari touche 1 100 de chômage", "conjoint.chômage_net=1100.0"),
    ("pension d'invalidité de 620 euros", "demandeur.pension_invalidité=620.0"),
    ("mon fils de 7 ans est autiste", "enfant.handicap_durable=true"),
    ("je suis autiste", "demandeur.handicap_durable=true"),
    ("mes enfants sont une semaine sur deux chez moi", "enfant.garde_alternée=true"),
    ("je touche 150 euros de pension alimentaire", "demandeur.pension_alimentaire_reçue=150.0"),
    ("j'ai reçu une oqtf", "décision.prefecture=oqtf"),
    ("la préfecture me dit de quitter la France", "décision.prefecture=oqtf"),
    ("on m'a coupé l'eau ce matin", "énergie.type=eau"),
    ("la poste a refusé de m'ouvrir un compte", "banque.compte=aucun"),
    ("mon patron m'a viré par texto", "litige_employeur.type=rupture"),
    ("il me doit octobre et novembre de salaire", "litige_employeur.type=salaires"),
    ("mon patron a pas déclaré mon accident du travail", "accident_travail=non_declare"),
    ("mon ex verse pas la pension de 150 pr ma fille de 8 ans depuis 5 mois", "pension.mois_impayés=5.0"),
    ("APL 240 euros", "perçu(aides_logement)=240.0"), ("RFR 12 400", "foyer.rfr=12400.0"),
    ("j'ai une audience d'expulsion j'ai 4 mois de retard", "expulsion.mois_impayés=4.0"),
    ("j'ai arreté de payer le loyer depuis 2 mois", "expulsion.mois_impayés=2.0"),
    ("ça fait 3 mois que j'ai arrêté de payer mon loyer", "expulsion.mois_impayés=3.0"),
    ("2 mois de loyer en retard 610 par mois", "loyer_mensuel=610.0"),
    ("j'ai une saisie sur salaire 180 par mois je gagne 1500", "salaire_mensuel=1500.0"),
    ("l'huissier me prend 150 par mois sur ma paye, je gagne 1400", "salaire_mensuel=1400.0"),
    ("je suis en terminale j'ai 18 ans", "demandeur.scolarité=lycee"),
    ("je suis lycéenne", "demandeur.scolarité=lycee"),
    ("j'ai accouché le 2 novembre", "enceinte=false"),
    ("le proprio me rend pas la caution", "affaire.type=logement"),
    ("je veux demander la naturalisation", "nationalité.projet=true"),
    ("la caf m'a suspendu mes apl depuis septembre", "décision.caf=aides_logement"),
    ("la caf m'a coupé le rsa", "décision.caf=rsa"),
    ("la caf m'a dit plus d'apl depuis juillet", "décision.reçue=true"),
    ("je suis refugié j'ai eu mon statut", "titre_sejour=valide"),
    ("cmdt de payer", "expulsion.étape=commandement_payer"),
    ("papier de l'huissier pr quitter les lieux ds 2 mois", "expulsion.étape=commandement_quitter"),
    ("la carsat lui reclame 3200 e d aspa car absent + de 6 mois", "indu.organisme=retraite"),
    ("la carsat lui reclame 3200 e d aspa car absent + de 6 mois", "foyer.résidence_stable=false"),
    ("garde alternee 2 enfants 6 et 11 ans, il veut les alloc", "enfant.garde_alternée=true"),
    ("loyer 500 pas payé depuis 3 mois", "expulsion.mois_impayés=3.0"),
    ("loyer 520 en retard de 2 mois", "expulsion.mois_impayés=2.0"),
    ("licencie le 2 novembre", "demandeur.fin_contrat_motif=licenciement"),
    ("mdph a refusé aeeh", "mdph.dossier_déposé=true"),
    ("sait pas lire, pas d'email", "numérique.mail_téléphone=false"),
    ("faux banquier, viré 3200 hier, banque refuse remb", "arnaque.banque_prévenue=true"),
  ])
  func `A fact of the rules is heard where it is said`(text: String, fact: String) {
    #expect(atoms(text).contains(fact), "\(atoms(text))")
  }

  @Test func `What is said of the only child is of that child`() {
    let finder = RealRules.finder
    let situation = finder.situation(of: finder.understand("mon fils de 7 ans est autiste", on: date), on: date)
    let child = Member.listed(ScopeName("enfant"), 0)
    #expect(situation[FactKey(FactName("handicap_durable"), of: child)] != nil)
  }

  @Test(arguments: [
    ("pas encore d'assignation pour les loyers", "expulsion.étape=assignation"),
    ("il risque une assignation pour ses loyers", "expulsion.étape"),
    ("ma voisine a reçu un commandement de payer", "expulsion.étape"),
    ("mon mari a perdu ses papiers au metro, permis passeport", "permis.situation"),
    ("la caf va me couper mes apl", "décision.caf"), ("la caf n'a pas suspendu mes apl", "décision.caf"),
    ("je suis divorcé", "séparation.projet"), ("ma mere est a l'ehpad, on est 3 freres", "nb_personnes"),
    ("saisie sur mon compte, meme mon rsa, reste 0 euro", "dette"),
    ("trop-perçu de RSA de 1200 euros", "perçu(rsa)"), ("IJ 32 € par jour", "demandeur.indemnités"),
    ("elle voudrait demander l'APL, loyer 600 euros", "perçu(aides_logement)"),
    ("au chômage, loyer 600 €", "demandeur.chômage_net"), ("il lui manque 12 trimestres", "demandeur.trimestres"),
    ("le Grand Lyon Habitat", "commune"), ("j'ai coupé l'eau à cause d'une fuite", "énergie.étape"),
    ("je dois quitter mon logement", "décision.prefecture"), ("la banque a refusé mon crédit", "banque.compte"),
    ("mon propriétaire m'a viré de la chambre par sms", "litige_employeur"),
    ("le patron a pas fait la déclaration d'accident du travail", "impôts.déclaration_faite"),
    ("jugement le 12 oct, expulsion ordonnee, locataire hlm", "expulsion.jugement_date"),
    ("il veut la garde alternée de ses 2 enfants", "enfant.garde_alternée"),
    ("piraté hier, banque refuse remb", "décision.date"), ("la banque refuse de rembourser", "arnaque.banque_prévenue"),
    ("j'ai peur que la mdph refuse", "mdph.dossier_déposé"), ("pas reçu de mail de la caf", "numérique.mail_téléphone"),
    ("lettre du proprio pour quitter l'appartement, congé pour vente", "expulsion.étape=commandement_quitter"),
    ("absent 5 mois du boulot pour maladie", "foyer.résidence_stable"),
  ])
  func `Nothing of the rules is heard where nothing is said`(text: String, fact: String) {
    #expect(!atoms(text).contains { $0.hasPrefix(fact) }, "\(atoms(text))")
  }

  @Test(arguments: [
    ("commandement de payer reçu le 2 novembre", "expulsion.commandement_date=2026-11-02/2026-11-02"),
    ("un commandement de payer il y a 3 semaines", "expulsion.commandement_date=2026-10-30/2026-11-05"),
    ("commandement de payer hier", "expulsion.commandement_date=2026-11-22/2026-11-22"),
    ("en arrêt maladie depuis août", "demandeur.arrêt_début=2026-08-01/2026-08-31"),
    ("audience pour les loyers le 14 janvier", "expulsion.audience_date=2027-01-14/2027-01-14"),
    ("commandement de quitter les lieux reçu le 12/11", "expulsion.quitter_date=2026-11-12/2026-11-12"),
    ("mon titre de séjour expire le 8 janvier", "demandeur.titre_fin=2027-01-08/2027-01-08"),
    ("courrier du tribunal pour l'expulsion le 12 janvier audience", "expulsion.audience_date=2027-01-12/2027-01-12"),
    ("je demenage le 1er fevrier", "déménagement.date=2027-02-01/2027-02-01"),
    ("je déménage en février", "déménagement.date=2027-02-01/2027-02-28"),
    ("j'ai déménagé en février", "déménagement.date=2026-02-01/2026-02-28"),
    ("on a déménagé le 3 mars", "déménagement.date=2026-03-03/2026-03-03"),
    ("mari decede le 12 sept", "décès.date=2026-09-12/2026-09-12"),
    ("licencié le 15 avr", "demandeur.fin_contrat_date=2026-04-15/2026-04-15"),
    ("il sera licencié en janvier", "demandeur.fin_contrat_date=2027-01-01/2027-01-31"),
    ("jugement d'expulsion signifié le 12 octobre", "expulsion.jugement_date=2026-10-12/2026-10-12"),
    ("faux banquier, viré 3200 hier, banque refuse remb", "arnaque.date=2026-11-22/2026-11-22"),
  ])
  func `A day is that of the event next to it`(text: String, fact: String) {
    #expect(atoms(text).contains(fact), "\(atoms(text))")
  }

  @Test func `An event that is past has no day to come`() {
    #expect(
      !atoms("commandement de payer, je déménage demain").contains { $0.hasPrefix("expulsion.commandement_date") })
  }

  @Test func `Every answer that the vocabulary gives a fact is one of its own`() {
    for (name, answers) in RealRules.base.vocabulary.facts {
      guard case .rule? = HeardKey(ruleName: name.text, rules: RealRules.finder.situations.ruleFacts) else { continue }
      for answer in answers.keys {
        switch RealRules.finder.situations.ruleFacts[name]?.kind {
        case .truth: #expect(["oui", "non"].contains(answer), "\(name) \(answer)")
        case .choice(let options), .choices(let options): #expect(options.contains(answer), "\(name) \(answer)")
        case .number, .date, nil: Issue.record("\(name) has no answers to choose from")
        }
      }
    }
  }

  @Test func `Days and figures are named for facts that have them`() {
    let rules = RealRules.finder.situations.ruleFacts
    for name in RealRules.base.vocabulary.days.events.keys {
      #expect(rules[name]?.kind == .date, "\(name)")
    }
    for name in RealRules.base.vocabulary.measures.keys {
      if case .number? = rules[name]?.kind { continue }
      Issue.record("\(name) is no number")
    }
    let manners = RealRules.base.vocabulary.manners
    for name in manners.stages + manners.proposed + manners.presupposed + manners.ofRelatives + manners.ofCarers {
      #expect(rules[name] != nil, "\(name)")
    }
  }

  @Test func `What the program hears by name answers facts of the rules, and is named after them or after none`() {
    let isAFact = { RealRules.base.fact(named: $0) != nil }
    for key in HeardKey.common {
      if let answered = key.factKey { #expect(isAFact(answered.fact), "\(key)") }
      if let terms = key.heardAs {
        #expect(isAFact(terms.fact), "\(key)")
      } else {
        let name = key.ruleName.replacing("demandeur.", with: "")
        #expect(!isAFact(FactName(name)), "\(key)")
      }
    }
  }

  @Test func `A benefit told of a child is the parent's where it is paid for children`() {
    #expect(atoms("Sa fille de 9 ans est autiste, AEEH accordée").contains("recoit=aeeh"))
    #expect(!atoms("Sa fille de 9 ans est autiste, AAH accordée").contains("recoit=aah"))
  }

  @Test func `A benefit of an adult is stated of the person`() {
    let understanding = RealRules.finder.understand("elle touche l'AAH", on: date)
    let situation = RealRules.finder.situation(of: understanding, on: date)
    #expect(situation[FactKey(FactName("perçoit(aah)"), of: .role("demandeur"))] != nil)
  }

  private func atoms(_ text: String) -> Set<String> {
    RealRules.finder.understand(text, on: date).facts.filter { $0.certainty == .said }
      .reduce(into: Set<String>()) { $0.formUnion($1.atoms) }
  }
}
