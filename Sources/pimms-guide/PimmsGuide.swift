import ArgumentParser

@main
struct PimmsGuide: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "pimms-guide")
}
