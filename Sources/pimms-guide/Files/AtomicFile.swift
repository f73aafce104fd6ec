import Glibc
import Presentation
import Terminal

/// A file written beside its place and put there when it is whole: whatever stops the program, the old file is there or
/// the new one.
///
/// Only its owner may read it, from its first byte on. A device or a pipe (`/dev/null`, `/dev/stdout`) has no place to
/// be put in, and is written as it comes. Two programs that write the same file do not mix: the last one to begin wins.
final class AtomicFile {
  private let path: String
  /// Where the file goes, links followed.
  private let place: String
  /// Nil for what is written as it comes.
  private let draft: String?
  private let descriptor: Int32
  private var isPlaced = false

  init(_ path: String) throws(CommandFailure) {
    self.path = path
    let kind = Self.status(of: path).map { $0.st_mode & S_IFMT }
    let isWrittenAsItComes = kind.map { $0 != S_IFREG && $0 != S_IFDIR } ?? false
    if isWrittenAsItComes {
      place = path
      draft = nil
      descriptor = Glibc.open(path, O_WRONLY | O_CLOEXEC)
    } else {
      place = Self.place(of: path)
      let isRefused = kind == S_IFDIR || kind != nil && access(place, W_OK) != 0
      let draft = Self.draftName(of: place)
      self.draft = draft
      descriptor = isRefused ? -1 : Self.begin(draft)
    }
    guard descriptor >= 0 else { throw refusal }
  }

  deinit {
    guard descriptor >= 0 else { return }
    // Half a draft would lie there with what people said.
    if let draft, !isPlaced, isOurs(draft) { unlink(draft) }
    close(descriptor)
  }

  /// Writes a whole file.
  static func write(_ text: String, to path: String) throws(CommandFailure) {
    let file = try AtomicFile(path)
    try file.write(Array(text.utf8))
    try file.finish()
  }

  func write(_ utf8: [UInt8]) throws(CommandFailure) {
    do throws(TerminalOutput.WriteError) {
      try TerminalOutput(descriptor: descriptor).write(utf8)
    } catch {
      throw refusal
    }
  }

  /// Puts the file in its place; without it, nothing has changed there.
  func finish() throws(CommandFailure) {
    guard let draft else { return }
    guard fsync(descriptor) == 0, isOurs(draft), rename(draft, place) == 0 else { throw refusal }
    isPlaced = true
  }

  /// Refuses a path where nothing can be written, and leaves nothing there.
  static func refuseUnwritable(_ path: String) throws(CommandFailure) { _ = try AtomicFile(path) }

  /// Refuses to write over what is being read: nobody asks for his data to be replaced by what is made of them.
  ///
  /// - Parameter input: a path, or `-` for standard input.
  static func refuseToReplace(_ input: String, by output: String) throws(CommandFailure) {
    let isRead =
      input == "-"
      ? FileIdentity.standardInput.map { $0 == FileIdentity(of: output) } ?? false
      : FileIdentity.areOneFile(input, output)
    guard isRead else { return }
    throw .output(.isInput(output))
  }

  private var refusal: CommandFailure { .file(.unwritable(path)) }

  /// Beside the place, hidden, under a name that nobody gives to a file of their own.
  private static func draftName(of place: String) -> String {
    let start = place.lastIndex(of: "/").map { place.index(after: $0) } ?? place.startIndex
    return "\(place[..<start]).\(place[start...]).brouillon-pimms-guide"
  }

  /// A draft that an interrupted run left is gone first: it is never gone on with, and may be open to others.
  private static func begin(_ draft: String) -> Int32 {
    unlink(draft)
    return Glibc.open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
  }

  /// Whether the draft is still the file that is open here, and not that of another program.
  private func isOurs(_ draft: String) -> Bool {
    var own = stat()
    var there = stat()
    return fstat(descriptor, &own) == 0 && lstat(draft, &there) == 0 && own.st_dev == there.st_dev
      && own.st_ino == there.st_ino
  }

  private static func status(of path: String) -> stat? {
    var status = stat()
    return fstatat(AT_FDCWD, path, &status, 0) == 0 ? status : nil
  }

  /// Where a file of that path goes, links followed.
  static func place(of path: String) -> String {
    if let resolved = realpath(path, nil) {
      defer { free(resolved) }
      return String(cString: resolved)
    }
    // A link to a file that is not there yet: it is made where the link leads.
    var buffer = [UInt8](repeating: 0, count: Int(PATH_MAX))
    let length = buffer.withUnsafeMutableBytes { bytes in
      bytes.bindMemory(to: CChar.self).baseAddress.map { readlink(path, $0, bytes.count) } ?? -1
    }
    guard length > 0, length < buffer.count else { return path }
    let link = String(decoding: buffer[..<length], as: UTF8.self)
    if link.hasPrefix("/") { return link }
    let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
    return folder + link
  }
}
