/// A rule base of one service, small enough to load in no time.
enum TownRules {
  static func folder(service: String = service) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.file("base.yaml", head)
    try folder.file("faits.yaml", facts)
    try folder.file("aide_loyer.yaml", service)
    try folder.file("ville.yaml", mapping)
    try folder.file("prudente.yaml", carefulMapping)
    return folder
  }

  private static let head = """
    base: {nom: essai, territoire: france, version: "1", revue: 2026-11-23}
    thèmes: {essai: {libellé: Essai, ordre: 1}}

    """

  private static let facts = """
    faits:
      revenu: {libellé: revenu du mois, question: Quel revenu ?, type: montant, unité: €/mois, bornes: {min: 0, max: 20000}}
      naissance: {libellé: jour de naissance, question: Quel jour ?, type: date, bornes: {min: 1900-01-01, max: aujourd'hui}}
      locataire: {libellé: location, question: Payez-vous un loyer ?, type: oui_non}
      aides: {libellé: aides reçues, question: Quelles aides ?, type: choix_multiple, choix: {rsa: RSA, logement: aide au logement}}

    """

  static let service = """
    service: aide_loyer
    titre: Aide au loyer
    thèmes: [essai]
    territoire: france
    pour: Un essai.
    conditions: revenu < 1000 €/mois et locataire
    montant: 100.1 €/mois - revenu / 10

    """

  /// Open to who gets a housing benefit.
  static let serviceForTenantsHelped = """
    service: aide_loyer
    titre: Complément au loyer
    thèmes: [essai]
    territoire: france
    pour: Un essai.
    conditions: aides contient logement

    """

  /// What is not written is 0 or no.
  private static let mapping = """
    correspondance: ville
    identifiant: numero
    absent: {nombre: 0, oui_non: non}
    faits:
      revenu: {calcul: gains + primes}
      naissance: né_le
      locataire: paie_un_loyer
      aides: {présents: {rsa: rsa, logement: [apl, als]}}

    """

  /// What is not written is not known.
  private static let carefulMapping = """
    correspondance: prudente
    identifiant: numero
    faits:
      revenu: gains
      locataire: paie_un_loyer
      aides: {présents: {rsa: rsa, logement: [apl, als]}}

    """
}
