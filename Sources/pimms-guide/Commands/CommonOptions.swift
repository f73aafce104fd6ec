import ArgumentParser
import Documents
import RuleModel
import Terminal

/// The options that every command takes.
struct CommonOptions: ParsableArguments {
  @Option(
    name: .customLong("rules"),
    help: ArgumentHelp("Dossier de règles à ajouter à la base fournie (répétable).", valueName: "dossier"))
  var rules: [String] = []

  @Option(help: ArgumentHelp("Date de l'évaluation, AAAA-MM-JJ (aujourd'hui par défaut).", valueName: "date"))
  var date: CalendarDate?

  @Flag(help: "Texte simple : sans couleur ni dessin, pour un lecteur d'écran.")
  var plain = false

  /// The day of the evaluation: the one given, or the machine's.
  var day: CalendarDate { date ?? SystemClock.today }

  /// Writes a document on standard output, drawn for the terminal or plain.
  func show(_ document: Document) throws {
    let output = TerminalOutput.standardOutput
    let abilities = TerminalAbilities(isTerminal: output.isTerminal, plain: plain)
    let width = output.isTerminal ? TerminalSize(of: output.descriptor).columns : 80
    let text =
      plain
      ? PlainTextRenderer(width: width).render(document)
      : TerminalRenderer(width: width, theme: abilities.colour ? .standard : .none).render(document)
    try Output.standard.write(text.hasSuffix("\n") ? text : text + "\n")
  }
}

extension CalendarDate: ExpressibleByArgument {
  /// Nil also for a day of which no rule can know anything.
  public init?(argument: String) {
    self.init(iso: argument)
    guard (1900...2199).contains(year) else { return nil }
  }
}
