internal import RuleModel
internal import SourceText
internal import YAMLTree

/// `bornes` as written; whether they are numbers or dates depends on the fact's type.
struct WrittenBounds: Sendable {
  let minimum: Located<String>?
  let maximum: Located<String>?
  let range: SourceRange

  enum Keys {
    static let minimum = Key("min", .placedText, "plus petite valeur possible (nombre, date, aujourd'hui)")
    static let maximum = Key("max", .placedText, "plus grande valeur possible (nombre, date, aujourd'hui + 20 ans)")
    static let table = KeyTable("des bornes", [minimum.declaration, maximum.declaration])
  }
}

extension ValueForm where Value == WrittenBounds {
  static var bounds: ValueForm {
    ValueForm.object(WrittenBounds.Keys.table) { fields, reading in
      WrittenBounds(
        minimum: fields.value(WrittenBounds.Keys.minimum, &reading),
        maximum: fields.value(WrittenBounds.Keys.maximum, &reading), range: fields.range)
    }
  }
}

extension ValueForm where Value == [ChoiceDomain.Option] {
  /// `{constante: libellé}`, or a list of constants that are their own labels.
  static var options: ValueForm {
    ValueForm(shape: .either([.map(keys: "constante", .text), .list(.identifier)])) {
      node, reading in
      if case .sequence = node.content {
        return ValueForm<[Located<String>]>.identifiers.read(node, &reading)?.map { key in
          ChoiceDomain.Option(key: key.value, label: key.value.replacing("_", with: " "))
        }
      }
      let pairs = ValueForm<[(key: Located<String>, value: String)]>.map("constante", .text).read(node, &reading)
      return pairs?.compactMap { pair in
        reading.checkedIdentifier(pair.key).map { ChoiceDomain.Option(key: $0.value, label: pair.value) }
      }
    }
  }
}

extension ValueForm where Value == (condition: ParsedExpression, otherwise: ParsedExpression) {
  /// A condition structure with one more key, `sinon`, for the value outside it.
  static var relevance: ValueForm {
    ValueForm(shape: .condition) { node, reading in
      guard case .mapping(let entries) = node.content,
        let otherwiseEntry = entries.first(where: { $0.foldedKey == "sinon" })
      else {
        reading.report(
          "E202", "il manque `sinon` : la valeur du fait quand la question n'a pas de sens",
          at: node.range.firstStretch,
          help: ["écrire par exemple `demander_si: {condition: foyer.en_couple, sinon: non}`."])
        _ = reading.expression(node)
        return nil
      }
      let rest = entries.filter { $0.foldedKey != "sinon" }
      let condition = reading.expression(YAMLNode(content: .mapping(rest), range: node.range))
      let otherwise = reading.expression(otherwiseEntry.value)
      guard let condition, let otherwise else { return nil }
      return (condition, otherwise)
    }
  }
}

extension ValueForm where Value == YAMLNode {
  /// Frequencies, read once the type of the fact is known.
  static var prior: ValueForm {
    ValueForm(shape: .either([.number, .map(keys: "réponse, ou « a à b »", .number)])) {
      node, reading in
      switch node.content {
      case .scalar, .mapping: return node
      case .null, .sequence:
        reading.reportShape(node, expected: "une fréquence, ou des réponses et leurs fréquences")
        return nil
      }
    }
  }
}
