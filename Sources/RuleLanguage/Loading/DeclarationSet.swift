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
  var howTos = DeclarationList<HowToDeclaration>()
  var forms = DeclarationList<FormDeclaration>()
  var frames: [FrameDeclaration] = []
  var vocabularies: [VocabularyDeclaration] = []
  var mappings = DeclarationList<MappingDeclaration>()
  var scenarios = DeclarationList<ScenarioDeclaration>()

  /// Takes in what one file of a layer (0 is the first) declares, files in their order.
  ///
  /// - Parameter isNamedMapping: whether it is the file of a mapping that somebody named, which needs not say that it
  ///   stands over another.
  mutating func add(_ declared: [Declared], layer: Int, isNamedMapping: Bool, _ reading: inout Reading) {
    for declaration in declared {
      if isNamedMapping, case .mapping(.whole(let mapping)) = declaration {
        mappings.put(mapping, layer: layer)
      } else {
        add(declaration, layer, &reading)
      }
    }
  }

  private mutating func add(_ declared: Declared, _ layer: Int, _ reading: inout Reading) {
    switch declared {
    // The first layer names the base; a layer above may name itself without a message.
    case .base(let declaration): base = base ?? declaration
    case .scope(let read): scopes.add(read, layer: layer, &reading)
    case .theme(let read): themes.add(read, layer: layer, &reading)
    case .operatorID(let read): operators.add(read, layer: layer, &reading)
    case .fact(let read): facts.add(read, layer: layer, &reading)
    case .prior(let fact, let node): priors.append((fact: fact, node: node))
    case .parameter(let read): parameters.add(read, layer: layer, &reading)
    case .paper(let read): papers.add(read, layer: layer, &reading)
    case .communes(let table): communeTables.append(table)
    case .attribute(let read): attributes.add(read, layer: layer, &reading)
    case .communeSet(let read): communeSets.add(read, layer: layer, &reading)
    case .stationary(let group): stationary.append(group)
    case .frame(let frame): frames.append(frame)
    case .vocabulary(let vocabulary): vocabularies.append(vocabulary)
    case .service(let read): services.add(read, layer: layer, &reading)
    case .howTo(let read): howTos.add(read, layer: layer, &reading)
    case .form(let read): forms.add(read, layer: layer, &reading)
    case .mapping(let read): mappings.add(read, layer: layer, &reading)
    case .scenario(let read): scenarios.add(read, layer: layer, &reading)
    }
  }
}

extension DeclarationList {
  /// What was read of a declaration, if it could be.
  fileprivate mutating func add(_ read: Read<Declaration>, layer: Int, _ reading: inout Reading) {
    switch read {
    case .whole(let declaration): add(declaration, layer: layer, &reading)
    case .unreadable(let name): addUnreadable(name)
    }
  }
}
