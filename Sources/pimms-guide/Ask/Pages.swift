/// Lines cut into pages that fit the screen, at empty lines where there are some.
struct Pages {
  private(set) var pages: [[String]] = []

  /// - Parameters:
  ///   - body: what may be cut.
  ///   - last: what stands together just above the line where one types.
  ///   - length: lines that fit; nil where pages are not turned.
  init(_ body: [String], last: [String] = [], length: Int?) {
    let whole = body + last
    guard let length, Self.trimmed(whole).count > length else {
      pages = whole.isEmpty ? [] : [length.map { whole.count > $0 } == true ? Self.trimmed(whole) : whole]
      return
    }
    var rest = Self.trimmed(body)[...]
    while !rest.isEmpty {
      let page = Array(rest.prefix(Self.cut(rest, length)))
      rest = rest.dropFirst(page.count).drop { $0.isEmpty }
      pages.append(Self.trimmed(page))
    }
    if let closing = pages.last, closing.count + 1 + last.count <= length, !last.isEmpty {
      pages[pages.count - 1] = closing + [""] + last
    } else {
      pages += Pages(last, length: nil).pages.flatMap { Self.parts(of: $0, length) }
    }
  }

  /// Where a page ends: after the last empty line of its second half, else when it is full.
  private static func cut(_ lines: ArraySlice<String>, _ length: Int) -> Int {
    guard lines.count > length else { return lines.count }
    let page = Array(lines.prefix(length + 1))
    return page.lastIndex(of: "").flatMap { $0 > length / 2 ? $0 : nil } ?? length
  }

  private static func parts(of lines: [String], _ length: Int) -> [[String]] {
    stride(from: 0, to: lines.count, by: length).map { Array(lines[$0..<min($0 + length, lines.count)]) }
      .filter { $0.contains { !$0.isEmpty } }
  }

  private static func trimmed(_ lines: [String]) -> [String] {
    Array(lines[..<(lines.lastIndex { !$0.isEmpty }.map { $0 + 1 } ?? 0)])
  }
}
