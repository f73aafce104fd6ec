/// `Rules/` and `Forms/` as they were when the binary was built, so that it runs anywhere without them.
package enum EmbeddedBase {
  /// Every `.yaml` and `.txt` file, in the order of the bytes of their paths.
  package static let files: [File] = places.map(File.init)

  /// One file of the base; copying it copies no text.
  package struct File: Sendable {
    /// Relative to the package, such as `Rules/faits/foyer.yaml`.
    package let path: String
    private let start: Int
    private let count: Int

    /// Lends the text, valid UTF-8, where it lies in the binary: the bytes outlive the call, nothing is copied.
    package func withUTF8<Result, Failure: Error>(
      _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
      try body(UnsafeBufferPointer(start: packed.utf8Start + start, count: count))
    }

    /// A copy of the text.
    package var bytes: [UInt8] { withUTF8 { Array($0) } }

    /// A copy of the text.
    package var text: String { withUTF8 { String(decoding: $0, as: UTF8.self) } }

    init(_ place: Place) {
      path = place.path
      start = place.start
      count = place.count
    }
  }

  /// Where a file lies in `packed`, in bytes; `places` and `packed` are written by `embed-base`.
  struct Place {
    let path: String
    let start: Int
    let count: Int

    init(_ path: String, _ start: Int, _ count: Int) {
      self.path = path
      self.start = start
      self.count = count
    }
  }
}
