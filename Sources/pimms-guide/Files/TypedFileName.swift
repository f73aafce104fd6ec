/// The name of a file as it is typed after `enregistrer`.
///
/// A bare word is more often one typed for something else ("fiche rsa"), and what is personal must not end on the disk by
/// a slip: it is asked for again, with the ending that it would have. A path is meant as one.
struct TypedFileName {
  let text: String

  init(_ typed: String) { text = typed }

  var isBareWord: Bool { !text.contains { "./".contains($0) } }
}
