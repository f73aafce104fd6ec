import Documents
import Foundation
import Testing

@Suite struct `Contrast of the pages` {
  private static let inks = ["texte", "discret", "bleu", "rouge", "vert", "violet"]
  private static let papers = ["fond", "fond-rouge", "fond-vert", "fond-violet", "fond-bleu", "fond-gris"]

  /// The page's style declares its colours twice: light, then dark.
  @Test(arguments: [0, 1], inks)
  func `Every ink is legible on every background`(scheme: Int, ink: String) throws {
    let page = HTMLRenderer(style: .page).render(Document())
    for paper in Self.papers {
      let ratio = try contrast(color(ink, scheme, in: page), color(paper, scheme, in: page))
      #expect(ratio >= 4.5, "\(ink) on \(paper): \(ratio)")
    }
  }

  private func color(_ name: String, _ scheme: Int, in page: String) throws -> Int {
    let values = page.matches(of: #/--([a-z-]+): #([0-9a-f]{6})/#).filter { $0.output.1 == name }.map(\.output.2)
    try #require(values.count == 2)
    return try #require(Int(values[scheme], radix: 16))
  }

  /// The contrast ratio of WCAG 2.2, from relative luminances.
  private func contrast(_ first: Int, _ second: Int) -> Double {
    let luminances = [first, second].map { rgb in
      zip([16, 8, 0], [0.2126, 0.7152, 0.0722]).reduce(0.0) { sum, part in
        let channel = Double((rgb >> part.0) & 0xFF) / 255
        let linear = channel <= 0.04045 ? channel / 12.92 : pow((channel + 0.055) / 1.055, 2.4)
        return sum + part.1 * linear
      }
    }
    return ((luminances.max() ?? 0) + 0.05) / ((luminances.min() ?? 0) + 0.05)
  }
}
