import Glibc

/// Which file a path leads to, whatever it is written like; of a file that is not there yet, which one it would be.
struct FileIdentity: Hashable {
  private let device: dev_t
  private let number: ino_t
  /// Its name in the folder that the numbers tell; nil for a file that is there.
  private let name: String?

  /// Nil for what is no file (a device, a folder), and for what cannot be looked at.
  init?(of path: String) {
    var status = stat()
    if stat(path, &status) == 0 {
      guard status.st_mode & S_IFMT == S_IFREG else { return nil }
      name = nil
    } else {
      let place = AtomicFile.place(of: path)
      let start = place.lastIndex(of: "/").map { place.index(after: $0) } ?? place.startIndex
      let folder = start == place.startIndex ? "." : String(place[..<start])
      guard stat(folder, &status) == 0 else { return nil }
      name = String(place[start...])
    }
    (device, number) = (status.st_dev, status.st_ino)
  }

  /// The file that standard input is; nil where it is none.
  static var standardInput: FileIdentity? {
    var status = stat()
    guard fstat(STDIN_FILENO, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return FileIdentity(device: status.st_dev, number: status.st_ino)
  }

  private init(device: dev_t, number: ino_t) {
    (self.device, self.number, name) = (device, number, nil)
  }

  /// Whether two paths lead to one file.
  static func areOneFile(_ path: String, _ other: String) -> Bool {
    if path == other { return true }
    guard let identity = FileIdentity(of: path) else { return false }
    return identity == FileIdentity(of: other)
  }
}
