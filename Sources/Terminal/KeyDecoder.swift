/// Turns the bytes of a terminal into keys, however they are cut into reads.
///
/// The sequences are those of xterm and its kin, rxvt's Home and End, and the Linux console's F1 to F5.
package struct KeyDecoder: Sendable {
  /// Longer pastes are cut there, in bytes: no answer needs more, and a mistaken paste of a film stays harmless.
  static let pasteLimit = 1 << 16
  private static let sequenceLimit = 32

  private var state = State.ground

  private enum State: Sendable {
    case ground
    /// Escape has come; alone, it would be the key Escape.
    case escape
    /// After `ESC [`: parameters and intermediates so far.
    case control([UInt8])
    /// After `ESC O`.
    case shifted
    /// After `ESC [ [`, as the Linux console begins F1 to F5.
    case console
    /// The first bytes of a scalar, and whether Alt went before it.
    case scalar([UInt8], alt: Bool)
    /// Inside a bracketed paste; how much of its closing sequence has just come.
    case paste([UInt8], closing: Int)
  }

  package init() {}

  /// How long to wait for the rest of what has begun, in milliseconds, before `flush()`; nil when nothing has.
  ///
  /// An Escape alone is a key, and a sequence or a paste whose end is lost must not swallow what comes next.
  package var patience: Int? {
    switch state {
    case .ground: nil
    case .escape, .control, .shifted, .console, .scalar: 100
    case .paste: 1000
    }
  }

  /// Settles what was begun and not continued.
  package mutating func flush() -> Key? {
    defer { state = .ground }
    return switch state {
    case .ground: nil
    case .escape: .escape
    case .control, .shifted, .console: .unknown
    case .scalar: .text("\u{FFFD}")
    case .paste(let pasted, _): .paste(String(decoding: pasted, as: UTF8.self))
    }
  }

  package mutating func decode(_ bytes: some Sequence<UInt8>) -> [Key] {
    var keys: [Key] = []
    for byte in bytes { take(byte, into: &keys) }
    return keys
  }

  private mutating func take(_ byte: UInt8, into keys: inout [Key]) {
    switch state {
    case .ground:
      start(with: byte, alt: false, into: &keys)
    case .escape:
      switch byte {
      case UInt8(ascii: "["): state = .control([])
      case UInt8(ascii: "O"): state = .shifted
      case 0x1B: keys.append(.escape)
      default:
        state = .ground
        start(with: byte, alt: true, into: &keys)
      }
    case .control(let parameters):
      takeControl(byte, after: parameters, into: &keys)
    case .shifted:
      state = .ground
      keys.append(KeySequences.shifted(final: byte))
    case .console:
      state = .ground
      keys.append(KeySequences.console(final: byte))
    case .scalar(let begun, let alt):
      takeScalar(byte, after: begun, alt: alt, into: &keys)
    case .paste(var pasted, let closing):
      // Emptied first, so that the array is not copied at each byte.
      state = .ground
      let end = KeySequences.pasteEnd
      if byte == end[closing] {
        if closing + 1 == end.count {
          keys.append(.paste(String(decoding: pasted, as: UTF8.self)))
        } else {
          state = .paste(pasted, closing: closing + 1)
        }
        return
      }
      pasted += end[..<closing]
      if byte == end[0] {
        state = .paste(pasted, closing: 1)
      } else {
        if pasted.count < Self.pasteLimit { pasted.append(byte) }
        state = .paste(pasted, closing: 0)
      }
    }
  }

  private mutating func start(with byte: UInt8, alt: Bool, into keys: inout [Key]) {
    switch byte {
    case 0x1B:
      state = .escape
    case 0..<0x20, 0x7F:
      keys.append(KeySequences.control(byte, alt: alt))
    case 0x20..<0x7F:
      let scalar = Unicode.Scalar(byte)
      keys.append(alt ? .alt(scalar) : .text(scalar))
    default:
      takeScalar(byte, after: [], alt: alt, into: &keys)
    }
  }

  private mutating func takeControl(_ byte: UInt8, after parameters: [UInt8], into keys: inout [Key]) {
    switch byte {
    case UInt8(ascii: "[") where parameters.isEmpty:
      state = .console
    case 0x20..<0x40:
      state = parameters.count < Self.sequenceLimit ? .control(parameters + [byte]) : .ground
    case 0x40..<0x7F:
      state = .ground
      if byte == UInt8(ascii: "~") && parameters == KeySequences.pasteStart {
        state = .paste([], closing: 0)
      } else {
        keys.append(KeySequences.control(parameters: parameters, final: byte))
      }
    default:
      // Not part of any sequence: what came before it is given up.
      state = .ground
      start(with: byte, alt: false, into: &keys)
    }
  }

  private mutating func takeScalar(_ byte: UInt8, after begun: [UInt8], alt: Bool, into keys: inout [Key]) {
    let sequence = begun + [byte]
    var parser = Unicode.UTF8.ForwardParser()
    var input = sequence.makeIterator()
    switch parser.parseScalar(from: &input) {
    case .valid(let encoded):
      state = .ground
      let scalar = Unicode.UTF8.decode(encoded)
      // C1 controls: some terminals send them for ESC and a letter; as text they would only do harm.
      keys.append(scalar.value < 0xA0 ? .unknown : alt ? .alt(scalar) : .text(scalar))
    case .error, .emptyInput:
      if Self.mayContinue(sequence) {
        state = .scalar(sequence, alt: alt)
        return
      }
      state = .ground
      keys.append(.text("\u{FFFD}"))
      // The byte that broke the sequence may begin another key.
      if !begun.isEmpty { start(with: byte, alt: false, into: &keys) }
    }
  }

  /// True for the beginning of a scalar that further bytes could complete.
  private static func mayContinue(_ sequence: [UInt8]) -> Bool {
    let length =
      switch sequence[0] {
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 1
      }
    guard sequence.count < length, let last = sequence.last else { return false }
    if sequence.count == 1 { return true }
    guard 0x80...0xBF ~= last else { return false }
    // Over-long forms, surrogates and what lies past U+10FFFF are refused at their second byte.
    return switch (sequence[0], sequence[1]) {
    case (0xE0, ..<0xA0), (0xED, 0xA0...), (0xF0, ..<0x90), (0xF4, 0x90...): false
    default: true
    }
  }
}
