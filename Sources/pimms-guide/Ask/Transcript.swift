import Glibc
import Presentation
import Terminal

/// Everything shown and typed, in a file that only its owner may read.
final class Transcript {
  private let descriptor: Int32
  private let path: String

  init(path: String) throws(CommandFailure) {
    self.path = path
    descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0, fchmod(descriptor, 0o600) == 0 else {
      throw .file(.unopened(path))
    }
  }

  deinit { close(descriptor) }

  func add(_ text: String) throws {
    do throws(TerminalOutput.WriteError) {
      try TerminalOutput(descriptor: descriptor).write(text)
    } catch {
      throw CommandFailure.file(.writingInterrupted(path))
    }
  }
}
