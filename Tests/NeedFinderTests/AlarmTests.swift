import Foundation
import RuleModel
import Testing

@testable import NeedFinder

/// The sentences of `Sentences/alarmes`: each class of danger said in many ways, and what only looks like it.
struct AlarmTests {
  private static let classes = [
    "violences", "enfants", "vulnerables", "suicide", "sans_toit", "faim", "energie_vitale", "installations",
    "en_passant", "entre_deux_demandes", "indirects",
  ]

  @Test(arguments: classes)
  func `Dangers are heard and are seldom imagined`(name: String) {
    let lines = Line.all(of: name)
    #expect(lines.count > 60)
    let missed = lines.filter { $0.kind == "+" && !$0.isAlarming }
    let imagined = lines.filter { $0.kind != "+" && $0.isAlarming }
    let dangers = lines.filter { $0.kind == "+" }
    #expect(missed.count * 25 <= dangers.count, "\(missed.map(\.text))")
    #expect(imagined.count * 25 <= lines.count - dangers.count, "\(imagined.map(\.text))")
  }

  @Test(arguments: ["en_passant", "delais"])
  func `A running delay is told from an ordinary request`(name: String) {
    let lines = Line.all(of: name).filter { ["d", "0"].contains($0.kind) }
    #expect(lines.count > 20)
    let wrong = lines.filter { ($0.kind == "d") != ($0.urgency == .deadline) }
    #expect(wrong.count * 10 <= lines.count, "\(wrong.map(\.text))")
  }

  @Test(arguments: [
    "il me frappe plus fort depuis qu'il a perdu son travail",
    "je sais pas quoi faire, il me frappe",
    "j'en peux plus, mon mari me frappe",
  ])
  func `A negation beside a danger does not deny it`(text: String) {
    #expect(RealRules.finder.understand(text, on: Line.date).urgency == .danger)
  }

  @Test(arguments: ["il ne me frappe pas", "je n'ai jamais été battue par mon mari"])
  func `A danger that is denied gives no alarm`(text: String) {
    #expect(RealRules.finder.understand(text, on: Line.date).dangers.isEmpty)
  }

  @Test func `An alarm shows every sign that gave it`() {
    let heard = RealRules.finder.understand("elle a des bleus et son mari l'attend dehors", on: Line.date)
    let words = heard.dangers.first { $0.subject.text == "violences" }?.signs.map(\.words).joined(separator: " ") ?? ""
    #expect(words.contains("bleus"))
    #expect(words.contains("mari"))
  }

  @Test func `Signs far apart in a long talk do not add up`() {
    let far = "Mon mari travaille. On a deux pièces. Il y a la CAF. Le loyer est cher. J'ai eu des bleus au foot."
    #expect(RealRules.finder.understand(far, on: Line.date).dangers.isEmpty)
  }
}

/// A line of a file of alarms: what is expected, and the sentence.
private struct Line {
  let kind: String
  let text: String

  static let date = CalendarDate(dayNumber: 20_780)

  var urgency: Urgency { RealRules.finder.understand(text, on: Self.date).urgency }
  var isAlarming: Bool { urgency == .danger }

  static func all(of name: String) -> [Line] {
    let file = Sentence.root.appending(path: "Tests/NeedFinderTests/Sentences/alarmes/\(name).txt")
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [] }
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map {
      Line(kind: String($0.prefix(1)), text: String($0.dropFirst(2)))
    }
  }
}
