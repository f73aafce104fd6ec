internal import RuleModel
internal import SourceText
internal import YAMLTree

/// The key `communes`: a table, one line a commune.
struct CommuneTableDeclaration: Sendable {
  /// Names of the columns after `nom` and `code_postal`: attributes.
  let attributes: [Located<String>]
  let rows: [Row]
  /// Other names, and districts, by INSEE code.
  let otherNames: [(key: Located<String>, value: [String])]
  let districts: [(key: Located<String>, value: [String])]

  struct Row: Sendable {
    let code: Located<String>
    let name: String
    let postcodes: [String]
    /// One cell an attribute; nil where the line says `~` or stops before.
    let options: [Located<String>?]
  }

  enum Keys {
    static let columns = Key(
      "colonnes", .names, required: true, "colonnes de la table : nom, code_postal, puis des attributs")
    static let rows = Key(
      "lignes", ValueForm<[(key: Located<String>, value: [YAMLNode])]>.map("code INSEE", .cells), required: true,
      "une ligne par commune : \"69123\": [Lyon, \"69001\", zone_2]")
    static let otherNames = Key(
      "autres_noms", ValueForm<[(key: Located<String>, value: [String])]>.map("code INSEE", .texts),
      "ce qu'on dit encore d'une commune : une ancienne commune, un nom raccourci")
    static let districts = Key(
      "quartiers", ValueForm<[(key: Located<String>, value: [String])]>.map("code INSEE", .texts),
      "les quartiers d'une commune, par leur nom de tous les jours")
    static let table = KeyTable(
      "la table des communes",
      [columns.declaration, rows.declaration, otherNames.declaration, districts.declaration])
  }

  init?(_ node: YAMLNode, _ reading: inout Reading) {
    guard let fields = Fields(node, as: Keys.table, &reading), let columns = fields.value(Keys.columns, &reading),
      let lines = fields.value(Keys.rows, &reading)
    else { return nil }
    let nameColumn = columns.firstIndex { $0.value == "nom" }
    let postcodeColumn = columns.firstIndex { $0.value.folded == "code_postal" }
    guard let nameColumn else {
      reading.report("E202", "la table des communes n'a pas de colonne `nom`", at: fields.range.firstStretch)
      return nil
    }
    let attributeColumns = columns.indices.filter { $0 != nameColumn && $0 != postcodeColumn }
    attributes = attributeColumns.map { columns[$0] }
    otherNames = fields.value(Keys.otherNames, &reading) ?? []
    districts = fields.value(Keys.districts, &reading) ?? []
    var rows: [Row] = []
    rows.reserveCapacity(lines.count)
    for (code, cells) in lines {
      guard CommuneCode.isWellFormed(code.value) else {
        reading.report(
          "E204", "code INSEE mal formé : \(code.value)", at: code.range,
          label: "cinq caractères, entre guillemets : \"69383\"")
        continue
      }
      guard cells.count <= columns.count, cells.count > nameColumn,
        let name = ValueForm<String>.text.read(cells[nameColumn], &reading)
      else {
        reading.report(
          "E203", "la ligne de la commune \(code.value) n'a pas \(columns.count) cases", at: code.range,
          help: ["colonnes : " + columns.map(\.value).joined(separator: ", ") + "."])
        continue
      }
      var postcodes: [String] = []
      if let postcodeColumn, postcodeColumn < cells.count {
        postcodes = ValueForm<[String]>.texts.read(cells[postcodeColumn], &reading) ?? []
      }
      let options = attributeColumns.map { column -> Located<String>? in
        guard column < cells.count, case .scalar(let scalar) = cells[column].content else { return nil }
        return Located(scalar.text, at: cells[column].range)
      }
      rows.append(Row(code: code, name: name, postcodes: postcodes, options: options))
    }
    self.rows = rows
  }
}

extension ValueForm where Value == [YAMLNode] {
  /// The cells of one line of a table.
  static var cells: ValueForm {
    ValueForm(shape: .list(.either([.text, .list(.text)]))) { node, reading in
      guard case .sequence(let cells) = node.content else {
        reading.reportShape(node, expected: "une liste de cases")
        return nil
      }
      return cells
    }
  }
}

/// An entry of `attributs`: something every commune has one of.
struct AttributeDeclaration: Sendable {
  let name: Located<String>
  let options: [ChoiceDomain.Option]

  init?(_ name: Located<String>, _ node: YAMLNode, _ reading: inout Reading) {
    guard let name = reading.checkedIdentifier(name),
      let options = ValueForm<[ChoiceDomain.Option]>.options.read(node, &reading)
    else { return nil }
    self.name = name
    self.options = options
  }
}

/// An entry of `ensembles`: communes named together.
struct CommuneSetDeclaration: Sendable {
  let name: Located<String>
  let label: String
  let communes: [Located<String>]
  let departments: [String]
  let replaces: Bool

  enum Keys {
    static let label = Key("libellé", .text, required: true, "nom de l'ensemble, montré au médiateur")
    static let communes = Key("communes", .oneOrMore(.placedText), "codes INSEE, entre guillemets")
    static let departments = Key("départements", .texts, "départements entiers : [\"01\", \"69\"]")
    static let table = KeyTable(
      "un ensemble de communes",
      [label.declaration, communes.declaration, departments.declaration, Replacement.key.declaration])
  }

  init?(_ name: Located<String>, _ node: YAMLNode, _ reading: inout Reading) {
    guard let name = reading.checkedIdentifier(name), let fields = Fields(node, as: Keys.table, &reading)
    else { return nil }
    self.name = name
    label = fields.value(Keys.label, &reading) ?? name.value
    let codes = fields.value(Keys.communes, &reading) ?? []
    for code in codes where !CommuneCode.isWellFormed(code.value) {
      reading.report(
        "E204", "code INSEE mal formé : \(code.value)", at: code.range,
        label: "cinq caractères, entre guillemets : \"69383\"")
    }
    communes = codes
    departments = fields.value(Keys.departments, &reading) ?? []
    replaces = fields.value(Replacement.key, &reading) ?? false
  }
}
