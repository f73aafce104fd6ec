import Glibc

// embed-base OUTPUT ROOT FOLDER…: writes to OUTPUT one Swift file that holds every `.yaml` and `.txt` file found
// under ROOT/FOLDER, sorted by path, with the trees of the YAML among them. Without Foundation, so that it is built
// in seconds.

guard CommandLine.arguments.count > 3 else {
  complain("usage : embed-base SORTIE RACINE DOSSIER…")
  exit(2)
}
let output = CommandLine.arguments[1]
let root = CommandLine.arguments[2]

do {
  let files = try paths(under: CommandLine.arguments[3...], in: root).map { path throws(DiskError) in
    PackedFile(path: path, bytes: try contents(of: path, in: root))
  }
  let faults = files.compactMap(\.encodingFault)
  guard faults.isEmpty else {
    faults.forEach(complain)
    exit(1)
  }
  try write(swiftSource(packing: files), to: output)
} catch {
  complain("error: \(error.path) : \(String(cString: strerror(error.code)))")
  exit(1)
}

/// Standard error, because SwiftPM reads faults there.
func complain(_ line: String) {
  let bytes = Array((line + "\n").utf8)
  _ = Glibc.write(STDERR_FILENO, bytes, bytes.count)
}
