import Foundation

/// The built program, run as a person or another program would run it.
enum PimmsGuideProgram {
  struct Result {
    let output: String
    let error: String
    let code: Int32

    var lines: [String] { output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init).dropLast(output.hasSuffix("\n") ? 1 : 0) }
  }
}
