/// What may be written to an output besides plain text.
package struct TerminalAbilities: Equatable, Sendable {
  /// Whether the cursor can be moved: without it, lines are read as the system gives them.
  package let movesCursor: Bool
  package let colour: Bool

  /// `NO_COLOR` (when not empty), `TERM=dumb` and the wish for plain text each take colour away.
  package init(isTerminal: Bool, plain: Bool, environment: (String) -> String? = variable) {
    let terminal = environment("TERM") ?? ""
    movesCursor = isTerminal && terminal != "dumb" && !terminal.isEmpty
    colour = movesCursor && !plain && (environment("NO_COLOR") ?? "").isEmpty
  }
}
