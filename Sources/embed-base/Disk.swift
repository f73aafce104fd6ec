import Glibc

/// What the system refused, and for which path.
struct DiskError: Error {
  let path: String
  /// An `errno` value.
  let code: Int32
}

/// The `.yaml` and `.txt` files under some folders of the root, relative to the root, in the order of their bytes.
///
/// Names that start with a dot are left out; symbolic links are followed.
func paths(under folders: some Sequence<String>, in root: String) throws(DiskError) -> [String] {
  var found: [String] = []
  var waiting = Array(folders)
  while let folder = waiting.popLast() {
    for name in try names(in: "\(root)/\(folder)") where !name.hasPrefix(".") {
      let path = "\(folder)/\(name)"
      var status = stat()
      guard stat("\(root)/\(path)", &status) == 0 else { throw DiskError(path: path, code: errno) }
      if status.st_mode & S_IFMT == S_IFDIR {
        waiting.append(path)
      } else if name.hasSuffix(".yaml") || name.hasSuffix(".txt") {
        found.append(path)
      }
    }
  }
  return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
}

func contents(of path: String, in root: String) throws(DiskError) -> [UInt8] {
  let descriptor = open("\(root)/\(path)", O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { throw DiskError(path: path, code: errno) }
  defer { close(descriptor) }
  var bytes: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = read(descriptor, &chunk, chunk.count)
    if count < 0 && errno == EINTR { continue }
    guard count >= 0 else { throw DiskError(path: path, code: errno) }
    if count == 0 { return bytes }
    bytes += chunk[..<count]
  }
}

func write(_ bytes: [UInt8], to path: String) throws(DiskError) {
  let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
  guard descriptor >= 0 else { throw DiskError(path: path, code: errno) }
  defer { close(descriptor) }
  var rest = bytes[...]
  while !rest.isEmpty {
    let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
    if count < 0 && errno == EINTR { continue }
    guard count > 0 else { throw DiskError(path: path, code: errno) }
    rest = rest.dropFirst(count)
  }
}

private func names(in folder: String) throws(DiskError) -> [String] {
  guard let stream = opendir(folder) else { throw DiskError(path: folder, code: errno) }
  defer { closedir(stream) }
  var names: [String] = []
  while let entry = readdir(stream) {
    names.append(
      withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
      })
  }
  return names
}
