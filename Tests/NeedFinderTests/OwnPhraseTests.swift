import RuleModel
import Testing

@testable import NeedFinder

/// What the base says that people say, given back to it.
struct OwnPhraseTests {
  /// One phrase in nine, for the time it takes; which ones moves with the services.
  private static let sample: [(own: NeedID, phrase: String, found: [NeedID])] = {
    let date = CalendarDate(dayNumber: 20_780)
    let all = ServiceText.texts(of: RealRules.base).flatMap { service in
      service.needs.map { (service.id, $0) }
    }
    return stride(from: 4, to: all.count, by: 9).map { place in
      let (own, phrase) = all[place]
      return (own, phrase, RealRules.finder.understand(phrase, on: date).needs.map(\.id))
    }
  }()

  @Test func `A phrase of the base finds its own service among the first three`() {
    let lost = Self.sample.filter { !$0.found.prefix(3).contains($0.own) }
    // A few say too little alone ("plus un euro"), or are another service's first.
    #expect(Double(lost.count) / Double(Self.sample.count) < 0.025, "\(lost.map(\.phrase))")
  }

  @Test func `No service floods the phrases of the others`() {
    var firsts: [NeedID: Int] = [:]
    for entry in Self.sample {
      if let first = entry.found.first, first != entry.own { firsts[first, default: 0] += 1 }
    }
    #expect(Double(firsts.values.reduce(0, +)) / Double(Self.sample.count) < 0.15)
    for (service, times) in firsts { #expect(times * 100 < Self.sample.count, "\(service.text)") }
  }

  @Test func `Every service is asked for in many ways`() {
    let few = ServiceText.texts(of: RealRules.base).filter { $0.needs.count < 12 }
    #expect(few.map(\.id.text) == [])
  }
}
