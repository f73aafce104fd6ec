/// What the first page of an interview says: all of a base that is needed before anybody has spoken.
package struct InterviewOpening: Sendable, Hashable {
  /// The name of the base.
  package let name: String
  package let welcome: [String]
  package let setting: [String]
  package let listening: [String]

  package init(name: String, welcome: [String], setting: [String], listening: [String]) {
    self.name = name
    self.welcome = welcome
    self.setting = setting
    self.listening = listening
  }
}

extension RuleBase {
  package var opening: InterviewOpening {
    InterviewOpening(
      name: identity.name, welcome: frame.welcome, setting: frame.setting, listening: frame.listening)
  }
}
