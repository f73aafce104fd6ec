import ArgumentParser
import Presentation
import RuleEngine
import RuleModel
import Screening
import SourceText

struct Simulate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Jouer l'entretien de situations connues et compter les questions.",
    discussion: """
      Chaque ligne du fichier est une situation complète ; l'entretien est joué avec elle, un fait absent étant « ne \
      sait pas ». Les verdicts sont ensuite comparés à ceux de `screen`.

      Exemple :
        pimms-guide simulate foyers.jsonl --mapping foyers --goals rsa,prime_activite

      Apprendre la fréquence des réponses, puis s'en servir (l'ordre des questions change, jamais un verdict) :
        pimms-guide simulate foyers.jsonl --mapping foyers --learn-priors appris/frequences.yaml
        pimms-guide simulate foyers.jsonl --mapping foyers --rules appris
      """)

  @OptionGroup var common: CommonOptions

  @Argument(help: ArgumentHelp("Fichier JSONL ; « - » pour l'entrée standard.", valueName: "fichier"))
  var file: String

  @Option(
    help: ArgumentHelp(
      "Correspondance : un fichier YAML, ou le nom d'une correspondance de la base.", valueName: "correspondance"))
  var mapping: String

  @Option(help: ArgumentHelp("Seulement ces services, séparés par des virgules.", valueName: "services"))
  var goals: String?

  @Option(
    help: ArgumentHelp(
      "Ordre des questions : planned (le plus utile d'abord, sauf indication) ou fixed (celui des fichiers).",
      valueName: "ordre"))
  var order: Order?

  @Option(
    help: ArgumentHelp(
      "Arrêt : all (tout est décidé, sauf indication) ou first (un premier droit est ouvert).",
      valueName: "arrêt"))
  var until: Stop?

  @Option(help: ArgumentHelp("Nombre de lignes lues au plus.", valueName: "n"))
  var limit: Int?

  @Flag(help: "Répondre par une tranche (« plus ou moins de 1 300 € ? ») là où elle suffit, comme dans un entretien.")
  var bands = false

  @Option(
    help: ArgumentHelp(
      "Au lieu de jouer : écrire la fréquence des réponses dans ce fichier YAML, que --rules sait lire.",
      valueName: "fichier"))
  var learnPriors: String?

  enum Order: String, ExpressibleByArgument, CaseIterable { case planned, fixed }
  enum Stop: String, ExpressibleByArgument, CaseIterable { case first, all }

  func validate() throws {
    if let limit, limit < 1 { throw ValidationError("--limit \(limit) : écrivez un nombre à partir de 1.") }
    let ofPlay = [
      ("--goals", goals != nil), ("--order", order != nil), ("--until", until != nil), ("--bands", bands),
    ]
    if learnPriors != nil, let (name, _) = ofPlay.first(where: \.1) {
      throw ValidationError("\(name) ne sert à rien avec --learn-priors : aucun entretien n'est joué.")
    }
    if bands, order == .fixed {
      throw ValidationError("--bands ne sert à rien avec --order fixed : les questions y demandent la valeur exacte.")
    }
  }

  func run() throws {
    if let learnPriors { try learn(into: learnPriors) } else { try simulate() }
  }

  private func simulate() throws {
    let (base, mapping) = try MappingSource(name: mapping).load(common)
    let program = Program(compiling: base)
    let goals = try self.goals.map { try services($0, in: base) }
    let day = common.day
    let mapper = SituationMapper(base: base, mapping: mapping, date: day)
    var tally = QuestionTally()
    let sink = try LineSink(path: nil)
    try LineSource(path: file).forEachLine(atMost: limit) { line in
      let identifier: JSONValue
      let truth: Situation
      do throws(UnreadableLine) {
        (identifier, truth) = try mapper.read(line)
      } catch {
        tally.refused += 1
        return try sink.write(error.object)
      }
      let simulation = Simulation(
        of: truth, with: program, on: day, goals: goals, order: order == .fixed ? .fixed : .planned,
        until: until == .first ? .first : .all, inBands: bands)
      let full = Evaluation(program, of: truth, on: day)
      let differing = until == .first ? [] : disagreements(simulation.evaluation, full, among: goals)
      tally.count(simulation.questions.map(\.ruleName), mismatches: differing.count)
      var members = [
        JSONMember("id", identifier),
        JSONMember("questions", .array(simulation.questions.map { .string($0.ruleName) })),
        JSONMember("n", .number(JSONNumber(simulation.questions.count))),
      ]
      if !differing.isEmpty { members.append(JSONMember("écarts", .array(differing.map { .string($0) }))) }
      try sink.write(.object(members))
    }
    try sink.close()
    try Output.error.write(tally.report.text)
    if tally.refused > 0 || tally.mismatches > 0 { throw ExitCode.content }
  }

  private func learn(into path: String) throws {
    try AtomicFile.refuseToReplace(file, by: path)
    let (base, mapping) = try MappingSource(name: mapping).load(common)
    let mapper = SituationMapper(base: base, mapping: mapping, date: common.day)
    var learner = PriorLearner(base)
    var refused = 0
    try LineSource(path: file).forEachLine(atMost: limit) { line in
      do throws(UnreadableLine) {
        learner.learn(from: try mapper.read(line).situation)
      } catch {
        refused += 1
      }
    }
    try TextFile.write(FileHeading.frequencies(situations: learner.count).line + learner.yaml(), to: path)
    try Output.error.write(.factsLearnt(learner.priors().count, situations: learner.count, path))
    guard refused > 0 else { return }
    try Output.error.write(.linesUnreadable(refused))
    throw ExitCode.content
  }

  private func services(_ list: String, in base: RuleBase) throws(CommandFailure) -> Set<ServiceIndex> {
    var found: Set<ServiceIndex> = []
    for name in list.split(separator: ",").map(String.init) {
      guard let index = base.serviceIndices[ServiceID(name)] else {
        let near = suggestions(for: name, among: base.serviceIndices.keys.map(\.text), limit: 3)
        throw .name(.noService(name, near: near))
      }
      found.insert(index)
    }
    return found
  }

  /// Services on which the played interview and the whole situation disagree.
  private func disagreements(_ played: Evaluation, _ full: Evaluation, among goals: Set<ServiceIndex>?) -> [String] {
    played.program.base.services.indices.compactMap { index in
      if let goals, !goals.contains(index) { return nil }
      return played.truthOfEntitlement(index) == full.truthOfEntitlement(index)
        ? nil : played.program.base.services[index].id.text
    }
  }
}
