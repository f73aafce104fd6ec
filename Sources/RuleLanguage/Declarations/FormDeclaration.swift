internal import RuleModel
internal import SourceText
internal import YAMLTree

/// A file with the key `formulaire`, as written.
struct FormDeclaration: Sendable {
  let id: Located<String>
  let title: String
  let number: String?
  let operatorID: Located<String>?
  let pages: Int?
  let address: String?
  let sendTo: RuleSentence?
  let services: [Located<String>]
  let papers: [WrittenPaper]
  let fields: [Field]
  let signature: String?
  let sources: [Source]
  let review: Review
  let replaces: Bool
  let justified: [Justification]

  struct Field: Sendable {
    let name: Located<String>
    let label: String
    let page: Int?
    let filling: Filling
    let help: RuleSentence?

    enum Filling: Sendable {
      case value(ParsedExpression)
      case box(ParsedExpression)
      case byHand
    }

    enum Keys {
      static let name = Key("nom", .identifier, required: true, "nom du champ")
      static let label = Key("libellé", .text, required: true, "ce qui est imprimé sur le formulaire")
      static let page = Key("page", .integer(1...999), "page où il se trouve")
      static let value = Key("remplir", .expression, "ce qu'on y écrit : un fait, ou un calcul")
      static let box = Key("case", .condition, "case à cocher quand c'est vrai")
      static let byHand = Key("à_la_main", .yesNo, "oui : la personne l'écrit elle-même")
      static let help = Key("aide", .sentence, "ce qu'il faut y écrire, ou l'erreur qu'on y fait souvent")
      static let table = KeyTable(
        "un champ de formulaire",
        [
          name.declaration, label.declaration, page.declaration, value.declaration, box.declaration,
          byHand.declaration, help.declaration,
        ])
    }
  }

  enum Keys {
    static let id = Key("formulaire", .identifier, required: true, "identifiant du formulaire")
    static let title = Key("titre", .text, required: true, "nom du formulaire")
    static let number = Key("numéro", .text, "numéro officiel avec sa version : \"15481*01\"")
    static let operatorID = Key("organisme", .identifier, "organisme qui le reçoit")
    static let pages = Key("pages", .integer(1...999), "nombre de pages")
    static let address = Key("url", .text, "où le trouver")
    static let sendTo = Key("où_envoyer", .sentence, "où l'envoyer ou le déposer")
    static let services = Key("services", .identifiers, "services que ce formulaire demande")
    static let papers = Key("pièces", .oneOrMore(.neededPaper), "papiers à joindre, toujours ou dans un cas donné")
    static let fields = Key("champs", .list(.formField), "champs à remplir")
    static let signature = Key("signature", .text, "qui signe")
    static let sources = Key("sources", .oneOrMore(.source), "d'où vient cette description")
    static let review = Key("vérifié", .review, "quand et comment la fiche a été relue")
    static let table = KeyTable(
      "un formulaire",
      [
        id.declaration, title.declaration, number.declaration, operatorID.declaration, pages.declaration,
        address.declaration, sendTo.declaration, services.declaration, papers.declaration, fields.declaration,
        signature.declaration, sources.declaration, review.declaration, Replacement.key.declaration,
        Justification.key.declaration,
      ])
  }

  init?(_ fields: Fields, _ reading: inout Reading) {
    guard let id = fields.value(Keys.id, &reading) else { return nil }
    self.id = id
    title = fields.value(Keys.title, &reading) ?? id.value
    number = fields.value(Keys.number, &reading)
    operatorID = fields.value(Keys.operatorID, &reading)
    pages = fields.value(Keys.pages, &reading)
    address = fields.value(Keys.address, &reading)
    sendTo = fields.value(Keys.sendTo, &reading)
    services = fields.value(Keys.services, &reading) ?? []
    papers = fields.value(Keys.papers, &reading) ?? []
    self.fields = fields.value(Keys.fields, &reading) ?? []
    signature = fields.value(Keys.signature, &reading)
    sources = fields.value(Keys.sources, &reading) ?? []
    review = fields.value(Keys.review, &reading) ?? .unreviewed
    replaces = fields.value(Replacement.key, &reading) ?? false
    justified = fields.value(Justification.key, &reading) ?? []
  }
}

extension ValueForm where Value == FormDeclaration.Field {
  static var formField: ValueForm {
    ValueForm.object(FormDeclaration.Field.Keys.table) { fields, reading in
      typealias Keys = FormDeclaration.Field.Keys
      let value = fields.value(Keys.value, &reading)
      let box = fields.value(Keys.box, &reading)
      let byHand = fields.value(Keys.byHand, &reading)
      guard let name = fields.value(Keys.name, &reading) else { return nil }
      let label = fields.value(Keys.label, &reading) ?? name.value
      let page = fields.value(Keys.page, &reading)
      let help = fields.value(Keys.help, &reading)
      let written = [fields.has(Keys.value), fields.has(Keys.box), fields.has(Keys.byHand)].filter(\.self).count
      guard written == 1, byHand != false else {
        reading.report(
          "E218", "le champ \(name.value) ne dit pas d'une seule façon ce qui le remplit", at: name.range,
          help: ["écrire `remplir: …`, ou `case: …`, ou `à_la_main: oui`."])
        return nil
      }
      let filling: FormDeclaration.Field.Filling =
        if let value { .value(value) } else if let box { .box(box) } else { .byHand }
      return FormDeclaration.Field(name: name, label: label, page: page, filling: filling, help: help)
    }
  }
}
