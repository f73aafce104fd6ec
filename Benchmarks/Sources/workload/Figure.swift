import Dispatch
import Foundation
import Glibc

/// One measured figure, printed as one JSON object on a line of its own.
struct Figure {
  let name: String
  var numbers: [(String, Double)] = []
  var counts: [(String, Int)] = []

  func print() {
    var text = "{\"figure\":\"\(name)\""
    for (key, value) in counts { text += ",\"\(key)\":\(value)" }
    for (key, value) in numbers { text += ",\"\(key)\":\(String(format: "%.6g", value))" }
    Swift.print(text + "}")
    fflush(nil)
  }
}

/// Times of one thing done many times: each case keeps its shortest time, since a shared machine only ever adds.
struct Timings {
  private var shortest: [Double]

  init(cases: Int) { shortest = Array(repeating: .infinity, count: cases) }

  mutating func add(_ milliseconds: Double, to index: Int) { shortest[index] = min(shortest[index], milliseconds) }

  var least: Double { shortest.min() ?? 0 }
  var mean: Double { shortest.isEmpty ? 0 : shortest.reduce(0, +) / Double(shortest.count) }
  var median: Double { quantile(0.5) }
  var largest: Double { shortest.max() ?? 0 }

  func quantile(_ share: Double) -> Double {
    guard !shortest.isEmpty else { return 0 }
    return shortest.sorted()[min(shortest.count - 1, Int(share * Double(shortest.count)))]
  }

  var numbers: [(String, Double)] {
    [("median_ms", median), ("mean_ms", mean), ("min_ms", least), ("max_ms", largest)]
  }
}

/// Milliseconds that `body` takes.
func milliseconds(_ body: () throws -> Void) rethrows -> Double {
  let start = DispatchTime.now().uptimeNanoseconds
  try body()
  return Double(DispatchTime.now().uptimeNanoseconds - start) / 1e6
}

/// The most memory this process ever held, in mebibytes.
func peakMemory() -> Double {
  var usage = rusage()
  getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
  return Double(usage.ru_maxrss) / 1024
}
