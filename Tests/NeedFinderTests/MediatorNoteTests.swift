import RuleModel
import Testing

@testable import NeedFinder

/// Notes cut short, sums that are neither owed nor earned, benefits that are asked for or yet to end.
struct MediatorNoteTests: HearingTests {
  @Test(arguments: [
    ("Ret. 1 180 €, mutuelle refusée.", HeardKey.pension, 1180),
    ("Caissière CDI, 1 290 €, loc. privée Décines, 640 € sans aide.", .rent, 640),
    ("Couple + 1 enf., HLM Saint-Priest, 1 320 € à eux tous.", .resources, 1320),
    ("Séparée, 2 enf. (6 et 9), juge le 10/12 (résidence + pension), 1 020 €/mois", .resources, 1020),
    ("mon quotient de la CAF c'est 412", .familyQuotient, 412),
    ("il faut poser 700 euros avant d'avoir la clé du T3", .deposit, 700),
  ])
  func `A sum is for what the note says, however short`(text: String, key: HeardKey, amount: Int) {
    #expect(number(key, text) == Rational(amount))
  }

  @Test(arguments: [
    ("Prop. de son T3 à Bron, 78 a.", "proprietaire"), ("Couple + 1 enf., HLM Saint-Priest.", "locataire_hlm"),
    ("je dors chez une amie", "heberge"), ("jdor chez ma tante", "heberge"),
    ("Roumaine de 58 ans arrivée chez sa fille en septembre", "heberge"),
  ])
  func `A roof is told in passing`(text: String, roof: String) {
    #expect(options(.housing, text) == [roof])
  }

  @Test(arguments: [
    "mes trois enfants ont rien pour ce soir à manger", "il est venu chez mon frère en voiture",
    "bailleur social d'accord pour un T2, bail à signer le 4",
    "mon propriétaire a mis un cadenas, je suis dehors depuis ce matin",
  ])
  func `A roof to come, a visit, a locked door and an empty table tell no roof`(text: String) {
    #expect(!options(.housing, text).contains { ["sans_domicile", "heberge"].contains($0) })
    #expect(!text.contains("signer") || options(.housing, text).isEmpty)
  }

  @Test(arguments: [
    "il vient de payer 1 180 de foncier", "jai payer 45 € hier sur un site pour le passeport",
    "j'attends un remboursement de 600 € de la mutuelle", "voyage scolaire à 260 € le mois prochain",
    "pour le permis il croit qu'il y a toujours les 500 euros", "Non imposable, paie 1 020 € chaque octobre.",
    "AAH en attente (dossier MDPH), rien d'autre", "j'attends 450 € de la caf", "on me doit 450 € de salaire",
    "je viens de payer 300 € d'amende", "découvert autorisé 500 €",
  ])
  func `What is paid, awaited or priced is neither owed nor earned`(text: String) {
    #expect(debts(text).isEmpty)
    #expect([HeardKey.salary, .resources, .relativeSalary].allSatisfy { number($0, text) == nil })
  }

  @Test(arguments: [
    ("France Travail réclame 1 340 €", ["france_travail 1340"]), ("FT réclame 1 340 €", ["france_travail 1340"]),
    ("PV de stationnement, c'est passé à 375 €", ["amende 375"]),
    ("105e dans le ter, le contrôleur a rien voulu savoir", ["amende 105"]),
    ("il reçoit l'impôt sur ses anciens salaires : 1 730 €", ["impots 1730"]),
    ("14000e de crédit, j'en peux plus", ["credit 14000"]),
    ("QF 412. EDF 583 € + eau 197 €, relance de ce matin.", ["eau 197", "energie 583"]),
    ("on me demande le remboursement de 600 € de RSA", ["caf 600"]),
  ])
  func `A debt is told by the claim`(text: String, expected: [String]) {
    #expect(debts(text) == expected)
  }

