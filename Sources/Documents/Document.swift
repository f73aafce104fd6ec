/// What the product shows, as data: a plan, a service's page, a hand-over sheet, a debrief.
///
/// A document says what its parts *are*; how they look is the renderers' business. Text is written with ordinary
/// spaces: the renderers apply French spacing (`1 250,50 €`, `« … »`, ` : `) and keep together what must not be split.
package struct Document: Sendable, Equatable {
  /// The first-level heading; without one the document starts at its first block.
  package var title: Inline?
  package var blocks: [Block]

  package init(title: Inline? = nil, _ blocks: [Block] = []) {
    self.title = title
    self.blocks = blocks
  }
}
