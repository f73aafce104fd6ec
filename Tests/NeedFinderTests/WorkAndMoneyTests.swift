import RuleModel
import Testing

@testable import NeedFinder

/// What work, pay and debts are heard from, where no word for a salary or a debt stands by the sum.
struct WorkAndMoneyTests {
  private func heard(_ text: String) -> [HeardFact] {
    RealRules.finder.understand(text, on: CalendarDate(dayNumber: 20_780)).facts.filter { $0.certainty == .said }
  }

  private func sum(_ key: HeardKey, in text: String) -> Rational? {
    heard(text).compactMap { fact in
      if fact.key == key, case .number(let number) = fact.value { number } else { nil }
    }.first
  }

  @Test(arguments: [
    ("jtravail 15h par semaine au fast food 640 euro", 640), ("petit boulot de 12 h par semaine à 520 €", 520),
    ("Elle fait le ménage dans trois maisons, 40 heures par mois, 520 €.", 520),
    ("je fais 1 200 à l'hôpital comme agent de ménage", 1200), ("Travaille en chantier d'insertion, 26 h, 990 €", 990),
    ("moi 1100 euro a lhotel", 1100), ("Ma femme touche l'AAH et moi 1 250 de la boîte de nettoyage.", 1250),
    ("J'emballe des colis la nuit, 1 450 euros", 1450), ("le patron il donne 700", 700),
    ("J'ai du boulot et 1 900 par mois", 1900), ("Elle est femme de chambre à 1 200 €", 1200),
  ])
  func `A sum told of one's work is one's pay`(text: String, euros: Int) {
    #expect(sum(.salary, in: text) == Rational(euros))
    #expect(heard(text).contains { $0.key == .activity && $0.value == .option("salarie") })
  }

  @Test(arguments: [
    "ARE 1 205 € jusqu'en mars. Épouse de 58 ans sans revenu.",
    "Mari livreur à 1 250 €, elle sans revenu, deux enfants",
  ])
  func `One of two who has nothing leaves the household what the other has`(text: String) {
    #expect(sum(.resources, in: text) == nil)
  }

  @Test func `Whoever has nothing has nothing`() {
    #expect(sum(.resources, in: "je suis sans revenu depuis mars") == .zero)
    #expect(sum(.resources, in: "Couple sans revenu, deux enfants") == .zero)
  }

  @Test(arguments: [
    ("TF 2026 de 1 126 €, relance reçue lundi", "impots", 1126),
    ("régularisation de charges 2024, 611 euros à payer au bailleur", "loyer", 611),
    ("la CAF me réclame 4 312 euros, et j'ai déjà 700 euros de crédit à Carrefour Banque", "caf", 4312),
    ("L'Urssaf me demande 1 130.", "urssaf", 1130), ("taxe foncière de 2 010 €, impayée", "impots", 2010),
  ])
  func `A year is no sum that is owed`(text: String, kind: String, euros: Int) {
    #expect(heard(text).map(\.value).contains(.debt(kind: kind, amount: Rational(euros))))
    #expect(!heard(text).map(\.value).contains { $0.isDebt(of: 2026) || $0.isDebt(of: 2024) })
  }

  @Test(arguments: [
    ("mon mari 1 200 et moi 600, on gagne pas beaucoup", 1200), ("On vit à cinq sur les 1 340 € de mon mari", 1340),
    ("Je touche 1 690, mon conjoint 1 450", 1450), ("Caristes tous les deux, 1 150 pour moi et 1 500 pour elle", 1500),
    ("Conjoint chauffeur de bus (1 950 €), trois enfants", 1950), ("Mon copain est mécano, 1 580 par mois", 1580),
  ])
  func `A sum that stands by a partner is the partner's`(text: String, euros: Int) {
    #expect(sum(.partnerSalary, in: text) == Rational(euros))
    #expect(heard(text).contains { $0.key == .inCouple && $0.value == .truth(true) })
  }

  @Test(arguments: [
    "Il a un entretien pour un poste de magasinier à 1 550 €", "On lui propose un CDI à 1 480 €",
    "L'an dernier je gagnais 1 800 comme soudeur", "La caissière m'a dit de venir",
    "Le patron de mon fils ne lui a pas fait de contrat", "Le frère de Madame est plombier",
  ])
  func `Work that is offered, over or another's is not one's own`(text: String) {
    #expect(!heard(text).contains { [.activity, .contract, .salary].contains($0.key) })
  }

