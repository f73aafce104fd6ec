import ArgumentParser
import Documents
import Presentation
import RuleEngine
import RuleModel
import SourceText
import Training

struct Practise: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "S'entraîner : mener l'entretien d'une personne fictive, et recevoir un bilan noté.",
    discussion: """
      Sans nom d'exercice, le plus facile commence. Rien n'est gardé, sauf les notes de --trainee, les fichiers de \
      --html et de --transcript, et les exercices mis de côté.

      Exemples :
        pimms-guide practise
        pimms-guide practise --list --level 2
        pimms-guide practise a04 --html bilan.html
        pimms-guide practise a04 --vary
        pimms-guide practise --resume exercice.json
        pimms-guide practise --trainee Lina --history
        pimms-guide practise --group --html groupe.html
      """)

  @OptionGroup var common: CommonOptions

  @Argument(
    help: ArgumentHelp(
      "Nom d'un exercice, ou son début (a04) ; avec --group, fichiers ou dossiers de notes.", valueName: "exercice"))
  var names: [String] = []

  @Flag(help: "Montrer les exercices.")
  var list = false

  @Option(help: ArgumentHelp("Niveau : 1 débutant, 2 intermédiaire, 3 confirmé.", valueName: "niveau"))
  var level: Int?

  @Flag(help: "Changer les chiffres de l'exercice : âges, montants, dates, commune.")
  var vary = false

  @Option(help: ArgumentHelp("Rejouer la variante qui porte ce numéro (avec --vary).", valueName: "numéro"))
  var seed: Int?

  @Option(help: ArgumentHelp("Garder les notes sous ce nom, sur cette machine seulement.", valueName: "nom"))
  var trainee: String?

  @Flag(help: "Montrer la progression de --trainee.")
  var history = false

  @Flag(help: "Montrer un groupe : tous les stagiaires de cette machine, ou les fichiers et dossiers donnés.")
  var group = false

  @Flag(help: "Effacer tout ce qui est gardé de --trainee.")
  var forget = false

  @Option(help: ArgumentHelp("Reprendre un exercice mis de côté.", valueName: "fichier"))
  var resume: String?

  @Option(help: ArgumentHelp("Écrire le bilan, ou la vue du groupe, dans une page.", valueName: "fichier"))
  var html: String?

  @Option(help: ArgumentHelp("Garder tout l'échange dans un fichier.", valueName: "fichier"))
  var transcript: String?

  func validate() throws {
    if let level, !(1...3).contains(level) { throw ValidationError("Le niveau est 1, 2 ou 3.") }
    if history || forget, trainee == nil { throw ValidationError("Dites de qui : --trainee NOM.") }
    if history && forget { throw ValidationError("--history ou --forget, pas les deux.") }
    if names.count > 1, !group { throw ValidationError("Un seul exercice à la fois.") }
    if seed != nil, !vary { throw ValidationError("--seed va avec --vary.") }
    if let seed, !(0...999_999).contains(seed) { throw ValidationError("Le numéro va de 0 à 999999.") }
    if resume != nil, !names.isEmpty {
      throw ValidationError("L'exercice repris est celui du fichier : --resume, ou un nom d'exercice.")
    }
    if vary, resume != nil { throw ValidationError("Un exercice repris garde ses chiffres : --vary ou --resume.") }
    if let trainee, TraineeFile.fileName(of: trainee) == nil {
      throw ValidationError("Un nom a de 1 à 40 lettres, chiffres, espaces ou tirets.")
    }
  }

  func run() throws {
    let base = try BaseSource(common).checkedBase(plain: common.plain, proofs: true)
    if list { return try common.show(ScenarioListPage(base: base).document(level: level)) }
    if group { return try showGroup(in: base) }
    let file = try trainee.map { name throws(CommandFailure) in try TraineeFile(of: name) }
    if let file, forget { return try Output.standard.write(try file.erase()) }
    if let file, history {
      let wording = Wording(base: base, date: common.day)
      return try common.show(wording.progress(of: file.trainee, try file.results()))
    }
    try play(in: base, keeping: file)
  }

  private func showGroup(in base: RuleBase) throws {
    let files = try GroupFiles(names)
    let page = Wording(base: base, date: common.day).group(try files.trainees())
    guard let html else { return try common.show(page) }
    for path in files.paths { try AtomicFile.refuseToReplace(path, by: html) }
    try TextFile.write(HTMLRenderer(style: .page).render(page), to: html)
    try Output.error.write(.groupWritten(html))
  }

  private func play(in base: RuleBase, keeping file: TraineeFile?) throws {
    var paths = OutputPaths()
    try paths.add(resume, for: .exercise)
    try paths.add(file?.path, for: .marks)
    try paths.add(transcript, for: .transcript)
    try paths.add(html, for: .debrief)
    let log = try resume.map { path throws(CommandFailure) in try PlayFile(path: path).read(for: base) }
    let played = try file?.results().map(\.scenario) ?? []
    let scenario =
      try log.map { log throws(CommandFailure) in try find(log.scenario.text, in: base) }
      ?? names.first.map { name throws(CommandFailure) in try find(name, in: base) }
      ?? easiest(in: base, after: played)
    let variant = log?.seed ?? (vary ? seed ?? Int.random(in: 1...999_999) : nil)
    let exercise = Exercise(scenario, with: Program(compiling: base), seed: variant)
    let play = Play(exercise, replaying: log?.actions ?? [])
    var desk = PractiseDesk(
      play: play, display: try Display(plain: common.plain, transcript: transcript), paths: paths)
    let began = ContinuousClock.now
    guard let debrief = try desk.hold(isResumed: log != nil) else { return }
    let seconds = Int((ContinuousClock.now - began).components.seconds)
    let length = ExerciseLength(seconds: seconds, turns: desk.turns)
    let page = Wording(exercise).page(of: debrief, length: length)
    try desk.show(page)
    if let html {
      try TextFile.write(HTMLRenderer(style: .page).render(page), to: html)
      try Output.error.write(.debriefWritten(html))
    }
    if let variant { try Output.standard.write(.replay(scenario.id, seed: variant)) }
    try file?.add(PlayResult(debrief, on: common.day))
  }

  /// By name, or by the beginning of one.
  private func find(_ name: String, in base: RuleBase) throws(CommandFailure) -> Scenario {
    let named = base.scenarios.filter { $0.id.text == name }
    let begun = base.scenarios.filter { $0.id.text.hasPrefix(name.folded) }
    if let only = named.first ?? (begun.count == 1 ? begun.first : nil) { return only }
    let near =
      begun.isEmpty
      ? suggestions(for: name, among: base.scenarios.map(\.id.text), limit: 3) : begun.prefix(6).map(\.id.text)
    throw .name(.noExercise(name, near: near))
  }

  /// The easiest exercise of the level that was not yet played; the easiest of all when everything was.
  private func easiest(in base: RuleBase, after played: [ScenarioID]) throws(CommandFailure) -> Scenario {
    let ranked = base.scenarios.filter { level == nil || $0.level == level }
      .sorted { ($0.level, $0.id) < ($1.level, $1.id) }
    guard let chosen = ranked.first(where: { !played.contains($0.id) }) ?? ranked.first else {
      throw .name(.noExerciseOfLevel)
    }
    return chosen
  }
}
