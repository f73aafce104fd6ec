import Glibc

/// The room a terminal has.
package struct TerminalSize: Equatable, Sendable {
  package let columns: Int
  package let rows: Int

  package init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
  }

  /// What the terminal behind a descriptor says now, else `COLUMNS` and `LINES`, else 80 by 24.
  package init(of descriptor: Int32, environment: (String) -> String? = variable) {
    var window = winsize()
    let isKnown = ioctl(descriptor, UInt(TIOCGWINSZ), &window) == 0
    func said(_ count: UInt16, _ name: String, otherwise usual: Int) -> Int {
      if isKnown && count > 0 { return Int(count) }
      guard let count = environment(name).flatMap({ Int($0) }), 1...10_000 ~= count else { return usual }
      return count
    }
    columns = said(window.ws_col, "COLUMNS", otherwise: 80)
    rows = said(window.ws_row, "LINES", otherwise: 24)
  }
}

/// A variable of the process's environment.
package func variable(_ name: String) -> String? {
  getenv(name).map { String(cString: $0) }
}
