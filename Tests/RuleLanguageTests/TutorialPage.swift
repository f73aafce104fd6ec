import Foundation

/// The author's guide as a reader follows it: what is written in which file, and what `check` is then said to tell.
struct TutorialPage: Sendable {
  let steps: [Step]

  enum Step: Sendable {
    case write(Edit, line: Int)
    /// Diagnostics as the page shows them.
    case told([String], line: Int)
    /// YAML that is shown and not written anywhere.
    case shown(String, line: Int)
  }

  struct Edit: Sendable {
    let path: String
    let way: Way
    let text: String

    /// What the first line of a block says, in parentheses.
    enum Way: String, Sendable {
      case create = "nouveau fichier"
      case append = "à la suite"
      case replace = "à la place de la même clé"
      case erase = "à effacer"
    }
  }

  static let written: TutorialPage = {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/RuleLanguage/RuleLanguage.docc/EcrireDesRegles.md")
    return TutorialPage((try? String(contentsOf: file, encoding: .utf8)) ?? "")
  }()

  init(_ page: String) {
    var steps: [Step] = []
    var block: (language: Substring, line: Int, lines: [Substring])?
    for (number, line) in page.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if let open = block {
        if line == "```" {
          if let step = Self.step(open.language, open.lines, line: open.line) { steps.append(step) }
          block = nil
        } else {
          block?.lines.append(line)
        }
      } else if line.hasPrefix("```") {
        block = (line.dropFirst(3), number + 2, [])
      }
    }
    self.steps = steps
  }

  private static func step(_ language: Substring, _ lines: [Substring], line: Int) -> Step? {
    let text = lines.joined(separator: "\n") + "\n"
    switch language {
    case "yaml":
      guard let heading = lines.first?.wholeMatch(of: #/# (mon_dossier/[a-z_]+\.yaml) \((.+)\)/#),
        let way = Edit.Way(rawValue: String(heading.output.2))
      else { return .shown(text, line: line) }
      let rest = lines.dropFirst().joined(separator: "\n") + "\n"
      return .write(Edit(path: String(heading.output.1), way: way, text: rest), line: line)
    case "text":
      return .told(text.split(separator: "\n\n").map { $0.trimmingSuffix("\n") }, line: line)
    default: return nil
    }
  }
}

/// The reader's folder, file by file.
struct TutorialFolder {
  private(set) var files: [String: String] = [:]

  /// False where the page asks for what cannot be done: a file that is there already, a key that is not.
  mutating func apply(_ edit: TutorialPage.Edit) -> Bool {
    let text = files[edit.path]
    switch edit.way {
    case .create:
      guard text == nil else { return false }
      files[edit.path] = edit.text
    case .append:
      guard let text else { return false }
      files[edit.path] = text + edit.text
    case .erase:
      guard let text, let place = text.range(of: edit.text) else { return false }
      files[edit.path] = text.replacingCharacters(in: place, with: "")
    case .replace:
      guard let text, let key = edit.text.firstIndex(of: ":").map({ edit.text[...$0] }) else { return false }
      var kept: [Substring] = []
      var isOld = false
      var isFound = false
      for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
        if line.hasPrefix(key) {
          kept.append(edit.text.dropLast())
          (isOld, isFound) = (true, true)
        } else {
          isOld = isOld && (line.isEmpty || line.hasPrefix(" ") || line.hasPrefix("-"))
          if !isOld { kept.append(line) }
        }
      }
      guard isFound else { return false }
      files[edit.path] = kept.joined(separator: "\n") + (kept.last == "" ? "" : "\n")
    }
    return true
  }
}

extension Substring {
  fileprivate func trimmingSuffix(_ suffix: String) -> String {
    String(hasSuffix(suffix) ? dropLast(suffix.count) : self)
  }
}