  @Test(arguments: [
    ("Je suis retraité mais je travaille un peu comme vigile", "retraite"),
    ("Étudiant malien, il travaille au McDo", "etudiant"),
    ("Je suis livreur à vélo, auto-entrepreneur", "independant"), ("Technicien au chômage", "chomeur"),
    ("Infirmière libérale depuis 2019", "independant"),
  ])
  func `Of two standings, the one that says more is told`(text: String, option: String) {
    let standings = heard(text).filter { $0.key == .activity }
    #expect(standings.map(\.value) == [.option(option)])
  }

  @Test(arguments: [
    ("Ma retraite elle tombe le 9, 1 210, et le 10 j'ai plus rien", 1210),
    ("Retraite agricole de 590 € et un loyer de 365", 590),
    ("pension 940 loyer 510 j ai 70 an", 940), ("Ma réversion 530, ma retraite 480", 480),
    ("Retraité, je travaille comme vigile, 400 €, en plus de mes 900 de pension", 900), ("j'ai 1025 de pension", 1025),
  ])
  func `A pension is told before or after when it comes`(text: String, euros: Int) {
    #expect(sum(.pension, in: text) == Rational(euros))
  }

  @Test(arguments: [
    ("J'aide mon voisin, 83 ans, 760 € de retraite", 760), ("Ma belle-mère vit chez nous, 670 € de retraite", 670),
    ("ma daronne touche 850 par moi de retraite", 850),
  ])
  func `A pension apposed to a relative is the relative's`(text: String, euros: Int) {
    #expect(sum(.relativePension, in: text) == Rational(euros))
    #expect(!heard(text).contains { [.pension, .activity].contains($0.key) })
  }

  @Test(arguments: [
    ("On n'a plus que ses 1 180 de chômage pour nous cinq, mon mari a perdu sa place", 1180),
    ("À nous deux nos retraites font 1 620", 1620), ("il me reste 890 par mois", 890),
  ])
  func `What all live on is the household's`(text: String, euros: Int) {
    #expect(sum(.resources, in: text) == Rational(euros) || sum(.allowance, in: text) == Rational(euros))
  }

  @Test(arguments: [
    ("studio 430 € à Vaise", 430), ("T1 bis, 520 euros, 31 ans", 520), ("elle payer 500 la maison", 500),
    ("chambre Crous 260 €", 260),
  ])
  func `A sum right after the home is its rent`(text: String, euros: Int) {
    #expect(sum(.rent, in: text) == Rational(euros))
  }

  @Test func `What a payer sends all included is no rent`() {
    #expect(sum(.rent, in: "la CAF lui verse 910 € tout compris") == nil)
  }

  @Test(arguments: [
    "le crédit auto 310, le loyer 720", "J'ai déjà payé les 180 euros d'amende", "L'amende de 90 € est réglée",
    "Elle a fini de payer son indu de 600 € à la CAF", "J'ai remboursé mes 800 euros à la CAF l'an dernier",
    "En formation d'électricien payée 710 euros par France Travail",
  ])
  func `An instalment or what is paid is no sum owed`(text: String) {
    #expect(!heard(text).contains { if case .debt(_, _?) = $0.value { true } else { false } })
  }

  @Test(arguments: [
    ("SFR m'a mis au contentieux pour 189 €", "telecom", 189), ("L'URSSAF relance pour 1 900 €", "urssaf", 1900),
    ("j'ai déjà payé un peu, il reste 330 à payer à EDF", "energie", 330),
    ("jdoi 210 euro a la cantine de lecole", "cantine", 210),
  ])
  func `Who pursues for a sum tells its kind`(text: String, kind: String, euros: Int) {
    #expect(heard(text).contains { $0.value == .debt(kind: kind, amount: Rational(euros)) })
  }

  @Test(arguments: [
    ("L'ASS c'est 19 euros par jour", "ass"), ("730 de paie plus un bout d'AAH", "aah"),
    ("Rente AT 510 € plus le RSA", "rsa"),
    ("Je touche ma pension d'invalidité plus un petit complément", "pension_invalidite"),
  ])
  func `What is counted or added is received`(text: String, benefit: String) {
    #expect(heard(text).contains { $0.key == .receives && $0.value == .option(benefit) })
  }

  @Test(arguments: [
    ("Je n'ai plus droit à la prime d'activité depuis mon temps plein", "prime_activite"),
    ("Elle avait l'ASF pour sa fille, supprimée en juillet", "asf"),
  ])
  func `A right that is lost is received no more`(text: String, benefit: String) {
    #expect(heard(text).contains { $0.key == .noLongerReceives && $0.value == .option(benefit) })
  }
}

extension HeardValue {
  fileprivate func isDebt(of euros: Int) -> Bool {
    if case .debt(_, let amount?) = self { amount == Rational(euros) } else { false }
  }
}
