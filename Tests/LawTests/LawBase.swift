import Foundation
import RuleEngine
import RuleLanguage
import RuleModel
import Screening
import SourceText

/// The rules of the repository, compiled once for all law tests.
struct LawBase: Sendable {
  let base: RuleBase
  let program: Program
  let mapping: FieldMapping

  /// The day of the reference households.
  static let day = CalendarDate(iso: "2026-10-01") ?? CalendarDate(dayNumber: 0)

  /// The services whose law the reference households are about, as they are known in the base.
  static let services = [
    "aah", "aeeh", "aides_logement", "allocation_soutien_familial", "allocations_familiales", "apa_domicile", "ars",
    "asi", "aspa", "ass", "bourse_college", "bourse_crous", "bourse_lycee", "cheque_energie", "complement_familial",
    "complementaire_sante_solidaire", "livret_epargne_populaire", "majoration_vie_autonome", "paje_allocation_base",
    "prime_activite", "rsa",
  ]

  /// The base, or why it cannot be loaded.
  static let shared = Result { try LawBase() }

  /// `Rules` and `Forms`, or the paths of `PIMMS_GUIDE_BASE` as for the program itself.
  private init() throws {
    let chosen = ProcessInfo.processInfo.environment["PIMMS_GUIDE_BASE"]?.split(separator: ":").map(String.init)
    let folders = chosen ?? ["Rules", "Forms"].map { Repository.root.appending(path: $0).path }
    var texts: [RuleText] = []
    for folder in folders {
      for name in try FileManager.default.subpathsOfDirectory(atPath: folder) where name.hasSuffix(".yaml") {
        let path = folder + "/" + name
        texts.append(RuleText(path: path, utf8: Array(try Data(contentsOf: URL(filePath: path)))))
      }
    }
    let result = RuleBaseLoader.load([texts])
    guard let base = result.base, let mapping = base.mappings["foyers"] else {
      let renderer = DiagnosticRenderer(style: .plain, width: 100)
      let errors = result.diagnostics.filter { $0.severity == .error }.prefix(5)
      throw UnusableBase(description: errors.map { renderer.render($0, in: result.files) }.joined(separator: "\n"))
    }
    self.base = base
    self.mapping = mapping
    program = Program(compiling: base)
  }

  func service(_ id: String) throws -> ServiceIndex {
    guard let index = base.serviceIndices[ServiceID(id)] else {
      throw UnusableBase(description: "aucun service « \(id) »")
    }
    return index
  }
}

struct UnusableBase: Error, CustomStringConvertible {
  let description: String
}

/// Where the files beside the tests are.
enum Repository {
  static let tests = URL(filePath: #filePath).deletingLastPathComponent()
  static let root = tests.deletingLastPathComponent().deletingLastPathComponent()
  static let resources = tests.appending(path: "Resources")

  /// The reference households with their answers, where they lie next to the repository or above it.
  static let reference: URL? = sequence(first: root) { $0.path == "/" ? nil : $0.deletingLastPathComponent() }
    .map { $0.appending(path: "shared/oracle/dev.jsonl") }
    .first { FileManager.default.fileExists(atPath: $0.path) }
}
