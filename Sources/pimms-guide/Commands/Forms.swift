import ArgumentParser
import Presentation
import RuleModel
import SourceText

struct Forms: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Lister les formulaires, ou en lire un champ par champ.", subcommands: [List.self, Show.self],
    defaultSubcommand: List.self)

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Lister les formulaires.", discussion: "Exemple :\n  pimms-guide forms list")

    @OptionGroup var common: CommonOptions

    func run() throws {
      let base = try BaseSource(common).checkedBase(plain: common.plain)
      try common.show(Wording(base: base, date: common.day).formList())
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Lire un formulaire champ par champ.", discussion: "Exemple :\n  pimms-guide forms show cerfa_15481")

    @OptionGroup var common: CommonOptions

    @Argument(help: ArgumentHelp("Identifiant du formulaire.", valueName: "formulaire"))
    var form: String

    func run() throws {
      let base = try BaseSource(common).checkedBase(plain: common.plain)
      guard let form = base.forms[FormID(form)] ?? numbered(in: base) else {
        let near = suggestions(for: form, among: base.forms.keys.map(\.text), limit: 3)
        throw CommandFailure.name(.noForm(form, near: near))
      }
      try common.show(Wording(base: base, date: common.day).page(of: form))
    }

    /// The form that has this number, with its edition (`13750*05`) or without.
    private func numbered(in base: RuleBase) -> Form? {
      let forms = base.forms.values.filter { known in
        known.number == form || known.number?.split { $0 == "*" || $0 == " " }.first.map(String.init) == form
      }
      return forms.count == 1 ? forms[0] : nil
    }
  }
}
