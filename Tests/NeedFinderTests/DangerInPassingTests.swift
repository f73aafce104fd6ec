import RuleModel
import Testing

@testable import NeedFinder

/// A danger said in a breath with something ordinary, whose words mean "over", "long ago" or "on this subject" elsewhere.
struct DangerInPassingTests {
  private static let dangers = [
    "mon mari me frappe", "mon copain m'a frappée hier", "il me menace de mort", "j'ai envie de mourir",
    "je dors dehors ce soir", "on n'a plus rien à manger",
  ]
  private static let ordinary = [
    "mon cdd finit vendredi", "mon titre de séjour est fini", "mon bail est fini depuis 2 mois",
    "on s'est mariés il y a 5 ans", "on s'est rencontrés en 2019", "l'année dernière j'ai perdu mon travail",
    "à l'époque on vivait à Marseille", "j'ai déménagé il y a longtemps", "je commence une formation lundi",
    "j'ai un examen en juin", "je cherche un stage", "je suis bénévole aux restos du coeur",
    "une association m'a donné des habits", "j'ai vu un film",
  ]

  @Test(arguments: ordinary)
  func `What ends, or was long ago, silences no danger said beside it`(ordinary: String) {
    let missed = Self.dangers.flatMap { ["\($0) et \(ordinary)", "\(ordinary), \($0)"] }.filter { text in
      Self.dangersHeard(in: text).isEmpty
    }
    #expect(missed.isEmpty)
  }

  @Test(arguments: [
    ("j'ai 15 ans, je me coupe depuis la rentrée, l'infirmière veut le dire à ma mère", "suicide"),
    ("ma mère répond plus depuis hier matin, elle a 83 ans, la voisine entend gémir", "danger_vital"),
    ("mon mec ma encor mi des coup jai les 2 enfan ac moi ds la voiture", "violences"),
    ("je peu pas parlé, hier il ma seré la gorge, dite moi juste ou aller avec les petit", "violences"),
    ("mon mari me garde prisonnière à la maison au 3e étage", "violences"),
    ("g kité mn mec dimanche il ma casé le nez, lotel c ma soeur ki paye", "violences"),
    ("il m'a mis la main dessus, j'ai appelé la police", "violences"),
    ("Je suis partie de la maison avec mes fils parce que ça devenait dangereux, je n'ai plus de travail", "violences"),
    ("mon mari me garde prisonnière, il a pris mon fauteuil", "violences"),
    ("mon mec m'a mis des coups et a cassé mon téléphone", "violences"),
    ("mon mari garde mes papiers, il m'interdit d'aller à la préfecture", "violences"),
    ("un homme demande des photos à mes petits sur internet", "enfant_en_danger"),
    ("mon fils ne mange plus rien depuis hier, on n'a plus que les croquettes du chien", "sans_nourriture"),
    ("Je voudrais résilier ma box pour que ma fille n'ait rien à payer quand on m'aura trouvé.", "suicide"),
    ("Mon frère est sous curatelle, là où il est placé il mange à la cave.", "personne_vulnerable"),
    ("La fille débranche la sonnette de ce monsieur alité de 79 ans.", "personne_vulnerable"),
    ("Sa carte TCL : il passe ses nuits dans la ligne A puis il marche jusqu'à cinq heures.", "sans_abri"),
    ("dsl pour le rdv, jdor ds les toilette du parking", "sans_abri"),
    ("Le portage des repas, je l'ai arrêté. Depuis jeudi je bois du thé, il me reste un oignon.", "sans_nourriture"),
    ("Ma carte Vitale passe plus… j'ai le bras gauche tout lourd et je cherche mes mots.", "danger_vital"),
    ("Coupure de gaz depuis lundi chez un couple avec un nourrisson de 3 semaines", "coupure_vitale"),
    ("Le chauffage est en panne, on a mis un barbecue dans l'entrée avec de la braise.", "danger_gaz_electricite"),
    ("Les petits dorment beaucoup, on peut plus les réveiller.", "danger_vital"),
    ("Il a vomi deux fois, il est tombé d'un toit hier et me redemande mon prénom.", "danger_vital"),
    ("Si la Banque de France refuse, il y a toujours la Saône.", "suicide"),
    ("Mon ex a laissé une balle debout dans ma boîte aux lettres.", "violences"),
    ("Le logeur a enlevé les fusibles et l'évier, il dit que je partirai.", "sans_abri"),
    ("La nuit on fait la ligne D jusqu'à la fermeture, après on marche.", "sans_abri"),
    ("Greffé du rein, il a fini la boîte d'antirejet jeudi et attend la paie.", "soins_arrêtés"),
  ])
  func `A danger told by what is done, beside an errand`(text: String, key: String) {
    let heard = RealRules.finder.understand(text, on: CalendarDate(dayNumber: 20_780))
    #expect(heard.dangers.map(\.subject.text).contains(key))
  }

