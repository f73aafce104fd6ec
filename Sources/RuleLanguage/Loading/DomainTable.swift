internal import RuleModel
internal import SourceText

/// Choice domains, shared by everything that has the same constants.
struct DomainTable: Sendable {
  private(set) var domains: Table<ChoiceDomain> = Table()
  private var known: [[String]: DomainIndex] = [:]

  /// The domain of these options; the labels of the first who declared the same constants win.
  ///
  /// Nil, with a diagnostic, for no option or more than 64, which an `OptionSet64` cannot hold.
  mutating func index(
    of options: [ChoiceDomain.Option], for name: Located<String>, _ reading: inout Reading
  ) -> DomainIndex? {
    guard (1...64).contains(options.count) else {
      reading.report(
        "E215",
        options.isEmpty ? "\(name.value) n'a aucune réponse possible" : "\(name.value) a plus de 64 réponses possibles",
        at: name.range, help: ["écrire `choix: {constante: libellé, autre: libellé}`."])
      return nil
    }
    let keys = options.map(\.key).sorted()
    if let index = known[keys] { return index }
    let index = domains.append(ChoiceDomain(options: options))
    known[keys] = index
    return index
  }
}
