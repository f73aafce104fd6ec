internal import RuleModel
internal import SourceText

/// A request that somebody made, as written.
struct WrittenRequest: Sendable {
  let text: String
  let services: [Located<String>]
  let hasDeadline: Bool
  let danger: Located<String>?
  let place: SourceRange
}

private enum RequestKeys {
  static let text = Key("dit", .placedText, required: true, "ce qui a été dit ou noté, mot pour mot")
  static let services = Key(
    "regarder", .oneOrMore(.identifier), "services et guides à regarder, le plus utile d'abord ; aucun : hors sujet")
  static let urgency = Key(
    "urgence", .word([("délai", true), ("aucune", false)]), "aucune (sans cette clé) ou délai ; un danger a sa clé")
  static let danger = Key("danger", .placedText, "le protocole du danger qui s'y dit, même à demi-mot")
  static let table = KeyTable(
    "une demande", [text.declaration, services.declaration, urgency.declaration, danger.declaration])
}

extension ValueForm where Value == WrittenRequest {
  static var request: ValueForm {
    ValueForm.object(RequestKeys.table) { fields, reading in
      guard let text = fields.value(RequestKeys.text, &reading) else { return nil }
      return WrittenRequest(
        text: text.value, services: fields.value(RequestKeys.services, &reading) ?? [],
        hasDeadline: fields.value(RequestKeys.urgency, &reading) ?? false,
        danger: fields.value(RequestKeys.danger, &reading), place: text.range)
    }
  }
}
