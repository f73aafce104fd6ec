internal import RuleModel
internal import SourceText
internal import YAMLTree

/// Units as authors write them in the key `unité`.
enum WrittenUnit: Hashable, Sendable {
  case unit(Unit)
  /// `taux`: a bare number that may be written in percent.
  case rate

  var unit: Unit {
    switch self {
    case .unit(let unit): unit
    case .rate: .none
    }
  }

  /// Any word that is no unit of money or time is a unit of the author's own.
  static func read(_ text: String) -> WrittenUnit {
    switch text.folded.filter({ $0 != " " }) {
    case "": .unit(.none)
    case "taux": .rate
    case "€", "euro", "euros": .unit(.money(.once))
    case "€/jour", "€/j": .unit(.money(.day))
    case "€/mois": .unit(.money(.month))
    case "€/an", "€/annee": .unit(.money(.year))
    case "jour", "jours": .unit(.duration(.days))
    case "semaine", "semaines": .unit(.duration(.weeks))
    case "mois": .unit(.duration(.months))
    case "an", "ans", "annee", "annees": .unit(.duration(.years))
    default: .unit(.named(text))
    }
  }
}

extension ValueForm where Value == WrittenUnit {
  static var unit: ValueForm {
    ValueForm(shape: .text) { node, reading in
      ValueForm<String>.text.read(node, &reading).map(WrittenUnit.read)
    }
  }
}

/// A whole number and a unit of time, as in `2 mois` or `14 jours`.
struct WrittenDuration: Hashable, Sendable {
  let amount: Int
  let unit: DurationUnit

  static func read(_ text: String) -> WrittenDuration? {
    let parts = text.split(separator: " ")
    guard parts.count == 2, let amount = Int(parts[0]), amount >= 0,
      case .unit(.duration(let unit)) = WrittenUnit.read(String(parts[1]))
    else { return nil }
    return WrittenDuration(amount: amount, unit: unit)
  }
}

extension ValueForm where Value == WrittenDuration {
  static var duration: ValueForm {
    ValueForm(shape: .duration) { node, reading in
      guard let text = ValueForm<String>.text.read(node, &reading) else { return nil }
      guard let duration = WrittenDuration.read(text) else {
        reading.reportUnreadable(text, at: node.range, expected: "une durée comme 2 mois ou 14 jours")
        return nil
      }
      return duration
    }
  }
}
