internal import SourceText
internal import YAMLTree

/// A warning accepted where it stands, with the author's reason.
struct Justification: Sendable {
  let code: Located<String>
  let reason: String

  static let key = Key(
    "justifie", ValueForm.justifications, "avertissements acceptés ici, avec la raison : {W203: raison}")
}

extension ValueForm where Value == [Justification] {
  static var justifications: ValueForm {
    ValueForm(shape: .map(keys: "code de l'avertissement", .text)) { node, reading in
      ValueForm<[(key: Located<String>, value: String)]>.map("code de l'avertissement", .text).read(node, &reading)?
        .map { Justification(code: $0.key, reason: $0.value) }
    }
  }
}

/// The key by which a layer says that it redefines a name on purpose.
enum Replacement {
  static let key = Key(
    "remplace", .yesNo, "oui : remplace ce qu'une base chargée avant définit sous le même nom")
}
