/// What a small word does in a sentence: whose something is, when it is, how many there are. The rules list the words.
package enum WordClass: Int, CaseIterable, Sendable {
  case mine, ours, theirs, firstPerson, prepositions, verbs, pluralVerbs
  case having, had, ending, reaching, born
  case seekers, payers, currencies, takenBack, peopleAtLarge, fears
  case raising, childAdjectives, beforeOneChild, beforeOwnChildren, parents, awaited, second, third, fourth, fifth
  case spouses, living, homes, inhabitants, units, ageUnits, countedThings
  case pastLife, pastVerbs, pastWork, formerly, presently, willBe
  case countedYears, agedThings, otherTimes, lengths, datedThings, ageRanks
  case offered, hoped, lacking, repaying, owing, paying
  case denials, wishes
  case formerHomes, origins, journeys, doing, offices, elsewhere, studies
  case dwelling, beforePostcode, namesakes, plainTowns
  case couples, ended
  case employers, jobs, groups, accusing, atThatAge
  case otherCauses, otherRates, disabilities, completing, rentedHomes, toldByYear, benefitStates, besideHome

  /// Its key in the rules, under `grammaire`.
  package var name: String { description.name }

  /// What it is for, for who writes rules.
  package var purpose: String { description.purpose }

  private var description: (name: String, purpose: String) {
    switch self {
    case .mine: ("possessifs_je", "mon, ma : c'est à la personne qui parle")
    case .ours: ("possessifs_nous", "notre, nos")
    case .theirs: ("possessifs_il", "son, sa : c'est à celui dont on parle")
    case .firstPerson: ("première_personne", "le texte est dit par la personne elle-même : je, mon, nous")
    case .prepositions: ("devant_un_complément", "le nom qui suit n'est pas le sujet : chez, pour, avec")
    case .verbs: ("verbes_au_singulier", "un nom seul peut en être le sujet : touche, vit, ne")
    case .pluralVerbs: ("verbes_au_pluriel", "… un nom au pluriel : ont, sont")
    case .having: ("avoir_ou_toucher", "avoir ou toucher, au présent : « l'ASF, je l'ai »")
    case .had: ("avoir_touché", "ce qu'on n'a plus : « je touchais l'ASS »")
    case .ending: ("jusque", "après ce qu'on avait : jusque, puis")
    case .reaching: ("avoir_un_âge", "devant un âge : « elle a 62 ans »")
    case .born: ("naître", "« son deuxième est né »")
    case .seekers: ("à_obtenir", "devant ce qui reste à obtenir : « garder mon chômage »")
    case .payers: ("payeurs", "qui paie ou coupe une prestation : « la CAF lui a coupé l'AAH »")
    case .currencies: ("monnaies", "après une somme : euros, balles")
    case .takenBack: ("repris", "devant une somme qu'on rend ou qu'on perd : réclame, indu")
    case .peopleAtLarge: ("gens", "n'importe qui : « les gens au RSA »")
    case .fears: ("craintes", "devant ce qui n'est pas arrivé : « peur de perdre le RSA »")
    case .raising: ("élever", "« une fille à élever seule » : dit du parent")
    case .childAdjectives: ("adjectifs_d'enfants", "entre le nombre et les enfants : « deux petites filles »")
    case .beforeOneChild: ("devant_un_enfant", "devant « un enfant » qui est le sien : « j'élève un fils »")
    case .beforeOwnChildren: ("devant_ses_enfants", "devant « mes deux » : « seule avec mes deux »")
    case .parents: ("parents", "« mère de 3 »")
    case .awaited: ("attendus", "un enfant qui n'est pas né : attend, enceinte")
    case .second: ("deuxièmes", "le rang d'un enfant dit qu'il y en a deux")
    case .third: ("troisièmes", "… qu'il y en a trois")
    case .fourth: ("quatrièmes", "… qu'il y en a quatre")
    case .fifth: ("cinquièmes", "… qu'il y en a cinq")
    case .spouses: ("époux", "à qui on est marié : sa mort rend veuf")
    case .living: ("habiter", "« vivent à cinq »")
    case .homes: ("foyers", "le foyer, le toit : « quatre personnes sous ce toit »")
    case .inhabitants: ("habitants", "ce qu'on compte dans un foyer : personnes, adultes")
    case .units: ("unités", "après un nombre qui ne compte pas des personnes : ans, euros")
    case .ageUnits: ("unités_d'âge", "ans, balais, piges")
    case .countedThings: ("choses_comptées", "après un nombre qui n'est pas une somme : km, fois, pièces")
    case .pastLife: ("vie_passée", "devant ce qu'on ne vit plus : vivait, ancien")
    case .pastVerbs: ("verbes_de_vie_passée", "… dans la tournure même : « dormait dehors »")
    case .pastWork: ("travail_passé", "travaillé, bossé : « j'ai bossé comme soudeur »")
    case .formerly: ("autrefois", "ce qui n'est plus : « il touchait 1 300 € »")
    case .presently: ("maintenant", "le présent qui l'emporte : « il touche »")
    case .willBe: ("bientôt", "ce qui n'est pas encore : « va être coupée »")
    case .countedYears: ("années_comptées", "des années qui ne sont pas un âge : « il a cotisé 20 ans »")
    case .agedThings: ("choses_âgées", "ce qui a un âge sans être quelqu'un : « l'immeuble a 50 ans »")
    case .otherTimes: ("autres_moments", "un âge d'un autre moment : « parti à 20 ans »")
    case .lengths: ("durées", "devant une durée : depuis, pendant")
    case .datedThings: ("choses_datées", "« une dette de dix ans »")
    case .ageRanks: ("rangs_d'âge", "« l'aîné 14, la dernière 6 »")
    case .offered: ("offert", "une somme proposée ou annoncée, qu'on n'a pas")
    case .hoped: ("espéré", "une somme à venir : « j'aurai 800 € »")
    case .lacking: ("manquant", "une somme qu'on n'a pas : « il manque 260 € »")
    case .repaying: ("rembourser", "devoir, puis payer : une dette et non une obligation")
    case .owing: ("devoir", "devant des dettes dites à la suite : « je dois le loyer et l'eau »")
    case .paying: ("payer", "« ne paie ni l'eau ni le loyer »")
    case .denials: ("refus", "nie ce qui suit : pas, plus, aucun")
    case .wishes: ("souhaits", "ce qui suit est voulu ou demandé, et n'est pas")
    case .formerHomes: ("anciens_domiciles", "« j'ai habité Bron »")
    case .origins: ("départs", "d'où l'on part : « je viens de Givors »")
    case .journeys: ("trajets", "devant une ville où l'on va : « le train pour Lyon »")
    case .offices: ("lieux", "ce qui porte le nom d'une ville : « la CAF de Lyon »")
    case .elsewhere: ("ailleurs", "une ville où l'on va, travaille ou est né : « un stage à Bron »")
    case .doing: ("faire", "« on fait Valence Lyon » : un trajet")
    case .dwelling: ("demeurer", "devant un quartier où l'on vit : « j'habite aux Minguettes »")
    case .beforePostcode: ("devant_un_code_postal", "« j'habite 69100 », et non un numéro de dossier")
    case .namesakes: ("homonymes", "devant une ville, fait de son nom celui d'un organisme : « Grand Lyon »")
    case .plainTowns: ("villes_sans_majuscule", "une ville, écrite comme un mot ordinaire")
    case .studies: ("études", "Lyon 2 est alors une université")
    case .couples: ("couples", "devant deux âges ou deux sommes, l'un de chacun : « ils ont 78 et 82 ans »")
    case .employers: ("employeurs", "qui emploie, ou le lieu du travail : « le patron, il donne 700 »")
    case .jobs: ("emplois", "ce qui peut finir : « mon CDD est fini »")
    case .groups: ("groupes_de_gens", "après un nombre, qui ne vit pas là : « on est deux familles », « 4 salariés »")
    case .accusing: ("accuser", "ce qui suit est dit à tort : « la CAF prétend que je vis en couple »")
    case .atThatAge: ("à_cet_âge", "à l'âge dit, maintenant : « licencié à 58 ans »")
    case .otherCauses: ("autres_causes", "après le travail, une somme qui n'est pas la paie : facture, voiture")
    case .otherRates: ("autres_taux", "devant un pourcentage qui n'est pas celui d'un handicap : crédit, livret")
    case .disabilities: ("handicaps", "près d'un pourcentage, ce qui le dit d'un handicap : incapacité, MDPH")
    case .completing: ("compléments_de_pension", "après deux sommes, ce que la seconde complète : agirc, réversion")
    case .benefitStates: ("états_de_prestation", "après une prestation qu'on touche : « C2S gratuite », « RSA couple »")
    case .besideHome: ("à_côté_d'un_logement", "entre un logement et son loyer : « T2 dans le privé 680 »")
    case .rentedHomes: ("logements_loués", "devant une somme qui est alors un loyer : « studio 520 € »")
    case .toldByYear: ("dits_avec_leur_année", "devant une année et non une somme : « avis 2025 »")
    case .ended: ("finis", "après un contrat ou devant, ce qui n'est plus : « mon CDD s'est terminé »")
    }
  }
}
