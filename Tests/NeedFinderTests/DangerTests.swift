import RuleModel
import Testing

@testable import NeedFinder

/// Dangers said in passing, indirectly, misspelt; and sentences that only look like them.
struct DangerTests {
  private let date = CalendarDate(dayNumber: 20_780)

  @Test(arguments: [
    ("il rentr bouré et la il me fou des bafes devan les petits", "violences"),
    (
      "ma soeur vit avec un gars qui lui prend son téléphone, elle a le droit de voir personne et elle sursaute dès qu'il hausse le ton",
      "violences"
    ),
    ("mon conjoin ma serrer la gorge lautre soir", "violences"),
    (
      "Elle porte des lunettes noires et dit être tombée dans l'escalier, c'est la troisième fois ; son mari attend dehors",
      "violences"
    ),
    (
      "jai pu la force, je voi pas pourkoi je me leverai demain, jai tout rangé mes affaires et écri une lettre pour mes enfants",
      "suicide"
    ),
    ("Mon père a perdu sa femme, il dit qu'il va la rejoindre bientôt, il a ressorti son fusil de chasse", "suicide"),
    ("j'en ai assez de la vie franchement", "suicide"),
    ("on dort a 4 dans la kangoo depuis samedi", "sans_abri"),
    ("le marchand de sommeil a changé les serures, on est sur le palié avec les sac", "sans_abri"),
    ("Monsieur sort de l'hôpital cet après-midi, il n'a aucun endroit où aller cette nuit", "sans_abri"),
    ("mes gosses on mangé que des biscottes hier et avanthier, ya pu rien", "sans_nourriture"),
    ("elle saute des repas pour que le petit ait à manger, frigo vide", "sans_nourriture"),
    (
      "la tante de ma copine la fait travailler 15h par jour sans la payer et lui a confisqué son passeport",
      "violences"
    ),
    ("la nounou l'a laissé toute la journée dans le noir, il a des traces sur les bras mon fils", "enfant_en_danger"),
    ("mon neveu de 6 ans dit que papa lui fait mal la nuit", "enfant_en_danger"),
    ("La petite voisine de 3 ans reste seule le soir, on l'entend pleurer pendant des heures", "enfant_en_danger"),
    (
      "mon frère tutelle de maman la laisse dans ses couches, elle a des escarres et il prend sa retraite",
      "personne_vulnerable"
    ),
    ("ma mere respir avec une machine et edf a coupé tt a leur", "coupure_vitale"),
    ("le radiateur au gaz fait mal a la tete a toute la famille, les enfants vomissent", "danger_gaz_electricite"),
    ("mamie oublie tout, elle laisse le gaz ouvert et se perd dans le quartier", "danger_gaz_electricite"),
    ("y a de l'eau qui coule dans le compteur électrique, ça fait des petits éclairs", "danger_gaz_electricite"),
    ("mon copin me surveille tt le temp, il me laisse pa voir mes amies, jai la trouille", "violences"),
    ("quand il a bu il devient fou, la dernière fois j'ai dû dormir chez la voisine avec les enfants", "violences"),
    ("elle a un bras dans le plâtre et baisse les yeux quand monsieur parle", "violences"),
    ("son ex l'attend tous les soirs en bas de chez elle", "violences"),
    ("je veux plus etre la, je pense qu'a sa", "suicide"),
    ("Mon fils de 17 ans s'est fait des entailles sur les bras", "suicide"),
    ("il a dit au revoir à tout le monde et donné son chien, ça m'inquiète", "suicide"),
    ("ce soir on sait pas où mettre les gamins, l'hôtel a pas été payé", "sans_abri"),
    ("je passe mes nuits dans le hall de l'immeuble", "sans_abri"),
    ("le foyer m'a rendu mon sac, c'est fini, je suis à la rue", "sans_abri"),
    ("jai rien dan le ventr depui avan hier", "sans_nourriture"),
    ("on coupe le lait du bébé avec de l'eau", "sans_nourriture"),
    ("les petits ont eu que de la soupe claire, il reste rien", "sans_nourriture"),
    ("le beau père enferme le petit dans la cave kan il pleure", "enfant_en_danger"),
    ("ma fille revient de chez son père avec des bleus", "enfant_en_danger"),
    ("l'aide à domicile crie sur papi et lui tord le bras", "personne_vulnerable"),
    ("le neveu a fait signer des chèques à la tante qui ne sait plus ce qu'elle fait", "personne_vulnerable"),
    ("plus de jus dans l'appart et mon fils est sous oxygene", "coupure_vitale"),
    ("ils on baissé le compteur et jai un bébé de 3 semaine", "coupure_vitale"),
    ("ça pue le gas dans la cuisine", "danger_gaz_electricite"),
    ("la prise fait des étincelles et ça sent le cramé", "danger_gaz_electricite"),
    ("mon mari ma poussé contre le mur hier devant les petit", "violences"),
    ("elle a fui la nuit en pyjama avec ses deux enfants", "violences"),
    ("il me menasse de me prendre les enfants si je parle", "violences"),
    ("jai plus envi de rien, des fois je regarde les rails", "suicide"),
    ("elle dit que ses enfants seraient mieux sans elle", "suicide"),
    ("on a nulle part ou dormir se soir avec ma fille", "sans_abri"),
    ("Monsieur dort sur un banc place Bellecour depuis trois nuits", "sans_abri"),
    ("ya plus rien dan le frigo et les allocs tombe le 5", "sans_nourriture"),
    ("je bois de l'eau pour tenir, j'ai pas mangé depuis dimanche", "sans_nourriture"),
    ("la maitresse a vu des brulures de cigarette sur le bras de mon neveu", "enfant_en_danger"),
    ("mamie est attachée à son fauteuil toute la journée par l'aide", "personne_vulnerable"),
    ("lelectricite est coupé et mon mari est sous respirateur", "coupure_vitale"),
    ("la chaudière sent le gaz et on a tous la migraine", "danger_gaz_electricite"),
  ])
  func `A danger is heard however it is said`(text: String, danger: String) {
    let heard = RealRules.finder.understand(text, on: date)
    #expect(heard.dangers.contains { $0.subject.text == danger }, "\(heard.dangers.map(\.subject))")
    #expect(heard.urgency == .danger)
  }

