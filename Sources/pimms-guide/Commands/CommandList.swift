import ArgumentParser

extension PimmsGuide {
  /// Every command, in the order of `--help`.
  static var commands: [any ParsableCommand.Type] {
    [
      Ask.self, Practise.self, Check.self, Explain.self, Search.self, Forms.self, Sheet.self, Screen.self,
      Simulate.self, Listen.self,
    ]
  }
}
