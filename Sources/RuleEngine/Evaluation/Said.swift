package import RuleModel

/// An answer in a program's own terms: options are positions, numbers are ranges, no name is left to look up.
package enum Said: Hashable, Sendable {
  case known(KnownValue)
  /// Stated, but of another kind than the fact's: it says nothing.
  case nothing
  /// INSEE code.
  case commune(String)
  case unavailable
}

extension Program {
  package func said(_ answer: Answer, of fact: FactIndex, at moment: Moment = .habitual) -> Said {
    guard case .stated(let value, _) = answer else { return .unavailable }
    // That every month is alike is a yes or a no, whatever the fact is.
    if case .regular = moment {
      if case .truth(let truth) = value { return .known(.truth(Truth(truth))) }
      return .nothing
    }
    switch (value, tables.types[fact.position]) {
    case (.truth(let truth), .truth): return .known(.truth(Truth(truth)))
    case (.number(let range), .number): return .known(.number(Interval(range)))
    case (.date(let range), .date): return .known(.date(DaySpan(range)))
    case (.options(let keys), .choice): return .known(.option(positions(of: keys, in: fact) ?? .all(64)))
    case (.options(let keys), .choices):
      guard let set = positions(of: keys, in: fact) else { return .nothing }
      return .known(.choices(Choices(certain: set, possible: set)))
    case (.chosen(let certain, let possible), .choices):
      guard let sure = positions(of: certain, in: fact), let maybe = positions(of: possible, in: fact) else {
        return .nothing
      }
      return .known(.choices(Choices(certain: sure, possible: maybe.union(sure))))
    case (.commune(let code), .commune): return .commune(code)
    // Another kind of value than the fact has.
    case (.truth, _), (.number, _), (.date, _), (.options, _), (.chosen, _), (.commune, _), (.text, _): return .nothing
    }
  }

  private func positions(of keys: Set<String>, in fact: FactIndex) -> OptionSet64? {
    let options = tables.options[fact.position]
    guard !options.isEmpty else { return nil }
    var bits: UInt64 = 0
    for key in keys { if let position = options[key] { bits |= 1 << UInt64(position) } }
    return OptionSet64(bits: bits)
  }
}
