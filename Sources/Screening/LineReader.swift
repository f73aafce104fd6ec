import RuleEngine
import RuleModel
import SourceText

/// Reads lines as numbered answers: what stands in a line as it stood in an earlier one is not read again.
struct LineReader: Sendable {
  /// The questions that the mapping answers.
  let sheet: AnswerSheet
  /// What the last line answers.
  private(set) var answers: SheetAnswers
  private let mapper: SituationMapper
  private let program: Program
  private let constants: [(number: Int, said: Said)]
  /// By entry and place of its target: the numbers of its answer.
  private let numbers: [[(own: Int, regular: Int?)?]]
  /// By number: what stood there last, and what it says.
  private var readings: [Reading?]

  private struct Reading: Sendable {
    let entry: Int
    let finding: MappedEntry.Finding
    let said: Said?
  }

  private static let regular = Said.known(.truth(.yes))

  init(_ mapper: SituationMapper, constants: Situation, _ program: Program) {
    self.mapper = mapper
    self.program = program
    var keys = Array(constants.answers.keys)
    for entry in mapper.entries {
      for member in mapper.possibleTargets(of: entry) {
        keys.append(FactKey(entry.fact.name, of: member, at: entry.moment))
        if entry.isRegular { keys.append(FactKey(entry.fact.name, of: member, at: .regular)) }
      }
    }
    let sheet = AnswerSheet(keys, program)
    self.sheet = sheet
    answers = SheetAnswers(sheet)
    self.constants = constants.answers.compactMap { key, answer in
      guard let number = sheet.numbers[key], let fact = program.base.factIndices[key.fact] else { return nil }
      return (number, program.said(answer, of: fact, at: key.moment))
    }
    numbers = mapper.entries.map { entry in
      mapper.possibleTargets(of: entry).map { member in
        sheet.numbers[FactKey(entry.fact.name, of: member, at: entry.moment)].map { own in
          (own, entry.isRegular ? sheet.numbers[FactKey(entry.fact.name, of: member, at: .regular)] : nil)
        }
      }
    }
    readings = Array(repeating: nil, count: sheet.count)
  }

  /// - Throws: `MappingProblem` when a field does not hold what its fact expects; `answers` then says nothing.
  mutating func read(_ line: JSONValue) throws(MappingProblem) {
    answers.removeAll()
    let people = try mapper.people(in: line)
    answers.rosters = people.rosters
    for (number, said) in constants { answers.set(said, for: number) }
    for (position, entry) in mapper.entries.enumerated() {
      let targets = mapper.targets(of: entry, people)
      for target in targets.indices {
        let finding = try entry.finding(in: targets[target].object, line: line)
        guard let place = targets[target].place, let number = numbers[position][place] else {
          // Nobody judges by it, but a mistake is a mistake.
          _ = try entry.answer(to: finding)
          continue
        }
        guard let said = try said(of: entry, position, number.own, finding) else { continue }
        answers.set(said, for: number.own)
        if let regular = number.regular { answers.set(Self.regular, for: regular) }
      }
    }
  }

  private mutating func said(
    of entry: MappedEntry, _ position: Int, _ number: Int, _ finding: MappedEntry.Finding
  ) throws(MappingProblem) -> Said? {
    if let last = readings[number], last.entry == position, last.finding == finding { return last.said }
    let answer = try entry.answer(to: finding)
    let said = answer.map { program.said($0, of: sheet.fact(number), at: entry.moment) }
    readings[number] = Reading(entry: position, finding: finding, said: said)
    return said
  }
}
