import FoundationEssentials
import Glibc
import Interview
import RuleLanguage
import RuleModel
import SourceText
import Terminal
import YAMLTree

/// An interview kept in a file from one day to the next: a YAML answers file with what was looked for.
///
/// In clear text, readable by its owner alone; every answer is on the disk before the next question is shown, and the
/// file is never seen half written.
struct InterviewFile {
  let path: String
  /// The day on which the person agreed to it.
  private(set) var agreed: CalendarDate

  var exists: Bool { FileManager.default.fileExists(atPath: path) }

  // MARK: - Writing

  func write(_ interview: SavedInterview, of base: RuleBase) throws(CommandFailure) {
    var text = "# Entretien gardé, lisible par vous seul. À effacer quand le suivi est fini.\n"
    text += "accord: \(agreed.iso)\n"
    if interview.isAboutAnother { text += "proche: oui\n" }
    if !interview.needs.isEmpty { text += "besoins: [\(interview.needs.map(\.text).joined(separator: ", "))]\n" }
    if !interview.guides.isEmpty { text += "fiches: [\(interview.guides.map(\.text).joined(separator: ", "))]\n" }
    if !interview.notes.isEmpty { text += "notes:\n" + interview.notes.map { "  - \(YAMLText.flow($0))\n" }.joined() }
    let checks = interview.situation.verifications.map { key, holds in
      "  - {droit: \(key.service.text), phrase: \(YAMLText.flow(key.text)), tient: \(holds ? "oui" : "non")}\n"
    }
    if !checks.isEmpty { text += "vérifiés:\n" + checks.sorted().joined() }
    text += SituationWriter(base: base).write(interview.situation)
    try replace(with: text)
  }

  /// Written beside and put in its place at once: whatever stops the machine, the file is the old one or the new one.
  private func replace(with text: String) throws(CommandFailure) {
    let draft = path + ".tmp"
    let refusal = CommandFailure(
      "impossible d'écrire « \(path) » : vérifiez le dossier, les droits et la place sur le disque.",
      code: .environment)
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw refusal }
    defer { close(descriptor) }
    guard fchmod(descriptor, 0o600) == 0 else { throw refusal }
    do throws(TerminalOutput.WriteError) {
      try TerminalOutput(descriptor: descriptor).write(text)
    } catch {
      throw refusal
    }
    guard fsync(descriptor) == 0, rename(draft, path) == 0 else { throw refusal }
  }

  // MARK: - Reading

  /// What is wrong in the file is told, and the rest is kept.
  static func read(_ path: String, for base: RuleBase, on date: CalendarDate) throws -> (InterviewFile, SavedInterview)
  {
    var files = SourceFiles()
    let id = files.add(path: path, utf8: try TextFile.read(path))
    let (root, problems) = YAMLReader.read(files[id])
    guard let root, case .mapping(let entries) = root.content else {
      try DiagnosticReport(files: files, plain: true).write(problems, to: .error)
      throw CommandFailure("« \(path) » ne se lit pas comme un entretien gardé.", code: .content)
    }
    func value(_ key: String) -> YAMLNode? { entries.first { $0.foldedKey == key }?.value }
    var interview = SavedInterview()
    var diagnostics = problems
    // A bare answers file will do too.
    if let node = value("situation") ?? (value("besoins") == nil && value("accord") == nil ? root : nil) {
      let (situation, found) = SituationReader(base: base, date: date).read(node)
      interview.situation = situation
      diagnostics += found
    }
    interview.needs = (value("besoins")?.texts ?? []).map { ServiceID($0) }
    interview.guides = (value("fiches")?.texts ?? []).map { GuideID($0) }
    interview.notes = value("notes")?.texts ?? []
    interview.isAboutAnother = value("proche")?.texts.first == "oui"
    for check in value("verifies")?.items ?? [] {
      guard let service = check.field("droit"), let phrase = check.field("phrase") else { continue }
      interview.situation[verification: ReserveKey(ServiceID(service), phrase)] = check.field("tient") == "oui"
    }
    if !diagnostics.isEmpty {
      try DiagnosticReport(files: files, plain: true).write(diagnostics, to: .error)
    }
    let agreed = value("accord")?.texts.first.flatMap { CalendarDate(iso: $0) } ?? date
    return (InterviewFile(path: path, agreed: agreed), interview)
  }
}

extension YAMLNode {
  /// A text alone, or the texts of a list.
  fileprivate var texts: [String] {
    switch content {
    case .scalar(let scalar): [scalar.text]
    case .sequence(let nodes): nodes.flatMap(\.texts)
    case .null, .mapping: []
    }
  }

  fileprivate var items: [YAMLNode] {
    if case .sequence(let nodes) = content { nodes } else { [] }
  }

  fileprivate func field(_ key: String) -> String? {
    guard case .mapping(let entries) = content else { return nil }
    return entries.first { $0.foldedKey == key }?.value.texts.first
  }
}
