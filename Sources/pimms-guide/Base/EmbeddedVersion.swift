import EmbeddedBase
import Presentation
import RuleLanguage
import RuleModel

/// What the rule base in this binary is, so that two verdicts can be told apart.
enum EmbeddedVersion {
  static func text() -> String {
    let base = RuleBaseLoader.load([EmbeddedBase.ruleTexts], proofs: false).base
    return BaseVersion.text(of: base?.identity, fingerprint: fingerprint)
  }

  /// Sixteen hexadecimal digits that change with any byte of any file of the base (FNV-1a, 64 bits).
  static var fingerprint: String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    func mix(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    for file in EmbeddedBase.files {
      for byte in file.path.utf8 { mix(byte) }
      mix(0)
      file.withUTF8 { for byte in $0 { mix(byte) } }
      mix(0)
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
