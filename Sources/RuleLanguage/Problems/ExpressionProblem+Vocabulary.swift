internal import RuleModel
internal import SourceText

// How values, units and periods are named in messages.

extension Unit {
  /// `€/mois`; words for a bare number.
  var shown: String { self == .none ? "nombre sans unité" : symbol }
}

extension ValueType {
  /// "une condition (oui ou non)", "un montant en €/mois", "une date"…
  var shown: String {
    switch self {
    case .truth: "une condition (oui ou non)"
    case .number(.none): "un nombre sans unité"
    case .number(.money(let period)): "un montant en \(Unit.money(period).symbol)"
    case .number(.duration(let unit)): "une durée en \(Unit.duration(unit).symbol)"
    case .number(.named(let name)): "un nombre en \(name)"
    case .date: "une date"
    case .choice: "une option d'un choix"
    case .choices: "un choix multiple"
    case .commune: "une commune"
    case .text: "un texte"
    }
  }
}

extension Window {
  /// After "n'a pas de valeur".
  var word: String {
    switch self {
    case .current: "du moment"
    case .months: "mois par mois"
    case .year: "par année"
    case .monthsOfYear: "mois par mois"
    }
  }
}

extension FactPeriod {
  var word: String {
    switch self {
    case .none: "il a une seule valeur"
    case .month: "il a une valeur par mois"
    case .year: "il a une valeur par année"
    }
  }
}

extension ExpressionProblem {
  static let whereAccent = "Si vous vouliez dire « où » (condition sur le membre), il lui faut son accent."

  /// Where the names that may have been meant are declared.
  static func declarations(of near: [NearName]) -> [Label] {
    near.prefix(1).compactMap { name in
      name.declared.map { Label(range: $0, text: "vouliez-vous dire celui-ci ?") }
    }
  }

  /// What makes a quantity of one unit one of another.
  static func conversions(from: Unit, to: Unit) -> [String] {
    if from == .none { return ["Donner son unité au nombre : `\(to.symbol)`."] }
    if to == .none { return ["Rapporter à une quantité de même unité, ou écrire `compté en nombre`."] }
    guard from.conversion(to: to) != nil else {
      return ["Si le nombre est déjà le bon, écrire `compté en \(to.symbol)`."]
    }
    return ["Convertir : `en \(to.symbol)`.", "Ou, sans changer le nombre : `compté en \(to.symbol)`."]
  }

  static func windows(for fact: String, _ period: FactPeriod) -> [String] {
    switch period {
    case .none: ["Écrire « \(fact) » tout court, ou lui donner une `période`."]
    case .month:
      [
        "Écrire `moyenne de \(fact) sur les 3 mois précédents`, `somme de \(fact) en année N-2`, ou « \(fact) » pour"
          + " le mois courant."
      ]
    case .year: ["Écrire `\(fact) en année N-2`."]
    }
  }
}
