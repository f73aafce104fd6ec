internal import RuleModel
internal import SourceText
internal import YAMLTree

/// What one file adds to one list of the vocabulary.
struct VocabularyAddition: Sendable {
  /// The name under which the list stands, where the language does not give it.
  let name: Located<String>?
  /// What that name must be the name of; nil where it is the author's.
  let named: VocabularyReferent?
  let entries: [Located<String>]
  /// What the entries must be names of; nil where they are words.
  let listed: VocabularyReferent?
  let add: @Sendable (inout Vocabulary, [String]) -> Void
}

/// What the vocabulary may name: a name that nothing bears would be read by nobody.
enum VocabularyReferent: Sendable {
  case fact
  /// A service or a how-to.
  case need
  case service
  case danger
  case benefit
  case parameter
}

/// A section of the vocabulary: its key, and what is read there.
typealias VocabularySection = Key<[VocabularyAddition]>

/// A list that the language knows by name.
struct NamedList: Sendable {
  let name: String
  let documentation: String
  let listed: VocabularyReferent?
  let add: @Sendable (inout Vocabulary, [String]) -> Void

  /// A list of words.
  init(_ name: String, _ list: any WritableKeyPath<Vocabulary, [String]> & Sendable, _ documentation: String) {
    self.init(name, of: nil, documentation) { $0[keyPath: list] += $1 }
  }

  init(
    _ name: String, of listed: VocabularyReferent?, _ documentation: String,
    add: @escaping @Sendable (inout Vocabulary, [String]) -> Void
  ) {
    self.name = name
    self.listed = listed
    self.documentation = documentation
    self.add = add
  }

  /// A list of facts.
  static func facts(
    _ name: String, _ list: any WritableKeyPath<Vocabulary, [FactName]> & Sendable, _ documentation: String
  ) -> NamedList {
    NamedList(name, of: .fact, documentation) { $0[keyPath: list] += $1.map { FactName($0) } }
  }
}

extension Key where Value == [VocabularyAddition] {
  /// A section whose lists are known by name: any other name is refused.
  static func lists(_ name: String, _ documentation: String, _ lists: [NamedList]) -> VocabularySection {
    let keys = lists.map { ($0, Key<[Located<String>]>($0.name, .placedTexts, $0.documentation)) }
    let table = KeyTable("la section `\(name)`", keys.map(\.1.declaration))
    return VocabularySection(
      name,
      .object(table) { fields, reading in
        keys.compactMap { list, key in
          fields.value(key, &reading).map { entries in
            VocabularyAddition(name: nil, named: nil, entries: entries, listed: list.listed, add: list.add)
          }
        }
      }, documentation)
  }

  /// A section whose lists stand under names of the base or of the author.
  ///
  /// - Parameters:
  ///   - keys: what the names are, for the author.
  ///   - add: adds entries to the list of a name.
  static func map(
    _ name: String, _ keys: String, named: VocabularyReferent? = nil, listed: VocabularyReferent? = nil,
    _ documentation: String, add: @escaping @Sendable (inout Vocabulary, _ name: String, [String]) -> Void
  ) -> VocabularySection {
    let map = ValueForm<[(key: Located<String>, value: [Located<String>])]>.map(keys, .placedTexts)
    let form = ValueForm<[VocabularyAddition]>(shape: map.shape) { node, reading in
      map.read(node, &reading)?.map { key, entries in
        VocabularyAddition(name: key, named: named, entries: entries, listed: listed) { add(&$0, key.value, $1) }
      }
    }
    return VocabularySection(name, form, documentation)
  }
}
