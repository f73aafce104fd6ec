import Foundation
import Glibc
import GuideMeasurement
import PimmsGuideKit

/// `workload DIR [--questions] [--only-questions]`: figures of a synthetic base; `workload base`: of the shipped one.
func run(_ arguments: [String]) throws {
  guard let first = arguments.first else {
    throw WorkloadError("usage: workload DIR [--questions | --only-questions] [--rules DIR], or: workload base")
  }
  if first == "base" { return try ShippedBase().measure() }
  let workload = try Workload(directory: URL(fileURLWithPath: first, isDirectory: true))
  let files = RuleWriter(base: workload.base).files()
  if let place = arguments.firstIndex(of: "--rules"), place + 1 < arguments.count {
    return try write(files, under: URL(fileURLWithPath: arguments[place + 1], isDirectory: true))
  }
  let guide = try measureLoading(files)
  let loaded = try LoadedWorkload(workload, guide: guide)
  if !arguments.contains("--only-questions") {
    try loaded.verifyAll()
    try loaded.measureSpeed()
  }
  if arguments.contains("--questions") || arguments.contains("--only-questions") { try loaded.measureQuestions() }
  Figure(name: "memory", numbers: [("peak_mib", peakMemory())]).print()
}

func measureLoading(_ files: [RuleFile]) throws -> Guide {
  let bytes = files.reduce(0) { $0 + $1.utf8.count }
  var events = 0
  var bare = Timings(cases: 1)
  for _ in 0..<3 { bare.add(milliseconds { events = countYAMLEvents(in: files) ?? 0 }, to: 0) }
  var loading = Timings(cases: 1)
  var guide: Guide?
  for _ in 0..<(files.count > 5000 ? 1 : 3) { try loading.add(milliseconds { guide = try Guide(files: files) }, to: 0) }
  guard let guide else { throw WorkloadError("nothing was loaded") }
  Figure(
    name: "load_and_check",
    numbers: [
      ("ms", loading.least), ("bare_libyaml_events_ms", bare.least), ("times_bare", loading.least / bare.least),
      ("peak_mib", peakMemory()),
    ],
    counts: [("files", files.count), ("bytes", bytes), ("events", events), ("steps", guide.stepCount)]
  ).print()
  return guide
}

/// Writes the rules out, to look at them or to run other commands on them.
func write(_ files: [RuleFile], under directory: URL) throws {
  for file in files {
    let url = directory.appendingPathComponent(file.path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(file.utf8).write(to: url)
  }
}

do {
  try run(Array(CommandLine.arguments.dropFirst()))
} catch {
  FileHandle.standardError.write(Data("\(error)\n".utf8))
  exit(1)
}
