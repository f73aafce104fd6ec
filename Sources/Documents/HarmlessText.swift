extension Unicode.Scalar {
  /// The scalar, or what may be printed in its place: someone's typed text must not move the cursor, recolour the
  /// screen or reverse the line.
  var madeHarmless: Unicode.Scalar {
    switch value {
    case 0x0A: self
    case 0x09, 0x0D: " "
    case 0x2028, 0x2029: "\n"
    case 0x00...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: "\u{FFFD}"
    default: self
    }
  }
}

extension String {
  /// The text with each scalar made harmless, and no line break.
  var madeHarmless: String {
    String(String.UnicodeScalarView(unicodeScalars.map(\.madeHarmless).map { $0 == "\n" ? " " : $0 }))
  }
}