  @Test(arguments: [
    "Il y a dix ans je voulais en finir, j'ai été bien soigné, c'est derrière moi : je veux faire reconnaître mes années",
    "Je suis bénévole aux maraudes, je cherche où déposer dix duvets pour les sans-abri",
    "Mon fils se noie dans les devoirs, je voudrais demander la bourse",
    "Je me coupe les cheveux moi-même, c'est trop cher", "On mange des pâtes tous les jours, la paie est courte",
    "Le dimanche on se promène, il y a toujours la Saône et le parc",
    "on a quitté la maison parce que l'escalier devenait dangereux", "la police m'a mis la main dessus",
    "je voudrais envoyer des photos à mes petits-enfants et ne plus avoir peur de cliquer",
  ])
  func `The same words of another time, or of another thing, give none`(text: String) {
    #expect(Self.dangersHeard(in: text).isEmpty)
  }

  @Test(arguments: [
    "en 2015, il me frappait", "mon père me frappait quand j'étais petit", "il me tapait, mais ça c'est fini",
    "mon ex me frappait, on est divorcés depuis 3 ans", "j'ai fait une formation sur les violences conjugales",
    "C'est pour mon examen : en combien de jours le juge protège-t-il une femme frappée ?",
    "On refait la plaquette de l'accueil : c'est bien 3919 pour les conjoints violents ?",
  ])
  func `What is over, or told on the subject, gives no alarm`(text: String) {
    #expect(Self.dangersHeard(in: text).isEmpty)
  }

  @Test(arguments: [
    "elle voudrait isoler sa maison mais ne sait à quelle porte frapper",
    "le responsable l'a écrit noir sur blanc, embauche annulée le jour où elle a dit qu'elle attendait un bébé",
    "je vis tout seul, je voudrais payer la facture petit à petit",
    "l'école prend plus mon fils au self à partir de lundi",
    "j'ai 44 ans, y a pas droit nulle part on m'a dit, c'est mon frère qui m'héberge",
    "j'ai pas mon permis, je travaille au noir et j'ai deux enfants",
    "faut se serrer la ceinture avec les enfants", "il me manque 300 balles pour la cantine du petit",
  ])
  func `A fixed expression is no danger`(text: String) {
    #expect(Self.dangersHeard(in: text).isEmpty)
  }

  @Test(arguments: [
    "il m'a prise à la gorge", "mon ex tape à ma porte toutes les nuits, j'ai peur",
    "mon mari m'a frappée d'un coup de poing", "le petit est tombé de haut il répond plus",
  ])
  func `What may be said of a real danger is no fixed expression`(text: String) {
    #expect(!Self.dangersHeard(in: text).isEmpty)
  }

  @Test(arguments: [
    "ma machine à laver est tombée en panne et darty répond plus", "je suis tombé malade et la cpam répond plus",
    "j'ai appelé la caf ils répondent plus, mon dossier est tombé aux oubliettes",
    "pardon je me suis trompée, je vis seule avec deux enfants et je gagne 900", "mon bailleur veut ma mort",
    "on vient de m'annoncer un cancer du sein, j'ai 2 enfants",
  ])
  func `Words of every day make no alarm together`(text: String) {
    #expect(Self.dangersHeard(in: text).isEmpty)
  }

  @Test(arguments: [
    ("le juge a dit que je vois mes enfants un week-end sur deux et mon ex m'empêche", "enfant_en_danger"),
    ("ils ont supprimé mon AAH parce que j'ai dépassé le revenu de mon mari", "idees_suicidaires"),
    ("je suis enceinte de 3 mois et mon chef m'a changé de poste et me hurle dessus", "violences_conjugales"),
    ("ma tante m'a dit qu'un mec l'a appelé de la banque, elle a donné son code", "violences_conjugales"),
  ])
  func `Without an alarm, the sheet of a danger is proposed only by its name`(text: String, service: String) {
    let heard = RealRules.finder.understand(text, on: Self.date)
    #expect(heard.dangers.isEmpty)
    #expect(!heard.needs.contains { $0.id == .service(ServiceID(service)) })
  }

  @Test(arguments: [
    ("j'ai perdu mon bébé à 5 mois de grossesse, la caf me réclame des choses", "paje_prime_naissance"),
    ("j'ai fait une fausse couche", "paje_allocation_base"),
    ("mon fils est mort, je dois fermer son compte et son téléphone", "surendettement"),
    ("je dois prévenir qui pour la caution", "point_conseil_budget"),
  ])
  func `A loss proposes nothing of a birth, and a duty nothing of a debt`(text: String, service: String) {
    #expect(!RealRules.finder.understand(text, on: Self.date).needs.contains { $0.id == .service(ServiceID(service)) })
  }

  @Test func `Whoever names the help against a danger finds it`() {
    let heard = RealRules.finder.understand("comment on demande une ordonnance de protection", on: Self.date)
    #expect(heard.needs.contains { $0.id == .service(ServiceID("violences_conjugales")) })
  }

  private static let date = CalendarDate(dayNumber: 20_780)

  private static func dangersHeard(in text: String) -> [String] {
    RealRules.finder.understand(text, on: date).dangers.map(\.subject.text)
  }
}
