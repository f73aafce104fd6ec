internal import RuleModel
internal import SourceText

/// Every name of the base with its type, known before any expression is checked.
///
/// Indices are final: the tables of the `RuleBase` are filled in the same order. Generated facts (`perçoit(S)`,
/// `perçu(S)`) are facts like the others, under those names.
struct Signatures: Sendable {
  var scopes: Table<Scope> = Table()
  var scopeIndices: [String: ScopeIndex] = [:]
  /// Plural and singular words of a scope ("enfants", "enfant", "adultes") to the scope.
  var scopeWords: [String: ScopeIndex] = [:]
  /// Role name ("demandeur") to its scope and position.
  var roles: [String: (scope: ScopeIndex, position: Int)] = [:]
  var domains: Table<ChoiceDomain> = Table()
  var facts: [String: FactIndex] = [:]
  var factSignatures: [FactSignature] = []
  var parameters: [String: ParameterIndex] = [:]
  var parameterSignatures: [ParameterSignature] = []
  var services: [String: ServiceIndex] = [:]
  var serviceSignatures: [ServiceSignature] = []
  var communeSets: [String: CommuneSetIndex] = [:]
  var attributes: [String: AttributeIndex] = [:]
  var attributeTable: Table<CommuneAttribute> = Table()
  /// Names that are declared, but so wrongly that they have no type: told once, where they are declared. An expression
  /// that uses one is not checked further, and nothing more is said.
  var unreadable: Set<String> = []

  /// Also of a name with its member: `demandeur.x` is unreadable when `x` is.
  func isUnreadable(_ name: String) -> Bool {
    if unreadable.contains(name) { return true }
    guard let dot = name.firstIndex(of: "."), roles[String(name[..<dot])] != nil else { return false }
    return unreadable.contains(String(name[name.index(after: dot)...]))
  }

  struct FactSignature: Sendable {
    let name: FactName
    let type: ValueType
    let scope: ScopeIndex?
    let period: FactPeriod
    let isComputed: Bool
    let bounds: Fact.Bounds
    let isWhole: Bool
    let place: SourceRange
  }

  struct ParameterSignature: Sendable {
    let name: ParameterName
    let type: ValueType
    /// Lowest and highest of all its dated values, where it is a number.
    let extent: NumberRange?
    let place: SourceRange
  }

  struct ServiceSignature: Sendable {
    let id: ServiceID
    let scope: ScopeIndex?
    /// Unit of its amount; nil where it has none.
    let amountUnit: Unit?
    let place: SourceRange
  }
}
