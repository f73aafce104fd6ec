package import RuleModel
internal import SourceText
internal import YAMLTree

extension RuleBaseLoader {
  /// What the first page of an interview with these texts will say, read without the rules.
  ///
  /// Only files that begin with `base:` or `entretien:` are read, and of the texts only their packed trees. Nil where
  /// these are not there, or where there is something to tell of them: whoever loads the whole base will tell it.
  package static func opening(of texts: [RuleText]) -> InterviewOpening? {
    var files = SourceFiles()
    var reader = DeclarationReader(proofs: false)
    for text in texts.sorted(by: { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }) {
      let file = files.add(path: text.path, utf8: text.utf8)
      guard let root = text.packedTree?.root(over: files[file], leavingOut: .allButOpening) else { return nil }
      reader.read(root)
    }
    guard !reader.reading.diagnostics.hasErrors else { return nil }
    var bases: [BaseDeclaration] = []
    var frames: [FrameDeclaration] = []
    for declared in reader.declared {
      if case .base(let base) = declared { bases.append(base) }
      if case .frame(let frame) = declared { frames.append(frame) }
    }
    guard let base = bases.first, bases.count == 1 else { return nil }
    func said(_ section: FrameDeclaration.Section) -> [String] { frames.flatMap { $0.sections[section] ?? [] } }
    return InterviewOpening(
      name: base.name, welcome: said(.welcome), setting: said(.setting), listening: said(.listening))
  }
}

extension YAMLOmission {
  fileprivate static let allButOpening = YAMLOmission(
    files: .allBut([HeadKey.base.rawValue, HeadKey.frame.rawValue]))
}
