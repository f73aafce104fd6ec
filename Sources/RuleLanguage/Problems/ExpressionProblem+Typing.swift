internal import RuleModel
internal import SourceText

extension ExpressionProblem {
  /// Values of the wrong type, quantities of different units.
  enum Typing: Sendable {
    case wrongType(expected: String, found: String)
    case unitsDiffer(operation: String, Quantity, Quantity)
    case wrongUnit(expected: Unit, found: Unit)
    case missingUnit(number: String, unit: Unit, other: SourceRange?)
    case notComparable(operation: String, left: String, right: String, other: SourceRange)
    case wrongOperand(operation: String, expected: String, found: String)
    case noConversion(from: Unit, to: Unit)
    case textValue(String)
    case productOfQuantities(operation: String, Quantity, Quantity)
    case datesSubtracted
    case dateWithNumber(String)
    case singleChoice(operation: String, meant: String)
  }
}

extension ExpressionProblem.Typing {
  /// Codes are stable: a new problem takes a new number, a withdrawn one leaves its number unused.
  var code: DiagnosticCode {
    switch self {
    case .wrongType: "E150"
    case .unitsDiffer: "E151"
    case .wrongUnit: "E152"
    case .missingUnit: "E153"
    case .notComparable: "E154"
    case .wrongOperand: "E155"
    case .noConversion: "E156"
    case .textValue: "E157"
    case .productOfQuantities: "E158"
    case .datesSubtracted: "E159"
    case .dateWithNumber: "E160"
    case .singleChoice: "E162"
    }
  }

  var words: ExpressionProblem.Words {
    switch self {
    case .wrongType(let expected, let found):
      ExpressionProblem.Words("on attend \(expected)", "ceci est \(found)", "")
    case .unitsDiffer(let operation, let left, let right):
      ExpressionProblem.Words(
        "unités différentes de part et d'autre de « \(operation) » : "
          + "\(left.unit.shown) et \(right.unit.shown)",
        "en \(right.unit.shown)", help: ExpressionProblem.conversions(from: right.unit, to: left.unit),
        see: [Label(range: left.range, text: "en \(left.unit.shown)")])
    case .wrongUnit(let expected, let found):
      ExpressionProblem.Words(
        "on attend une valeur en \(expected.shown)", "celle-ci est en \(found.shown)",
        help: ExpressionProblem.conversions(from: found, to: expected))
    case .missingUnit(let number, let unit, let other):
      ExpressionProblem.Words(
        "nombre sans unité : \(number)", "on attend \(unit.shown)", "Écrire « \(number) \(unit.symbol) ».",
        see: other.map { [Label(range: $0, text: "en \(unit.shown)")] } ?? [])
    case .notComparable(let operation, let left, let right, let other):
      ExpressionProblem.Words(
        "« \(operation) » ne peut comparer \(left) et \(right)", right,
        "Les deux côtés doivent être de même nature.", see: [Label(range: other, text: left)])
    case .wrongOperand(let operation, let expected, let found):
      ExpressionProblem.Words("« \(operation) » attend \(expected)", "ceci est \(found)", "")
    case .noConversion(let from, let to):
      ExpressionProblem.Words(
        "pas de conversion de \(from.shown) vers \(to.shown)", "en \(from.shown)",
        "Si le nombre est déjà le bon, écrire `compté en \(to == .none ? "nombre" : to.symbol)`.")
    case .textValue(let fact):
      ExpressionProblem.Words(
        "« \(fact) » est un texte", "un texte ne se calcule pas",
        "Un texte est gardé et montré, jamais comparé : faire un fait de type `choix` ou `oui_non`.")
    case .productOfQuantities(let operation, let left, let right):
      ExpressionProblem.Words(
        "« \(operation) » entre \(left.unit.shown) et \(right.unit.shown)", "en \(right.unit.shown)",
        help: operation == "*"
          ? [
            "L'un des deux doit être un nombre sans unité : `x / 1 \(right.unit.symbol)`, ou `x compté en nombre`."
          ]
          : [
            "On divise par un nombre sans unité, ou par une quantité de même unité."
          ] + ExpressionProblem.conversions(from: right.unit, to: left.unit),
        see: [Label(range: left.range, text: "en \(left.unit.shown)")])
    case .datesSubtracted:
      ExpressionProblem.Words(
        "deux dates ne s'ajoutent ni ne se retranchent", "une date",
        "Écrire `jours entre D1 et D2`, `mois entre D1 et D2` ou `années entre D1 et D2`.")
    case .dateWithNumber(let found):
      ExpressionProblem.Words(
        "à une date on ajoute une durée", "ceci est \(found)", "Écrire par exemple `3 mois`, `10 jours` ou `1 an`.")
    case .singleChoice(let operation, let meant):
      ExpressionProblem.Words("« \(operation) » ne convient pas ici", "écrire : \(meant)", "Écrire « \(meant) ».")
    }
  }
}
