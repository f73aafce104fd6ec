internal import RuleModel

/// Something that a guide was asked and that makes no sense for it; nothing was changed.
///
/// `description` is a French sentence: what was written, what was expected.
public enum Misuse: Error, Hashable, Sendable {
  /// No service has this name; those that may have been meant.
  case unknownService(String, near: [String])
  /// No fact has this name; those that may have been meant.
  case unknownFact(String, near: [String])
  case unknownRole(String, known: [String])
  case unknownList(String, known: [String])
  /// A value that was made by another guide.
  case otherGuide(Thing)
  /// The fact is of others than the one it was stated of.
  case wrongSubject(fact: String, Subject, expected: [Subject])
  /// The list has only as many known members: they are said before what is stated of them.
  case noSuchMember(list: String, position: Int, known: Int)
  /// More members than a list can have, or fewer than none.
  case memberCount(list: String, maximum: Int)
  case wrongMoment(fact: String, Moment, expected: MomentKind)
  case wrongKind(fact: String, found: FactValue, expected: ValueKind)
  case outOfBounds(fact: String, found: String, lowest: String, highest: String)
  case notWhole(fact: String, found: String)
  /// A range whose end comes before its beginning.
  case reversedRange(fact: String, from: String, to: String)
  case unknownOption(fact: String, option: String, known: [String])
  /// None of the options is left possible.
  case noOption(fact: String)
  /// No commune has this name; those that may have been meant.
  case unknownCommune(String, near: [String])
  /// Several communes have this name; their codes.
  case ambiguousCommune(String, codes: [String])
  /// No situation stands in this place.
  case noSuchSituation(Int, count: Int)

  /// What comes from another guide, by its identifier where it has one.
  public enum Thing: Hashable, Sendable {
    case service(String)
    case fact(String)
    case situation
    case reserve
  }

  /// The moments for which a fact has values.
  public enum MomentKind: Hashable, Sendable {
    /// One value.
    case none
    case month
    case year
  }
}

extension Misuse: CustomStringConvertible {
  public var description: String {
    switch self {
    case .unknownService(let name, let near): "aucun service « \(name) »" + Self.meant(near)
    case .unknownFact(let name, let near): "aucun fait « \(name) »" + Self.meant(near)
    case .unknownRole(let name, let known): "personne n'a le rôle « \(name) » (\(Self.list(known)))"
    case .unknownList(let name, let known): "aucune liste « \(name) » (\(Self.list(known)))"
    case .otherGuide(.service(let name)): "le service « \(name) » est celui d'une autre base de règles"
    case .otherGuide(.fact(let name)): "le fait « \(name) » est celui d'une autre base de règles"
    case .otherGuide(.situation): "cette situation a été décrite avec une autre base de règles"
    case .otherGuide(.reserve): "cette phrase à vérifier est celle d'une autre base de règles"
    case .wrongSubject(let fact, let subject, let expected):
      "« \(fact) » ne se dit pas de « \(subject) », mais de : \(Self.list(expected.map(\.whose)))"
    case .noSuchMember(let list, _, 0): "liste « \(list) » : personne n'y est connu ; dites d'abord qui en fait partie"
    case .noSuchMember(let list, let position, let known):
      "liste « \(list) » : rien à la position \(position), les positions connues vont de 0 à \(known - 1)"
    case .memberCount(let list, let maximum): "liste « \(list) » : de 0 à \(maximum) en tout"
    case .wrongMoment(let fact, let moment, let expected):
      "« \(fact) » \(expected.sentence) ; ici : \(moment.named)"
    case .wrongKind(let fact, let found, let expected): "« \(fact) » : \(expected.sentence) ; ici : \(found.named)"
    case .outOfBounds(let fact, let found, let lowest, let highest):
      "« \(fact) » : \(found) est hors des bornes, de \(lowest) à \(highest)"
    case .notWhole(let fact, let found): "« \(fact) » : un nombre entier est attendu ; ici : \(found)"
    case .reversedRange(let fact, let from, let to):
      "« \(fact) » : la fin (\(to)) vient avant le début (\(from))"
    case .unknownOption(let fact, let option, let known):
      "« \(fact) » : « \(option) » n'est pas une réponse connue (\(Self.list(known)))"
    case .noOption(let fact): "« \(fact) » : il faut au moins une réponse possible"
    case .unknownCommune(let name, let near):
      "aucune commune « \(name) »" + (near.isEmpty ? " ; le code INSEE convient aussi" : Self.meant(near))
    case .ambiguousCommune(let name, let codes):
      "plusieurs communes s'appellent « \(name) » ; leurs codes INSEE : \(Self.list(codes))"
    case .noSuchSituation(let position, let count):
      "aucune situation à la position \(position) ; il y en a \(count), comptées depuis 0"
    }
  }

  private static func meant(_ near: [String]) -> String {
    near.isEmpty ? "" : " ; vouliez-vous dire \(near.map { "« \($0) »" }.joined(separator: " ou ")) ?"
  }

  private static func list(_ names: [String]) -> String { names.joined(separator: ", ") }
}

extension Subject {
  /// Of whom a fact is stated, whichever member of a list it is.
  fileprivate var whose: String {
    switch self {
    case .household: "le foyer"
    case .role(let name): name
    case .member(let list, _): "un membre de « \(list) »"
    }
  }
}

extension Misuse.MomentKind {
  fileprivate var sentence: String {
    switch self {
    case .none: "n'a qu'une valeur : ni mois, ni année"
    case .month: "se dit du mois habituel, d'un mois, d'une moyenne de mois passés, ou de chaque mois"
    case .year: "se dit d'une année"
    }
  }
}

extension ValueKind {
  fileprivate var sentence: String {
    switch self {
    case .truth: "oui ou non est attendu"
    case .number(let number): "un nombre est attendu" + (number.unit.isEmpty ? "" : " (\(number.unit))")
    case .day: "un jour est attendu"
    case .option(let options): "une réponse est attendue parmi : \(options.map(\.key).joined(separator: ", "))"
    case .options(let options):
      "des réponses sont attendues, aucune ou plusieurs, parmi : \(options.map(\.key).joined(separator: ", "))"
    case .commune: "une commune est attendue, par son code INSEE ou son nom"
    case .text: "un texte est attendu"
    }
  }
}

extension Moment {
  /// As a sentence names what was written.
  fileprivate var named: String {
    switch self {
    case .usual: "sans dire quand"
    case .everyMonth: "de chaque mois"
    case .month(let year, let month): "du mois \(month) de \(year)"
    case .mean(let months): "d'une moyenne des mois de \(months.lowerBound) à \(months.upperBound) en arrière"
    case .year(let year): "de \(year)"
    }
  }
}

extension FactValue {
  /// As a sentence names what was written.
  fileprivate var named: String {
    switch self {
    case .truth(let truth): truth ? "oui" : "non"
    case .number(let number): number.value.decimalText()
    case .between(let low, let high): "\(low.value.decimalText()) à \(high.value.decimalText())"
    case .day(let day): day.date.iso
    case .days(let first, let last): "\(first.date.iso) à \(last.date.iso)"
    case .age(let years): "un âge (\(years))"
    case .option(let key): "« \(key) »"
    case .oneOf(let keys), .options(let keys): "« \(keys.sorted().joined(separator: ", ")) »"
    case .optionsKnownInPart(let certain, let possible):
      "« \(certain.union(possible).sorted().joined(separator: ", ")) »"
    case .commune(let text), .text(let text): "« \(text) »"
    case .unavailable: "une absence de réponse"
    }
  }
}
