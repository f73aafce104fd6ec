import Documents
import Interview

/// A danger heard comes before the next question, and is told so on each page until its protocol was opened.
///
/// The screen is shared: it says that something is to be done, never what.
extension Wording {
  func reminder(of session: Session) -> [Block] {
    let lines = session.dangersToOpen
    return lines.isEmpty ? [] : [beforeAnyQuestion(lines)]
  }

  func beforeAnyQuestion(_ lines: [String]) -> Block {
    let told = ([lines.first.map(FrenchWords.uncapitalised)].compactMap(\.self) + lines.dropFirst())
      .joined(separator: " ")
    return .paragraph(
      "\(Inline.strong(Inline("À faire avant toute question : \(told)"))) Tapez \(Inline.command("/D")) ; \(Inline.command("/ignorer")) pour ne plus voir cette ligne."
    )
  }
}
