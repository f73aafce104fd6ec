import Documents

/// Makes documents of every kind of block, with hard words, from a seed.
struct RandomDocument {
  private var state: UInt64

  init(seed: Int) {
    state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15
  }

  func document() -> Document {
    var maker = self
    return Document(title: maker.inline(), (0..<14).map { maker.block(depth: $0 % 3) })
  }

  private mutating func number(below bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(bound))
  }

  private static let words = [
    "la", "demande", "d'aide", "anticonstitutionnellement", "1 250,50 €", "« oui »", "urgent !", "e\u{301}te\u{301}",
    "日本語の文字列", "https://www.example.org/une/adresse/vraiment/tres/longue?avec=des&choses=dedans", "<b>&amp;</b>",
    "31 décembre 2026", "👩‍👩‍👧", "n° 12", "\"cité\"", "L. 262-2", "fin\nligne", "04 78 00 00 00",
  ]

  private mutating func inline() -> Inline {
    (0...number(below: 7)).map { _ in piece() }.joined(separator: " ")
  }

  private mutating func piece() -> Inline {
    let word = Inline(Self.words[number(below: Self.words.count)])
    return switch number(below: 10) {
    case 0: .strong(word)
    case 1: .emphasis(word)
    case 2: .command("et si X = 3")
    case 3: .link(word, url: "https://example.org/a?b=1&c=2")
    case 4: .verdict(VerdictTone.allCases[number(below: VerdictTone.allCases.count)], word)
    case 5: .amount(word)
    case 6: .toVerify()
    default: word
    }
  }

  private mutating func blocks(depth: Int) -> [Block] {
    (0..<number(below: 3)).map { _ in block(depth: depth - 1) }
  }

  private mutating func block(depth: Int) -> Block {
    switch number(below: depth > 0 ? 13 : 10) {
    case 0: .heading(HeadingLevel.allCases[number(below: 3)], inline())
    case 1: .paragraph(inline())
    case 2: .checklist([ChecklistItem(inline(), note: inline()), ChecklistItem(inline(), isDone: true)])
    case 3: .definitions([DefinitionRow(inline(), inline()), DefinitionRow(inline(), inline())])
    case 4:
      .table(
        Table(
          caption: inline(), columns: [.text(inline()), .number(inline())],
          rows: [[inline()], [inline(), inline(), inline()]]))
    case 5:
      .calculation(
        title: inline(),
        [.entry(inline(), "12 €", note: inline()), .subtotal(inline(), piece()), .total(inline(), "1 000 €")])
    case 6: .quote([inline(), inline()], speaker: inline())
    case 7: .question(theme: inline(), progress: inline(), inline(), help: inline())
    case 8: .list(.bulleted, [ListItem(inline())])
    case 9: [.rule, .spacer, .pageBreak][number(below: 3)]
    case 10: .list(.numbered, (0..<11).map { ListItem(inline(), $0 == 5 ? blocks(depth: depth) : []) })
    case 11:
      .callout(
        CalloutRole.allCases[number(below: 5)], title: number(below: 2) == 0 ? nil : inline(), blocks(depth: depth))
    default: .section(inline(), level: .third, fold: .folded(hint: "ouvrir"), blocks(depth: depth))
    }
  }
}
