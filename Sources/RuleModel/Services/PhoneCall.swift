/// Whom to call for a service, with what at hand, and what to say.
package struct PhoneCall: Sendable {
  package let who: String
  package let number: String?
  package let hours: String?
  package let prepare: [String]
  package let say: RuleSentence?

  package init(who: String, number: String?, hours: String?, prepare: [String], say: RuleSentence?) {
    self.who = who
    self.number = number
    self.hours = hours
    self.prepare = prepare
    self.say = say
  }
}

package struct Link: Sendable, Hashable {
  package let title: String
  package let address: String

  package init(title: String, address: String) {
    self.title = title
    self.address = address
  }
}

/// Where a rule comes from.
package struct Source: Sendable, Hashable {
  package let title: String
  package let article: String?
  package let address: String?

  package init(title: String, article: String?, address: String?) {
    self.title = title
    self.article = article
    self.address = address
  }
}

/// When a page was last read against its sources, until when that is good, and how far it can be trusted.
package struct Review: Sendable, Hashable {
  package let on: CalendarDate?
  package let until: CalendarDate?
  package let reliability: Reliability
  /// What a professional must still confirm, as sentences.
  package let toConfirm: [RuleSentence]

  package init(on: CalendarDate?, until: CalendarDate?, reliability: Reliability, toConfirm: [RuleSentence]) {
    self.on = on
    self.until = until
    self.reliability = reliability
    self.toConfirm = toConfirm
  }
}
