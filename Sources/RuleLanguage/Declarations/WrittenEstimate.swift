internal import RuleModel
internal import SourceText
internal import YAMLTree

/// `estimer` as written: a range to suppose, or to offer when it says what it comes from.
struct WrittenEstimate: Sendable {
  let minimum: ParsedExpression
  let maximum: ParsedExpression
  let condition: ParsedExpression?
  let basis: Located<String>?
  let assumption: String?
  let paper: Located<String>?

  enum Keys {
    static let minimum = Key("min", .expression, required: true, "au moins")
    static let maximum = Key("max", .expression, required: true, "au plus")
    static let basis = Key(
      "d_après", .placedText, "d'où vient la fourchette ; elle est alors proposée, et ne compte qu'une fois acceptée")
    static let condition = Key("si", .condition, "condition ; connue fausse, rien n'est proposé")
    static let assumption = Key("suppose", .text, "ce qui doit être vrai pour qu'elle tienne ; {année} est remplacé")
    static let paper = Key("papier", .identifier, "le papier qui dit la valeur : ce qui en dépend s'y vérifie")
    static let table = KeyTable(
      "une estimation",
      [
        minimum.declaration, maximum.declaration, basis.declaration, condition.declaration, assumption.declaration,
        paper.declaration,
      ])
  }
}

extension ValueForm where Value == WrittenEstimate {
  /// `{min: …, max: …}` with what goes with an offer, or one expression for both ends.
  static var estimate: ValueForm {
    ValueForm(shape: .either([.object(WrittenEstimate.Keys.table), .expression])) { node, reading in
      guard case .mapping(let entries) = node.content,
        entries.contains(where: { WrittenEstimate.Keys.table.position(ofWritten: $0.key.value) != nil })
      else {
        return reading.expression(node).map {
          WrittenEstimate(minimum: $0, maximum: $0, condition: nil, basis: nil, assumption: nil, paper: nil)
        }
      }
      return WrittenEstimate(Fields(entries, range: node.range, as: WrittenEstimate.Keys.table, &reading), &reading)
    }
  }
}

extension WrittenEstimate {
  fileprivate init?(_ fields: Fields, _ reading: inout Reading) {
    let minimum = fields.value(Keys.minimum, &reading)
    let maximum = fields.value(Keys.maximum, &reading)
    basis = fields.value(Keys.basis, &reading)
    condition = fields.value(Keys.condition, &reading)
    assumption = fields.value(Keys.assumption, &reading)
    paper = fields.value(Keys.paper, &reading)
    let others = [fields.keyRange(Keys.condition), fields.keyRange(Keys.assumption), fields.keyRange(Keys.paper)]
    if basis == nil, let alone = others.compactMap(\.self).first {
      reading.report(
        "E250", "une estimation qui n'est pas proposée n'a ni `si`, ni `suppose`, ni `papier`", at: alone,
        help: ["ajouter `d_après: …` : la fourchette est alors proposée à la personne, au lieu d'être supposée."])
    }
    guard let minimum, let maximum else { return nil }
    (self.minimum, self.maximum) = (minimum, maximum)
  }
}