  @Test(arguments: [
    "je meurs de faim d'apprendre le français",
    "le prix de l'électricité me tue, comment payer moins",
    "Madame a été hébergée dans sa voiture en 2019, aujourd'hui elle a un HLM et veut une aide pour le frigo",
    "mon proprio veut pas me rendre ma caution depuis 3 mois que je suis parti",
    "Il vient d'avoir 62 ans et voudrait savoir combien de trimestres il lui manque",
    "ma fille entre en sixième, la cantine c'est trop cher pour nous",
    "j'ai plus de dents pour macher mais le dentiste demande 900 euros",
    "ya des champignons sur les murs de la chambre du bébé et le propriétaire repond pas",
    "je dois prendre le bus tous les jours pour mon stage, l'abonnement je peux pas",
    "depuis que papa est tombé il arrive plus à se laver tout seul ni a faire ses courses",
    "Un monsieur a sonné, m'a fait signer pour des panneaux sur le toit, je veux plus",
    "ma boite me paye pas depuis septembre",
    "j'ai reçu un sms de la poste pour un colis, j'ai mis ma carte et ils ont pris 480 euros",
    "mon ex ne donne plus rien pour les petits depuis le divorce",
    "plus de carte vitale depuis mon déménagement et la pharmacie me fait payer",
    "je sais pas lire le courrier des impôts, ils disent que je dois 800",
    "Monsieur veut passer du titre étudiant au titre salarié, son CDI commence en janvier",
    "on a huissié ki a pris tt mon compte, meme le rsa",
    "ça me tue ces papiers à remplir",
    "ma fille se tape tout le trajet en bus",
    "il a pris une claque en voyant la facture d'eau",
    "on a faim de culture, y a des places de théâtre ?",
    "je cherche un frigo pas cher",
    "le chat dort dehors toutes les nuits",
    "je suis mort de fatigue avec ces horaires",
    "la coupure d'eau de la rue c'est demain ?",
    "il a tapé son code de carte trois fois",
    "mon fils a peur de l'eau, il y a des cours de natation ?",
    "je me tue au travail pour 1200 euros",
    "elle attend à la porte de la CAF depuis une heure",
    "j'ai mangé à la cantine du lycée, c'est cher",
    "mon ex ne paie plus la pension",
  ])
  func `What only looks like a danger raises no alarm`(text: String) {
    let heard = RealRules.finder.understand(text, on: date)
    #expect(heard.dangers.isEmpty, "\(heard.dangers.map { "\($0.subject) \($0.mention.words)" })")
  }

  @Test func `A danger calls for the service that answers it`() {
    let needs = RealRules.finder.understand("on dort à quatre dans la Kangoo", on: date).needs
    #expect(needs.first?.id.text == "hebergement_urgence_115")
  }
}
