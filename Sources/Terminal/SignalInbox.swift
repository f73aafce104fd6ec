import CSignalFD
import Glibc

/// Signals held back from the process while this value lives, to be read like input.
///
/// No handler runs and nothing global is kept. It holds them back on the calling thread alone: other threads must not
/// exist yet, or be made with the same signals blocked.
struct SignalInbox: ~Copyable {
  /// Becomes readable when a signal has come.
  let descriptor: Int32
  private let previous: sigset_t

  init?(_ signals: [Int32]) {
    var wanted = sigset_t()
    sigemptyset(&wanted)
    for signal in signals { sigaddset(&wanted, signal) }
    var previous = sigset_t()
    guard pthread_sigmask(SIG_BLOCK, &wanted, &previous) == 0 else { return nil }
    let descriptor = signalfd(-1, &wanted, Int32(SFD_CLOEXEC | SFD_NONBLOCK))
    guard descriptor >= 0 else {
      pthread_sigmask(SIG_SETMASK, &previous, nil)
      return nil
    }
    self.descriptor = descriptor
    self.previous = previous
  }

  /// The next signal that has come, or nil.
  func next() -> Int32? {
    var info = signalfd_siginfo()
    let size = MemoryLayout<signalfd_siginfo>.size
    return read(descriptor, &info, size) == size ? Int32(info.ssi_signo) : nil
  }

  /// Lets a signal act now on the process as if it had not been held back; returns if the process lives on.
  func letThrough(_ signal: Int32) {
    var one = sigset_t()
    sigemptyset(&one)
    sigaddset(&one, signal)
    raise(signal)
    pthread_sigmask(SIG_UNBLOCK, &one, nil)
    pthread_sigmask(SIG_BLOCK, &one, nil)
  }

  /// Takes a signal out, if it has come, without any effect.
  func discard(_ signal: Int32) {
    var one = sigset_t()
    sigemptyset(&one)
    sigaddset(&one, signal)
    var now = timespec()
    while sigtimedwait(&one, nil, &now) == signal {}
  }

  /// A signal that came and was not read acts after this, as it would have done.
  deinit {
    close(descriptor)
    var mask = previous
    pthread_sigmask(SIG_SETMASK, &mask, nil)
  }
}
