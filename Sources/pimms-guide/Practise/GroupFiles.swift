import FoundationEssentials
import Presentation
import SourceText
import Training

/// The marks of several trainees, from files or folders of files, or from all that this machine keeps.
struct GroupFiles {
  let paths: [String]

  /// - Parameter places: files and folders; the local store when there are none.
  init(_ places: [String]) throws(CommandFailure) {
    var paths: [String] = []
    for place in places.isEmpty ? [try TraineeFile.folder()] : places {
      let presence = try FilePresence(at: place)
      guard presence != .nothing else {
        if places.isEmpty { continue }
        throw .training(.noMarks(place))
      }
      guard presence == .folder else {
        paths.append(place)
        continue
      }
      let names: [String]
      do {
        names = try FileManager.default.contentsOfDirectory(atPath: place)
      } catch {
        throw .training(.folderNotRead(place))
      }
      paths += names.filter { $0.hasSuffix(".jsonl") }.sorted().map { place + "/" + $0 }
    }
    self.paths = paths
  }

  /// Named by their files.
  func trainees() throws -> [(name: String, results: [PlayResult])] {
    try paths.map { path in
      let file = path.split(separator: "/").last.map(String.init) ?? path
      let name = file.hasSuffix(".jsonl") ? String(file.dropLast(6)) : file
      return (name, try TraineeFile.results(at: path))
    }
  }
}
