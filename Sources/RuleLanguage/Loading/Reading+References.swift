internal import SourceText

/// What a name may refer to.
enum Referent: Sendable {
  case fact, parameter, scope, service, paper, form, operatorID, theme, communeSet, commune, attribute, role, danger,
    benefit

  var code: DiagnosticCode {
    switch self {
    case .service: "E230"
    case .paper: "E231"
    case .form: "E232"
    case .operatorID: "E233"
    case .theme: "E234"
    case .communeSet, .commune: "E235"
    case .fact: "E236"
    case .parameter: "E224"
    case .scope, .role: "E216"
    case .attribute: "E239"
    case .danger: "E240"
    case .benefit: "E253"
    }
  }

  var noun: String {
    switch self {
    case .service: "service inconnu"
    case .paper: "papier inconnu"
    case .form: "formulaire inconnu"
    case .operatorID: "organisme inconnu"
    case .theme: "thème inconnu"
    case .communeSet: "ensemble de communes inconnu"
    case .commune: "commune inconnue de la table"
    case .fact: "fait inconnu"
    case .parameter: "paramètre inconnu"
    case .scope: "portée inconnue"
    case .role: "rôle inconnu"
    case .attribute: "attribut de commune inconnu"
    case .danger: "protocole de danger inconnu"
    case .benefit: "prestation inconnue"
    }
  }
}

extension Reading {
  /// Silent for a name whose declaration could not be read: that has been told.
  mutating func reportUnknown(
    _ referent: Referent, _ name: Located<String>, among names: some Sequence<String>, unreadable: Set<String>
  ) {
    guard !unreadable.contains(name.value) else { return }
    let near = suggestions(for: name.value, among: names, limit: 2)
    report(
      referent.code, "\(referent.noun) : \(name.value)", at: name.range, label: "rien ne porte ce nom",
      help: near.isEmpty ? [] : ["vouliez-vous dire \(near.map { "`\($0)`" }.joined(separator: " ou ")) ?"])
  }
}
