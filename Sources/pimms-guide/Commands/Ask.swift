import ArgumentParser
import Glibc
import Interview
import RuleLanguage
import RuleModel
import Terminal

struct Ask: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Mener un entretien : écouter, reformuler, questionner, orienter.",
    discussion: """
      Rien n'est gardé, sauf les fichiers que vous demandez ; ils sont en clair, lisibles par vous seul. Les lignes peuvent aussi venir d'un tube : elles sont \
      lues comme si elles étaient tapées.

      Exemples :
        pimms-guide ask
        pimms-guide ask --answers reponses.yaml
        pimms-guide ask --keep entretien.yaml
        printf 'On va me couper l’électricité.\\n\\n' | pimms-guide ask --plain
      """)

  @OptionGroup var common: CommonOptions

  @Option(
    help: ArgumentHelp(
      "Ce que dit la personne. D'autres pourraient lire la commande : sur une machine partagée, préférez le taper.",
      valueName: "texte"))
  var situation: String?

  @Option(help: ArgumentHelp("Reprendre les réponses enregistrées.", valueName: "fichier"))
  var answers: String?

  @Option(
    name: .customLong("keep"),
    help: ArgumentHelp(
      "Garder chaque réponse dans ce fichier, avec l'accord de la personne ; l'entretien y reprend un autre jour.",
      valueName: "fichier"))
  var interviewFile: String?

  @Option(help: ArgumentHelp("Garder tout l'entretien dans un fichier.", valueName: "fichier"))
  var transcript: String?

  func run() throws {
    forbidCoreDumps()
    let base = try BaseSource(common).checkedBase(plain: common.plain)
    var desk = InterviewDesk(
      session: Session(InterviewSetting(base: base, date: common.day)),
      display: try Display(plain: common.plain, transcript: transcript))
    if let answers { try desk.load(try AnswersFile(path: answers).read(for: base, on: common.day)) }
    if let interviewFile { try desk.open(interviewFile, on: common.day) }
    try desk.hold(opening: situation)
  }

  /// What is said in an interview must not end in a memory image on the disk.
  private func forbidCoreDumps() {
    var none = rlimit(rlim_cur: 0, rlim_max: 0)
    setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
  }
}
