import Glibc

/// A terminal that hands over each key at once and shows none; it is as before when this value ends.
struct RawMode: ~Copyable {
  private let descriptor: Int32
  private let saved: termios
  private let raw: termios

  /// Nil when the descriptor is no terminal.
  init?(descriptor: Int32) {
    var settings = termios()
    guard tcgetattr(descriptor, &settings) == 0 else { return nil }
    self.descriptor = descriptor
    saved = settings
    settings.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG | IEXTEN)
    settings.c_iflag &= ~tcflag_t(IXON | ICRNL | INLCR | IGNCR | ISTRIP | BRKINT | INPCK)
    withUnsafeMutableBytes(of: &settings.c_cc) {
      $0[Int(VMIN)] = 1
      $0[Int(VTIME)] = 0
    }
    raw = settings
    enter()
  }

  /// Makes the terminal raw again after `leave()`, or after another program had it.
  func enter() { apply(raw) }

  /// Gives the terminal back as it was found.
  func leave() { apply(saved) }

  deinit { leave() }

  private func apply(_ settings: termios) {
    var settings = settings
    // What was typed ahead is kept.
    while tcsetattr(descriptor, TCSADRAIN, &settings) != 0 && errno == EINTR {}
  }
}
