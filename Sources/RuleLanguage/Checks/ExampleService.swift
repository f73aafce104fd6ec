/// The smallest service, for the pages about services.
enum ExampleService {
  static func text(_ more: String = "") -> String {
    """
    service: essai
    titre: Service d'essai
    organisme: caf
    thèmes: [budget]
    pour: Essayer.
    conditions: foyer.en_couple
    """ + (more.isEmpty ? "\n" : "\n" + more + "\n")
  }
}