  @Test(arguments: [
    ("j'ai déjà l'APL", "apl"), ("loyer 690 (APL ok)", "apl"), ("avec le RSA ça passe plus", "rsa"),
    ("IJ 1 030 € coupées au 31/12", "ij"), ("je suis à l'assurance chômage", "are"),
  ])
  func `A benefit had, or yet to end, is received`(text: String, benefit: String) {
    #expect(options(.receives, text) == [benefit])
  }

  @Test func `Benefits joined in a note are received alike`() {
    #expect(Set(options(.receives, "Seule, 3 enf., RSA + APL")) == ["rsa", "apl"])
  }

  @Test(arguments: [
    ("IJ coupées au 31/10", "ij"), ("ma prime d'activité c'est zéro", "prime_activite"),
    ("mon chômage s'est arrêté en janvier", "are"),
  ])
  func `A benefit that has ended is received no more`(text: String, benefit: String) {
    #expect(options(.noLongerReceives, text) == [benefit])
    #expect(options(.receives, text).isEmpty)
  }

  @Test(arguments: [
    "Dde RSA bloquée faute de RIB.", "la mère n'a rien coché à l'inscription pour la bourse, et la date est passée",
    "j'ai déjà vu pour l'APL", "le RSA c'est zéro pour moi", "ok mais le RSA c'est combien ?",
  ])
  func `A benefit asked for or asked about is neither`(text: String) {
    #expect(options(.receives, text).isEmpty && options(.noLongerReceives, text).isEmpty)
  }

  @Test(arguments: [
    "chef refuse le casque (« pas de papier, pas de matériel »)", "voiture donnée à la casse sans papier",
    "j'ai vendu ma moto sans papier",
  ])
  func `Other papers say nothing of a permit`(text: String) {
    #expect(options(.residencePermit, text).isEmpty && options(.nationality, text).isEmpty)
  }

  @Test(arguments: ["Je suis malien, pas de papier", "j'ai pas de papiers, j'ose pas aller à l'hôpital"])
  func `Papers that one has not are a permit`(text: String) {
    #expect(options(.residencePermit, text) == ["aucun"])
  }

  @Test(arguments: [
    ("je suis de Guinée, j'habite ici depuis huit mois", "hors_ue"), ("nous sommes de Bulgarie et on loge ici", "ue"),
    ("j'ai été nationalisé en juin, je veux voter", "fr"),
  ])
  func `A country that one is of tells a nationality`(text: String, nationality: String) {
    #expect(options(.nationality, text) == [nationality])
  }

  @Test func `A university has the name of a district, and a town hall that of a home`() {
    #expect(!heard("je suis à Lyon 2 en licence, ma bourse est bloquée").contains { $0.key == .commune })
    #expect(heard("j'habite Lyon 3, étudiante").contains { $0.key == .commune })
    #expect(heard("pour voter il faut aller à la mairie de Vaulx ?").contains { $0.key == .commune })
    #expect(!heard("mon acte de naissance est à la mairie de Vaulx").contains { $0.key == .commune })
  }

  @Test(arguments: ["mon frère et sa femme vivent ici", "ma femme serait partie", "ma fille se marie"])
  func `A couple of others, or one that parts, is not the person's`(text: String) {
    #expect(!heard(text).contains { $0.key == .inCouple && $0.value == .truth(true) })
  }

  @Test(arguments: ["Mère iso, 1 210 € de salaire.", "Père iso de 2 enf., RSA."])
  func `A parent alone has no partner`(text: String) {
    #expect(heard(text).contains { $0.key == .inCouple && $0.value == .truth(false) })
  }

  @Test(arguments: [
    "on est là pour un papier de naissance pour mon pacs", "je pensais faire mi-temps",
    "à 62 ans ça passe en retraite",
  ])
  func `What is only planned is not so`(text: String) {
    #expect(options(.maritalStatus, text).isEmpty && options(.contract, text).isEmpty)
    #expect(options(.activity, text).isEmpty)
  }
}
