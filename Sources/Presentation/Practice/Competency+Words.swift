package import Training

extension Wording {
  /// The competency as the grid names it.
  package func text(_ competency: Competency) -> String {
    switch competency {
    case .welcome: "Accueil et cadre"
    case .listening: "Écoute"
    case .reformulation: "Reformulation"
    case .analysis: "Analyse de la situation"
    case .rights: "Connaissance des droits"
    case .neutrality: "Neutralité"
    case .negotiation: "Négociation"
    case .orientation: "Orientation"
    case .digital: "Numérique"
    case .records: "Traçabilité"
    case .safety: "Sécurité"
    case .closing: "Clôture"
    case .telephone: "Téléphone"
    }
  }
}
