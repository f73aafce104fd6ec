internal import RuleModel
internal import SourceText
internal import YAMLTree

/// One thing that a file declares, before it is known whether another file declares it too.
///
/// Reading a file needs no other file, so all are read at the same time; `DeclarationSet` then takes them in order.
enum Declared: Sendable {
  case base(BaseDeclaration)
  case scope(Read<ScopeDeclaration>)
  case theme(Read<ThemeDeclaration>)
  case operatorID(Read<OperatorDeclaration>)
  case fact(Read<FactDeclaration>)
  case prior(fact: Located<String>, node: YAMLNode)
  case parameter(Read<ParameterDeclaration>)
  case paper(Read<PaperDeclaration>)
  case communes(CommuneTableDeclaration)
  case attribute(Read<AttributeDeclaration>)
  case communeSet(Read<CommuneSetDeclaration>)
  case stationary(StationaryDeclaration)
  case frame(FrameDeclaration)
  case vocabulary(VocabularyDeclaration)
  case service(Read<ServiceDeclaration>)
  case howTo(Read<HowToDeclaration>)
  case form(Read<FormDeclaration>)
  case mapping(Read<MappingDeclaration>)
  case scenario(Read<ScenarioDeclaration>)
}

/// A declaration with a name, or its name alone when the rest could not be read, which was told.
enum Read<Declaration: Sendable>: Sendable {
  case whole(Declaration)
  case unreadable(String)
}
