internal import RuleModel
internal import SourceText
internal import YAMLTree

/// Everything the files declare, each name once, before anything is checked against anything else.
struct DeclarationSet: Sendable {
  var base: BaseDeclaration?
  var scopes = DeclarationList<ScopeDeclaration>()
  var themes = DeclarationList<ThemeDeclaration>()
  var operators = DeclarationList<OperatorDeclaration>()
  var facts = DeclarationList<FactDeclaration>()
  /// Frequencies that take the place of those in the facts, by the fact's name; the last one read counts.
  var priors: [(fact: Located<String>, node: YAMLNode)] = []
  var parameters = DeclarationList<ParameterDeclaration>()
  var papers = DeclarationList<PaperDeclaration>()
  var communeTables: [CommuneTableDeclaration] = []
  var attributes = DeclarationList<AttributeDeclaration>()
  var communeSets = DeclarationList<CommuneSetDeclaration>()
  var stationary: [StationaryDeclaration] = []
  var services = DeclarationList<ServiceDeclaration>()
  var guides = DeclarationList<GuideDeclaration>()
  var forms = DeclarationList<FormDeclaration>()
  var frames: [FrameDeclaration] = []
  var vocabularies: [VocabularyDeclaration] = []
  var mappings = DeclarationList<MappingDeclaration>()
  var scenarios = DeclarationList<ScenarioDeclaration>()

  /// Takes in one file of a layer (0 is the first).
  mutating func read(_ root: YAMLNode, layer: Int, _ reading: inout Reading) {
    guard case .mapping(let entries) = root.content else {
      reading.reportShape(root, expected: "une clé de tête comme `faits:` ou `service:`")
      return
    }
    let heads = entries.compactMap { entry in HeadKey(written: entry.key.value).map { (key: $0, entry: entry) } }
    if let own = heads.first(where: { $0.key.ownKeys != nil }), let table = own.key.ownKeys {
      readOwn(
        own.key, entries, Located(own.entry.key.value, at: own.entry.value.range), root.range, table, layer, &reading)
      return
    }
    for entry in entries {
      guard let head = HeadKey(written: entry.key.value) else {
        reportUnknownHead(entry.key, &reading)
        continue
      }
      if case .null = entry.value.content { continue }
      read(head, entry.value, layer, &reading)
    }
  }

  /// A file that is one service, guide, form, mapping or scenario.
  private mutating func readOwn(
    _ head: HeadKey, _ entries: [YAMLEntry], _ name: Located<String>, _ range: SourceRange, _ table: KeyTable,
    _ layer: Int, _ reading: inout Reading
  ) {
    let fields = Fields(entries, range: range, as: table, &reading)
    let written = entries.first { HeadKey(written: $0.key.value) == head }.flatMap { entry -> String? in
      if case .scalar(let scalar) = entry.value.content { scalar.text } else { nil }
    }
    func add<Declaration>(
      _ list: WritableKeyPath<DeclarationSet, DeclarationList<Declaration>>, _ declaration: Declaration?
    ) {
      if let declaration {
        self[keyPath: list].add(declaration, layer: layer, &reading)
      } else if let written {
        self[keyPath: list].addUnreadable(written)
      }
    }
    switch head {
    case .service: add(\.services, ServiceDeclaration(fields, &reading))
    case .guide: add(\.guides, GuideDeclaration(fields, &reading))
    case .form: add(\.forms, FormDeclaration(fields, &reading))
    case .mapping: add(\.mappings, MappingDeclaration(fields, &reading))
    case .scenario: add(\.scenarios, ScenarioDeclaration(fields, &reading))
    case .base, .scopes, .themes, .operators, .facts, .priors, .parameters, .papers, .communes, .attributes,
      .communeSets,
      .stationary, .frame, .vocabulary:
      break
    }
  }

  private mutating func read(_ head: HeadKey, _ node: YAMLNode, _ layer: Int, _ reading: inout Reading) {
    switch head {
    case .base: readBase(node, &reading)
    case .scopes: readMap(\.scopes, node, layer, &reading) { ScopeDeclaration($0, $1, &$2) }
    case .themes: readMap(\.themes, node, layer, &reading) { ThemeDeclaration($0, $1, &$2) }
    case .operators: readMap(\.operators, node, layer, &reading) { OperatorDeclaration($0, $1, &$2) }
    case .facts: readMap(\.facts, node, layer, &reading) { FactDeclaration($0, $1, &$2) }
    case .priors:
      let pairs = ValueForm<[(key: Located<String>, value: YAMLNode)]>.map("nom du fait", .prior).read(node, &reading)
      priors += (pairs ?? []).map { (fact: $0.key, node: $0.value) }
    case .parameters: readMap(\.parameters, node, layer, &reading) { ParameterDeclaration($0, $1, &$2) }
    case .papers: readMap(\.papers, node, layer, &reading) { PaperDeclaration($0, $1, &$2) }
    case .communes:
      if let table = CommuneTableDeclaration(node, &reading) { communeTables.append(table) }
    case .attributes: readMap(\.attributes, node, layer, &reading) { AttributeDeclaration($0, $1, &$2) }
    case .communeSets: readMap(\.communeSets, node, layer, &reading) { CommuneSetDeclaration($0, $1, &$2) }
    case .stationary:
      guard case .sequence(let nodes) = node.content else {
        reading.reportShape(node, expected: "une liste de groupes")
        return
      }
      for node in nodes {
        if let group = StationaryDeclaration(node, &reading) { stationary.append(group) }
      }
    case .frame:
      if let frame = FrameDeclaration(node, &reading) { frames.append(frame) }
    case .vocabulary:
      if let vocabulary = VocabularyDeclaration(node, &reading) { vocabularies.append(vocabulary) }
    case .service, .guide, .form, .mapping, .scenario: break
    }
  }

  /// The first layer names the base; a layer above may name itself without a message.
  private mutating func readBase(_ node: YAMLNode, _ reading: inout Reading) {
    if let read = BaseDeclaration(node, &reading), base == nil { base = read }
  }

  private mutating func readMap<Declaration>(
    _ list: WritableKeyPath<DeclarationSet, DeclarationList<Declaration>>, _ node: YAMLNode, _ layer: Int,
    _ reading: inout Reading, _ make: (Located<String>, YAMLNode, inout Reading) -> Declaration?
  ) {
    guard case .mapping(let entries) = node.content else {
      reading.reportShape(node, expected: "des noms et leurs définitions")
      return
    }
    for entry in entries {
      if let declaration = make(entry.key, entry.value, &reading) {
        self[keyPath: list].add(declaration, layer: layer, &reading)
      } else {
        self[keyPath: list].addUnreadable(entry.key.value)
      }
    }
  }

  private func reportUnknownHead(_ key: Located<String>, _ reading: inout Reading) {
    let names = HeadKey.allCases.map(\.rawValue)
    let near = suggestions(for: key.value, among: names, limit: 1)
    reading.report(
      "E207", "clé de tête inconnue : \(key.value)", at: key.range, label: "aucun contenu ne porte ce nom",
      help: [
        near.first.map { "vouliez-vous dire `\($0)` ?" } ?? "clés de tête : " + names.joined(separator: ", ") + "."
      ])
  }
}
