/// Escape sequences as `{1;34}` and `{/}`, so that a golden file can be read.
func readable(_ ansi: String) -> String {
  ansi.replacing("\u{1B}[0m", with: "{/}").replacing(#/\u{1B}\[([0-9;]+)m/#) { "{\($0.output.1)}" }
}
