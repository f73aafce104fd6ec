import RuleModel
import Testing

@testable import NeedFinder

/// Facts told of somebody else than the person, or only taken for granted.
struct WhoseFactTests: HearingTests {
  @Test(arguments: [
    "Mère 88 a. rentre d'hôpital lundi, GIR 3.", "Mère, 88 ans, GIR 3, seule en appartement.",
    "Ma mère 88 ans rentre lundi, GIR 3",
  ])
  func `A parent at the head of a note is somebody's`(text: String) {
    #expect(number(.relativeAge, text) == Rational(88))
    #expect(number(.relativeGir, text) == Rational(3))
    #expect(number(.age, text) == nil)
  }

  @Test(arguments: [
    "C'est pour mon voisin de palier, il ne lit pas le français : 60 ans, il doit rendre l'appartement fin mai",
    "C'est pour ma tante, elle ne sort plus, 60 ans", "j'appelle pour mon oncle, il est perdu, 60 ans",
  ])
  func `What follows of whom it is for is theirs`(text: String) {
    #expect(number(.relativeAge, text) == Rational(60))
    #expect(number(.age, text) == nil)
  }

  @Test(arguments: [
    "c'est pour ma tante, mais moi j'ai 34 ans", "C'est pour mon père, je suis son aidant, j'ai 34 ans et un salaire",
  ])
  func `Until whoever speaks says I`(text: String) {
    #expect(number(.age, text) == Rational(34))
  }

  @Test(arguments: ["Mère de 34 ans, RSA", "Père de 62 ans, licencié", "Mère de 3 enfants, 38 ans"])
  func `A young parent at the head of a note is the person`(text: String) {
    #expect(number(.age, text) != nil)
    #expect(number(.relativeAge, text) == nil)
  }

  @Test(arguments: [
    "Le grand (16 a., CAP boucher en apprentissage) : rien reçu pour la rentrée.",
    "Papa a 67 ans, son patron le garde", "le patron de mon mari veut le licencier",
    "la fac de ma fille coûte 400 €", "la nourrice agréée commence lundi pour le bébé",
    "ma nounou garde mon petit de 9 mois", "avis égaré, et sa fille en a besoin pour la bourse à la fac",
    "ma soeur a un CDI", "je voudrais toucher ma paie", "si j'avais ma paie", "je voudrais trouver un travail",
    "mon patron m'a licencié", "l'aîné (20 ans) bosse au mcdo", "l'employeur de sa fille refuse",
  ])
  func `Work and studies of others, or wished for, are not the person's`(text: String) {
    #expect(options(.activity, text).isEmpty)
    #expect(options(.contract, text).isEmpty)
  }

  @Test(arguments: [
    "mon patron m'a convoqué pour me licencier", "je veux juste mettre ma paie quelque part",
    "Récépissé périmé, employeur veut suspendre le CDI.", "je commence lundi comme surveillante à l'école",
    "au travail je tiens plus debout", "arrêt de trois mois, est-ce que je garde ma place ?",
    "CDD de cariste s'arrête vendredi après 11 mois.",
  ])
  func `Work that is taken for granted is had`(text: String) {
    #expect(options(.activity, text) == ["salarie"])
  }

  @Test(arguments: ["CDD arrêté vendredi", "mon CDD s'est terminé vendredi"])
  func `A contract that has stopped is no work`(text: String) {
    #expect(options(.contract, text).isEmpty)
  }

  @Test(arguments: [
    ("ma compagne, on est pacsés, elle gagne 1 200 net", HeardKey.partnerSalary, 1200),
    ("mon père gagne 1900 mai il me donne rien", .relativeSalary, 1900),
    ("Papa a 67 ans, il touche 590 de la caisse", .relativePension, 590),
    ("Ils divorcent ; 1 450 € pour elle, 1 600 pour lui.", .partnerSalary, 1600),
    ("Vit avec son compagnon (plombier, 1 900 €).", .partnerSalary, 1900),
    ("mon mari ne travaille pas, je gagne 1 500", .salary, 1500),
  ])
  func `A sum is that of the one told of last`(text: String, key: HeardKey, amount: Int) {
    #expect(number(key, text) == Rational(amount))
  }

  @Test func `A share of a bill is nobody's pay`() {
    #expect(number(.salary, "100 € pour elle, 50 pour lui de cantine") == nil)
  }

  @Test(arguments: ["ma nounou garde mon petit de 9 mois", "la nounou veut 690 € pour le petit de 9 mois"])
  func `A child who is minded is its parents'`(text: String) {
    #expect(heard(text).contains { $0.key == .childAges && $0.value == .ages([0]) })
  }

  @Test(arguments: ["Jumelles attendues en février", "jumeaux prévus en mars, premier logement"])
  func `Twins to come are no children yet`(text: String) {
    #expect(heard(text).contains { $0.key == .pregnant && $0.value == .truth(true) })
    #expect(!heard(text).contains { $0.key == .childCount && text.contains("attendues") })
  }

  @Test(arguments: [
    ("2e enf. né le 3/11, mari électricien 1 780 €.", 2), ("Notre 3e enfant est né en août", 3),
  ])
  func `A rank in figures counts the children born`(text: String, count: Int) {
    #expect(number(.childCount, text) == Rational(count))
  }

  @Test(arguments: ["3e enf. attendu en mars", "4e enf. prévu en mai"])
  func `A rank of a child awaited counts nobody`(text: String) {
    #expect(number(.childCount, text) == nil)
  }

  @Test func `A birth in another family is no child of one's own`() {
    #expect(!heard("ma soeur a accouché hier").contains { $0.key == .childAges })
    #expect(heard("ma femme a acouché ya 3 semaine").contains { $0.key == .childAges })
  }
}
