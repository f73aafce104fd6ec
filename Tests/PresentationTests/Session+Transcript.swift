import Documents
import Interview
import Presentation

extension Session {
  /// What is read when these lines are typed, and the prompt after the last one.
  func transcript(_ lines: [String]) -> String {
    var session = self
    let renderer = PlainTextRenderer(width: 80)
    var text = ""
    for line in lines + [nil] {
      let wording = Wording(session)
      text += renderer.render(wording.screen(for: session.prompt, of: session)) + "\n"
      guard let line else { break }
      text += wording.mark(for: session.prompt) + line + "\n\n"
      for notice in session.apply(session.action(for: line)) {
        guard let document = Wording(session).screen(for: notice, of: session) else { continue }
        text += renderer.render(document) + "\n"
      }
    }
    return text
  }
}
