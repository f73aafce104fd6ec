internal import RuleModel
internal import SourceText

extension ExpressionProblem {
  /// Names that are not found, or not readable from where they are written.
  enum Naming: Sendable {
    case unknownName(String, near: [NearName], missingAccent: Bool)
    case memberNeeded(fact: String, scope: String, remedies: [String], missingAccent: Bool)
    case notAFactOfMember(member: String, fact: String, owner: String?, declared: SourceRange, near: [NearName])
    case unknownOption(String, subject: String, options: [String], near: [NearName])
    case optionOutOfPlace(String, subject: String)
    case setOutOfPlace(String)
    case unknownScope(String, known: [String])
    case unknownService(String, near: [NearName])
    case unknownSet(String, known: [String])
    case unknownAttribute(String, known: [String])
    case outerMember(fact: String, inner: String, outer: String)
    case memberOfHouseholdService(String, member: String, declared: SourceRange)
    case unknownMember(String, known: [String])
    case serviceWithoutAmount(String, declared: SourceRange)
    case unguardedMember(role: String, existence: String, scope: String)
  }
}

extension ExpressionProblem.Naming {
  /// Codes are stable: a new problem takes a new number, a withdrawn one leaves its number unused.
  var code: DiagnosticCode {
    switch self {
    case .unknownName: "E130"
    case .memberNeeded: "E131"
    case .notAFactOfMember: "E132"
    case .unknownOption: "E133"
    case .optionOutOfPlace: "E134"
    case .setOutOfPlace: "E135"
    case .unknownScope: "E136"
    case .unknownService: "E137"
    case .unknownSet: "E138"
    case .unknownAttribute: "E139"
    case .outerMember: "E140"
    case .memberOfHouseholdService: "E141"
    case .unknownMember: "E142"
    case .serviceWithoutAmount: "E143"
    case .unguardedMember: "E144"
    }
  }

  var words: ExpressionProblem.Words {
    switch self {
    case .unknownName(let name, let near, let missingAccent):
      ExpressionProblem.Words(
        "nom inconnu : \(name)", "aucun fait, paramètre ou option ne porte ce nom",
        help: [
          ExpressionProblem.meant(near.map(\.name)),
          missingAccent ? ExpressionProblem.whereAccent : "",
          near.isEmpty && !missingAccent ? "Vérifier l'orthographe, ou déclarer ce fait dans `faits`." : "",
        ],
        see: ExpressionProblem.declarations(of: near))
    case .memberNeeded(let fact, let scope, let remedies, let missingAccent):
      ExpressionProblem.Words(
        "de qui ? \(fact) existe pour chaque \(scope)", "il manque le membre",
        help: [
          missingAccent ? ExpressionProblem.whereAccent : "",
          "Écrire \(ExpressionProblem.alternatives(remedies)).",
        ])
    case .notAFactOfMember(let member, let fact, let owner, let declared, let near):
      ExpressionProblem.Words(
        "\(member) n'a pas de fait « \(fact) »",
        owner.map { "\(fact) existe pour chaque \($0)" } ?? "\(fact) est un fait du foyer",
        help: [
          owner == nil ? "Écrire « \(fact) », sans « \(member). »." : "",
          ExpressionProblem.meant(near.map(\.name)),
        ], see: [Label(range: declared, text: "déclaré ici")])
    case .unknownOption(let option, let subject, let options, let near):
      ExpressionProblem.Words(
        "option inconnue : \(option)", "\(subject) n'a pas cette option",
        help: [
          ExpressionProblem.meant(near.map(\.name)),
          "Options possibles : \(options.map { "`\($0)`" }.joined(separator: ", ")).",
        ])
    case .optionOutOfPlace(let option, let subject):
      ExpressionProblem.Words(
        "« \(option) » est une option, pas une valeur seule", "option de \(subject)",
        "La comparer : `\(subject) = \(option)`.")
    case .setOutOfPlace(let set):
      ExpressionProblem.Words(
        "« \(set) » est un ensemble de communes", "il se met après « dans »", "Écrire `foyer.commune dans \(set)`.")
    case .unknownScope(let word, let known):
      ExpressionProblem.Words(
        "portée inconnue : \(word)", "aucune portée ne porte ce nom",
        help: [
          ExpressionProblem.meant(suggestions(for: word, among: known, limit: 2)),
          "Portées : \(known.joined(separator: ", ")).",
        ])
    case .unknownService(let service, let near):
      ExpressionProblem.Words(
        "service inconnu : \(service)", "aucun service ne porte ce nom",
        help: [ExpressionProblem.meant(near.map(\.name))], see: ExpressionProblem.declarations(of: near))
    case .unknownSet(let set, let known):
      ExpressionProblem.Words(
        "ensemble de communes inconnu : \(set)", "aucun ensemble ne porte ce nom",
        ExpressionProblem.meant(suggestions(for: set, among: known, limit: 2)),
        "Pour des options, mettre des crochets : `x dans [a, b]`.")
    case .unknownAttribute(let attribute, let known):
      ExpressionProblem.Words(
        "attribut de commune inconnu : \(attribute)", "aucune colonne ne porte ce nom",
        ExpressionProblem.meant(suggestions(for: attribute, among: known, limit: 2)),
        "Attributs : \(known.joined(separator: ", ")).")
    case .outerMember(let fact, let inner, let outer):
      ExpressionProblem.Words(
        "\(fact) n'est pas un fait de \(inner)", "fait de \(outer), hors de portée dans cet « où »",
        "À l'intérieur d'un « où », on ne lit que les faits de son membre et ceux du foyer.",
        "Passer par un fait calculé de portée \(outer).")
    case .memberOfHouseholdService(let service, let member, let declared):
      ExpressionProblem.Words(
        "\(service) est un service du foyer", "il n'a pas de verdict pour \(member)",
        "Enlever « \(member). ».", see: [Label(range: declared, text: "déclaré ici, sans portée")])
    case .unknownMember(let member, let known):
      ExpressionProblem.Words(
        "membre inconnu : \(member)", "personne ne porte ce nom",
        ExpressionProblem.meant(suggestions(for: member, among: known, limit: 2)),
        "Membres : \(known.joined(separator: ", ")).")
    case .serviceWithoutAmount(let service, let declared):
      ExpressionProblem.Words(
        "\(service) n'a pas de montant", "rien à lire ici",
        "Écrire `droit(\(service))`, ou donner `montant` au service.",
        see: [Label(range: declared, text: "déclaré ici, sans montant")])
    case .unguardedMember(let role, let existence, let scope):
      ExpressionProblem.Words(
        "\(role) n'existe peut-être pas", "lu sans savoir s'il existe",
        "Garder la lecture : `toutes: [\(existence), …]`, ou `… si \(existence) sinon …`.",
        "Ou passer par les membres : `un \(scope) où …`, `somme de … pour les …`.")
    }
  }
}

extension ExpressionProblem {
  /// The name that nothing declares, where that is the problem.
  var unknownName: String? {
    guard case .name(let problem) = self else { return nil }
    switch problem {
    case .unknownName(let name, _, _), .unknownOption(let name, _, _, _), .unknownScope(let name, _),
      .unknownService(let name, _), .unknownSet(let name, _), .unknownAttribute(let name, _):
      return name
    case .notAFactOfMember(_, let fact, nil, _, _): return fact
    case .memberNeeded, .notAFactOfMember, .optionOutOfPlace, .setOutOfPlace, .outerMember,
      .memberOfHouseholdService, .unknownMember, .serviceWithoutAmount, .unguardedMember:
      return nil
    }
  }
}
