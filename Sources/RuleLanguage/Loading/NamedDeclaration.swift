internal import SourceText

/// A declaration that others reach by its name.
protocol NamedDeclaration: Sendable {
  var declaredName: Located<String> { get }
  /// Written on purpose over the same name of an earlier layer.
  var replaces: Bool { get }
  /// What it is, for messages: "le fait".
  static var noun: String { get }
}

/// The declarations of one kind, layer over layer, each name once.
struct DeclarationList<Declaration: NamedDeclaration>: Sendable {
  private(set) var all: [Declaration] = []
  private var positions: [String: (position: Int, layer: Int)] = [:]
  /// Names whose declaration could not be read: using them causes no second message.
  private(set) var unreadable: Set<String> = []

  subscript(name: String) -> Declaration? { positions[name].map { all[$0.position] } }

  func isKnown(_ name: String) -> Bool { positions[name] != nil || unreadable.contains(name) }

  var names: [String] { all.map(\.declaredName.value) }

  mutating func addUnreadable(_ name: String) { unreadable.insert(name) }

  /// Takes a declaration in the place of any other of its name, whether it says so or not.
  mutating func put(_ declaration: Declaration, layer: Int) {
    let name = declaration.declaredName.value
    if let known = positions[name] {
      all[known.position] = declaration
      positions[name] = (known.position, layer)
    } else {
      positions[name] = (all.count, layer)
      all.append(declaration)
    }
  }

  /// Tells a name defined twice in one layer, or redefined in a later one without saying so.
  mutating func add(_ declaration: Declaration, layer: Int, _ reading: inout Reading) {
    let name = declaration.declaredName
    guard let known = positions[name.value] else {
      if declaration.replaces {
        reading.report(
          "E211", "\(Declaration.noun) \(name.value) ne remplace rien", at: name.range,
          label: "aucune base chargée avant ne le définit", help: ["retirer `remplace: oui`, ou corriger le nom."])
      }
      positions[name.value] = (all.count, layer)
      all.append(declaration)
      return
    }
    if known.layer < layer, declaration.replaces {
      all[known.position] = declaration
      positions[name.value] = (known.position, layer)
      return
    }
    reading.reportDuplicate(
      Declaration.noun, name, first: all[known.position].declaredName.range, canReplace: known.layer < layer)
  }
}

extension Reading {
  mutating func reportDuplicate(
    _ noun: String, _ name: Located<String>, first: SourceRange, canReplace: Bool
  ) {
    report(
      "E210", "\(noun) \(name.value) est défini deux fois", at: name.range, label: "deuxième définition",
      secondary: [Label(range: first, text: "première définition")],
      help: canReplace
        ? ["ajouter `remplace: oui` pour remplacer la première, ou donner un autre nom."]
        : ["donner un autre nom, ou retirer l'une des deux."])
  }
}

// MARK: - Kinds

extension FactDeclaration: NamedDeclaration {
  var declaredName: Located<String> { name }
  static var noun: String { "le fait" }
}

extension ParameterDeclaration: NamedDeclaration {
  var declaredName: Located<String> { name }
  static var noun: String { "le paramètre" }
}

extension ScopeDeclaration: NamedDeclaration {
  var declaredName: Located<String> { name }
  var replaces: Bool { false }
  static var noun: String { "la portée" }
}

extension ThemeDeclaration: NamedDeclaration {
  var declaredName: Located<String> { id }
  static var noun: String { "le thème" }
}

extension OperatorDeclaration: NamedDeclaration {
  var declaredName: Located<String> { id }
  static var noun: String { "l'organisme" }
}

extension PaperDeclaration: NamedDeclaration {
  var declaredName: Located<String> { id }
  static var noun: String { "le papier" }
}

extension AttributeDeclaration: NamedDeclaration {
  var declaredName: Located<String> { name }
  var replaces: Bool { false }
  static var noun: String { "l'attribut" }
}

extension CommuneSetDeclaration: NamedDeclaration {
  var declaredName: Located<String> { name }
  static var noun: String { "l'ensemble" }
}

extension ServiceDeclaration: NamedDeclaration {
  var declaredName: Located<String> { id }
  static var noun: String { "le service" }
}

extension HowToDeclaration: NamedDeclaration {
  var declaredName: Located<String> { id }
  static var noun: String { "le guide" }
}

extension FormDeclaration: NamedDeclaration {
  var declaredName: Located<String> { id }
  static var noun: String { "le formulaire" }
}

extension MappingDeclaration: NamedDeclaration {
  var declaredName: Located<String> { name }
  static var noun: String { "la correspondance" }
}

extension ScenarioDeclaration: NamedDeclaration {
  var declaredName: Located<String> { id }
  static var noun: String { "le scénario" }
}
