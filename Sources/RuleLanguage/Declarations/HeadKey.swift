internal import RuleModel
internal import SourceText
internal import YAMLTree

/// What a file may contain at its top, with the folder where it belongs.
enum HeadKey: String, Hashable, Sendable, CaseIterable {
  case base
  case scopes = "portées"
  case themes = "thèmes"
  case operators = "organismes"
  case facts = "faits"
  case priors = "a_priori"
  case parameters = "paramètres"
  case papers = "papiers"
  case communes
  case attributes = "attributs"
  case communeSets = "ensembles"
  case stationary = "stationnaires"
  case service
  case howTo = "guide"
  case form = "formulaire"
  case frame = "entretien"
  case vocabulary = "vocabulaire"
  case mapping = "correspondance"
  case scenario = "scénario"

  /// A file of this kind is one thing, whose keys are beside the head key.
  var ownKeys: KeyTable? {
    switch self {
    case .service: ServiceDeclaration.Keys.table
    case .howTo: HowToDeclaration.Keys.table
    case .form: FormDeclaration.Keys.table
    case .mapping: MappingDeclaration.Keys.table
    case .scenario: ScenarioDeclaration.Keys.table
    case .base, .scopes, .themes, .operators, .facts, .priors, .parameters, .papers, .communes, .attributes,
      .communeSets,
      .stationary, .frame, .vocabulary:
      nil
    }
  }

  /// What stands under the head key; an identifier for a file that is one thing.
  var shape: Shape {
    switch self {
    case .base: .object(BaseDeclaration.Keys.table)
    case .scopes: .map(keys: "nom de la portée", .object(ScopeDeclaration.Keys.table))
    case .themes: .map(keys: "identifiant du thème", .object(ThemeDeclaration.Keys.table))
    case .operators: .map(keys: "identifiant de l'organisme", .object(OperatorDeclaration.Keys.table))
    case .facts: .map(keys: "nom du fait", .object(FactDeclaration.Keys.table))
    case .priors: .map(keys: "nom du fait", ValueForm<YAMLNode>.prior.shape)
    case .parameters: .map(keys: "nom du paramètre", .object(ParameterDeclaration.Keys.table))
    case .papers: .map(keys: "identifiant du papier", .object(PaperDeclaration.Keys.table))
    case .communes: .object(CommuneTableDeclaration.Keys.table)
    case .attributes: .map(keys: "nom de l'attribut", ValueForm<[ChoiceDomain.Option]>.options.shape)
    case .communeSets: .map(keys: "nom de l'ensemble", .object(CommuneSetDeclaration.Keys.table))
    case .stationary: .list(.object(StationaryDeclaration.Keys.table))
    case .frame: .object(FrameDeclaration.Keys.table)
    case .vocabulary: .object(VocabularyDeclaration.Keys.table)
    case .service, .howTo, .form, .mapping, .scenario: .identifier
    }
  }

  /// One line of French for the author.
  var documentation: String {
    switch self {
    case .base: "nom, territoire, version et date de revue de la base"
    case .scopes: "qui peut porter un fait : adulte, enfant, dette…"
    case .themes: "thèmes où ranger services et questions"
    case .operators: "organismes qui décident, paient ou reçoivent"
    case .facts: "faits demandés et faits calculés"
    case .priors: "fréquences des réponses, apprises ou relevées : elles remplacent celles des faits"
    case .parameters: "valeurs légales datées"
    case .papers: "catalogue des papiers"
    case .communes: "table des communes, par code INSEE"
    case .attributes: "ce que chaque commune a : zone des aides au logement, zone tendue…"
    case .communeSets: "communes nommées ensemble : métropole, région…"
    case .stationary: "groupes de services qui se nourrissent l'un l'autre d'un mois à l'autre"
    case .service: "un droit ou une démarche"
    case .howTo: "une fiche pratique où rien n'est décidé"
    case .form: "un formulaire, champ par champ"
    case .frame: "cadre de l'entretien et protocoles de danger"
    case .vocabulary: "mots et indices pour le texte libre"
    case .mapping: "noms de champs d'un autre programme et nos faits"
    case .scenario: "une personne fictive : exercice et essai de toute la base"
    }
  }

  /// Where such a file is kept.
  var folder: String {
    switch self {
    case .base, .scopes, .themes: "Rules/base.yaml"
    case .operators: "Rules/organismes.yaml"
    case .facts, .priors: "Rules/faits/"
    case .parameters: "Rules/parametres/"
    case .papers: "Rules/papiers/"
    case .communes, .attributes, .communeSets: "Rules/communes.yaml"
    case .stationary: "Rules/services/"
    case .service: "Rules/services/<thème>/"
    case .howTo: "Rules/guides/"
    case .form: "Forms/"
    case .frame: "Rules/entretien/"
    case .vocabulary: "Rules/vocabulaire/"
    case .mapping: "Rules/correspondances/"
    case .scenario: "Rules/scenarios/"
    }
  }

  /// With or without its accents.
  init?(written key: String) {
    guard let found = Self.bySpelling[key] ?? Self.bySpelling[key.folded] else { return nil }
    self = found
  }

  private static let bySpelling: [String: HeadKey] = {
    var spellings: [String: HeadKey] = [:]
    for key in allCases {
      spellings[key.rawValue] = key
      spellings[key.rawValue.folded] = key
    }
    return spellings
  }()
}
