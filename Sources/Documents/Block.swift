/// One part of a document, from top to bottom.
package indirect enum Block: Sendable, Equatable {
  case heading(HeadingLevel, Inline)
  case paragraph(Inline)
  case list(ListStyle, [ListItem])
  /// Papers to bring or steps to tick, with a box before each.
  case checklist([ChecklistItem])
  /// Terms and their values, one a row.
  case definitions([DefinitionRow])
  case table(Table)
  /// An amount worked out line by line.
  case calculation(title: Inline? = nil, [CalculationLine])
  case callout(CalloutRole, title: Inline? = nil, [Block])
  /// Words to be said aloud, one element a paragraph, without guillemets: the renderers put them.
  case quote([Inline], speaker: Inline? = nil)
  /// A line across the page.
  case rule
  case section(Inline, level: HeadingLevel = .second, fold: Fold = .open, [Block])
  /// A question of the interview: its theme, what remains open, the question, one line of help.
  case question(theme: Inline? = nil, progress: Inline? = nil, Inline, help: Inline? = nil)
  /// Room to breathe, or to write by hand on paper.
  case spacer
  /// Where a printed sheet starts a new page; nothing elsewhere.
  case pageBreak
}

/// The depth of a heading; the first is the document's title.
package enum HeadingLevel: Int, Sendable, Hashable, CaseIterable {
  case second = 2
  case third
  case fourth
}

package enum ListStyle: Sendable, Hashable {
  case bulleted
  case numbered
  /// Under the numbers that commands take; an item beyond the last number has none.
  case numberedAs([Int])
}

/// Whether a section may be shown closed.
package enum Fold: Sendable, Equatable {
  case open
  /// Closed where the reader can open it. The hint says how ("tapez `plan budget`") and is shown only in place of
  /// the content, by a `TerminalRenderer` that folds.
  case folded(hint: Inline)
}

/// How a callout sounds.
package enum CalloutRole: Sendable, Hashable, CaseIterable {
  case urgent
  case deadline
  case information
  case toVerify
  case success

  /// The French word that opens the callout in every rendering.
  package var word: String {
    switch self {
    case .urgent: "URGENT"
    case .deadline: "DÉLAI"
    case .information: "À SAVOIR"
    case .toVerify: "À VÉRIFIER"
    case .success: "C’EST BON"
    }
  }
}
