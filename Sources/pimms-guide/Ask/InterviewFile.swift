import FoundationEssentials
import Interview
import RuleLanguage
import RuleModel
import SourceText
import YAMLTree

/// An interview kept in a file from one day to the next: a YAML answers file with what was looked for.
///
/// In clear text, readable by its owner alone; every answer is on the disk before the next question is shown, and the
/// file is never seen half written.
struct InterviewFile {
  let path: String
  /// The day on which the person agreed to it.
  let agreed: CalendarDate

  static func exists(at path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

  // MARK: - Writing

  func write(_ interview: SavedInterview, of base: RuleBase) throws(CommandFailure) {
    var text = "# Entretien gardé, lisible par vous seul. À effacer quand le suivi est fini.\n"
    text += "accord: \(agreed.iso)\n"
    text += interview.sought
    if !interview.notes.isEmpty { text += "notes:\n" + interview.notes.map { "  - \(YAMLText.flow($0))\n" }.joined() }
    let checks = interview.situation.verifications.map { key, holds in
      "  - {droit: \(key.service.text), phrase: \(YAMLText.flow(key.text)), tient: \(holds ? "oui" : "non")}\n"
    }
    if !checks.isEmpty { text += "vérifiés:\n" + checks.sorted().joined() }
    text += SituationWriter(base: base).write(interview.situation)
    try AtomicFile.write(text, to: path)
  }

  // MARK: - Reading

  /// What the file holds, and the day of the agreement; nil where it names none that can be read.
  ///
  /// An answers file is one too. A file with an error in it is told and refused whole, and so is one that holds anything
  /// else: the next answer would erase what was not understood.
  static func read(
    _ path: String, for base: RuleBase, on date: CalendarDate
  ) throws -> (agreed: CalendarDate?, interview: SavedInterview) {
    var files = SourceFiles()
    let id = files.add(path: path, utf8: try TextFile.read(path))
    let (root, problems) = YAMLReader.read(files[id])
    var diagnostics = problems
    var interview: SavedInterview?
    if let root, case .mapping(let entries) = root.content, isKept(entries) {
      let (situation, found) =
        entries.value("situation").map(SituationReader(base: base, date: date).read) ?? (Situation(), [])
      diagnostics += found
      interview = SavedInterview(entries, situation)
    }
    if !diagnostics.isEmpty { try DiagnosticReport(files: files, plain: true).write(diagnostics, to: .error) }
    guard let root, case .mapping(let entries) = root.content, let interview,
      !diagnostics.contains(where: { $0.severity == .error })
    else {
      throw CommandFailure(
        "« \(path) » ne se lit pas comme un entretien gardé ; il reste tel qu'il est. Corrigez-le, ou donnez un autre nom.",
        code: .content)
    }
    return (entries.value("accord")?.texts?.first.flatMap { CalendarDate(iso: $0) }, interview)
  }

  /// Whether a mapping has what we write, and nothing else.
  private static func isKept(_ entries: [YAMLEntry]) -> Bool {
    entries.allSatisfy { keys.contains($0.foldedKey) }
      && entries.contains { ["accord", "situation", "besoins"].contains($0.foldedKey) }
  }

  private static let keys: Set<String> = [
    "accord", "proche", "besoins", "fiches", "notes", "verifies", "affichage", "situation",
  ]
}

extension SavedInterview {
  /// What was looked for, and how it is to be shown, as the first lines of a file.
  var sought: String {
    var text = isAboutAnother ? "proche: oui\n" : ""
    // Whoever opens the file must not learn from it that a danger was told.
    if isDiscreet { text += "affichage: réduit\n" }
    if !needs.isEmpty { text += "besoins: [\(needs.map(\.text).joined(separator: ", "))]\n" }
    if !guides.isEmpty { text += "fiches: [\(guides.map(\.text).joined(separator: ", "))]\n" }
    return text
  }

  /// What was looked for, and where the answers are; nil for a file that holds answers alone.
  static func sought(in root: YAMLNode) -> (interview: SavedInterview, answers: YAMLNode?)? {
    guard case .mapping(let entries) = root.content, entries.contains(where: { $0.foldedKey != "situation" }),
      entries.allSatisfy({ ["proche", "affichage", "besoins", "fiches", "situation"].contains($0.foldedKey) })
    else { return nil }
    let needs = entries.value("besoins")?.texts ?? []
    let guides = entries.value("fiches")?.texts ?? []
    return (
      SavedInterview(
        needs: needs.map { ServiceID($0) }, guides: guides.map { GuideID($0) },
        isAboutAnother: entries.value("proche")?.texts?.map(\.folded) == ["oui"],
        isDiscreet: entries.value("affichage") != nil),
      entries.value("situation")
    )
  }

  /// Nil when an entry has not the shape in which it is written.
  fileprivate init?(_ entries: [YAMLEntry], _ situation: Situation) {
    func texts(_ key: String) -> [String]? { entries.value(key).map(\.texts) ?? [] }
    guard let needs = texts("besoins"), let guides = texts("fiches"), let notes = texts("notes"),
      let relative = texts("proche"), [[], ["oui"], ["non"]].contains(relative.map(\.folded)),
      let display = texts("affichage"), [[], ["reduit"]].contains(display.map(\.folded)),
      let checks = entries.value("verifies").map(\.items) ?? []
    else { return nil }
    self.init(
      situation: situation, needs: needs.map { ServiceID($0) }, guides: guides.map { GuideID($0) }, notes: notes,
      isAboutAnother: relative.map(\.folded) == ["oui"], isDiscreet: !display.isEmpty)
    for check in checks {
      guard let service = check.field("droit"), let phrase = check.field("phrase"), let holds = check.field("tient"),
        ["oui", "non"].contains(holds)
      else { return nil }
      self.situation[verification: ReserveKey(ServiceID(service), phrase)] = holds == "oui"
    }
  }
}

extension [YAMLEntry] {
  fileprivate func value(_ key: String) -> YAMLNode? { first { $0.foldedKey == key }?.value }
}

extension YAMLNode {
  /// A text alone, or the texts of a list; nil for anything else.
  fileprivate var texts: [String]? {
    switch content {
    case .scalar(let scalar): return [scalar.text]
    case .sequence(let nodes):
      let texts = nodes.compactMap { node in if case .scalar(let scalar) = node.content { scalar.text } else { nil } }
      return texts.count == nodes.count ? texts : nil
    case .null: return []
    case .mapping: return nil
    }
  }

  fileprivate var items: [YAMLNode]? {
    switch content {
    case .sequence(let nodes): nodes
    case .null: []
    case .scalar, .mapping: nil
    }
  }

  fileprivate func field(_ key: String) -> String? {
    guard case .mapping(let entries) = content else { return nil }
    return entries.value(key)?.texts?.first
  }
}
