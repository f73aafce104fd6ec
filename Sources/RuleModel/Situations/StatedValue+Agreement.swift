extension StatedValue {
  /// Whether both may be said of one thing: two ranges that meet, two sets that share an option. Values of different kinds
  /// never agree. Of several options at once a part may be told, so that one in common is enough.
  package func agrees(with other: StatedValue) -> Bool {
    switch (self, other) {
    case (.number(let a), .number(let b)): a.lower <= b.upper && b.lower <= a.upper
    case (.date(let a), .date(let b)): a.earliest <= b.latest && b.earliest <= a.latest
    case (.options(let a), .options(let b)): !a.isDisjoint(with: b)
    case (.chosen(_, let a), .chosen(_, let b)): !a.isDisjoint(with: b) || a.isEmpty && b.isEmpty
    case (.truth, _), (.number, _), (.date, _), (.options, _), (.chosen, _), (.commune, _), (.text, _): self == other
    }
  }
}
