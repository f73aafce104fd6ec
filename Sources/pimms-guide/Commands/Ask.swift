import ArgumentParser
import Glibc
import Interview
import Presentation
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

  @Option(
    help: ArgumentHelp(
      "Reprendre ce que `enregistrer` a écrit : réponses, besoins, notes, phrases vérifiées.", valueName: "fichier"))
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
    let paths = try outputPaths()
    let (source, day, plain) = (BaseSource(common), common.day, common.plain)
    let display = try Display(plain: plain, transcript: transcript)
    let rules = FirstPage.Rules { () throws(UnusableBase) in
      Session(InterviewSetting(base: try source.base(), date: day))
    }
    let first = try firstPage(of: source, rules)?.read(on: display)
    let session: Session
    do throws(UnusableBase) {
      session = try rules.session
    } catch {
      throw try error.told(plain: plain)
    }
    var desk = InterviewDesk(session: session, display: display, paths: paths, first: first)
    if let answers { try desk.load(AnswersFile(path: answers), on: day) }
    if let interviewFile { try desk.open(interviewFile, on: day) }
    try desk.hold(opening: situation)
  }

  /// The files that were named, each for one use.
  private func outputPaths() throws(CommandFailure) -> OutputPaths {
    if answers != nil, let interviewFile, try FilePresence(at: interviewFile) != .nothing {
      throw .interviewFile(.holdsAnother(interviewFile))
    }
    var paths = OutputPaths()
    try paths.add(interviewFile, for: .keptInterview)
    try paths.add(transcript, for: .transcript)
    if let answers, let transcript { try AtomicFile.refuseToReplace(answers, by: transcript) }
    return paths
  }

  /// Nil where something else comes before the first line: errors of rules, earlier answers, what the person said.
  private func firstPage(of source: BaseSource, _ rules: FirstPage.Rules) -> FirstPage? {
    guard situation == nil, answers == nil, interviewFile == nil else { return nil }
    return source.opening.map { FirstPage(OpeningScreen($0), before: rules) }
  }

  /// What is said in an interview must not end in a memory image on the disk.
  private func forbidCoreDumps() {
    var none = rlimit(rlim_cur: 0, rlim_max: 0)
    setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
  }
}
