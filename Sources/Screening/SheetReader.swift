import RuleEngine
import RuleModel
import SourceText

/// Reads lines as numbered answers: what stands in a line as it stood in an earlier one is not read again.
struct SheetReader: Sendable {
  /// The questions that the mapping answers.
  let sheet: AnswerSheet
  private let mapper: SituationMapper
  private let program: Program
  private let constants: [(number: Int, said: Said)]
  /// By entry and place of its target: the numbers of its answer.
  private let numbers: [[(own: Int, regular: Int?)?]]
  /// By number: what stood there last, and whether it says anything.
  private var readings: [Reading?]
  /// By number: whether several entries, or a constant, may answer it, the last one in their order being right.
  private let isShared: [Bool]

  private struct Reading: Sendable {
    let found: MappedEntry.Found
    let isSaid: Bool
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
    var uses = [Int](repeating: 0, count: sheet.count)
    for (number, _) in self.constants { uses[number] += 1 }
    for number in numbers.joined() {
      if let number { uses[number.own] += 1 }
    }
    isShared = uses.map { $0 > 1 }
  }

  /// Notes what a line answers.
  ///
  /// - Throws: `MappingProblem` when a field does not hold what its fact expects; half of the answers are then noted.
  mutating func read(_ line: JSONValue, into answers: inout SheetAnswers) throws(MappingProblem) {
    answers.begin()
    let people = try mapper.people(in: line)
    answers.rosters = people.rosters
    for (number, said) in constants { answers.set(said, for: number) }
    for (position, entry) in mapper.entries.enumerated() {
      let targets = mapper.targets(of: entry, people)
      for target in targets.indices {
        let found = try entry.found(in: targets[target].object, line: line)
        guard let place = targets[target].place, let number = numbers[position][place] else {
          // Nobody judges by it, but a mistake is a mistake.
          _ = try entry.answer(to: found)
          continue
        }
        try note(found, of: entry, number.own, regular: number.regular, &answers)
      }
    }
  }

  private mutating func note(
    _ found: MappedEntry.Found, of entry: MappedEntry, _ number: Int, regular: Int?,
    _ answers: inout SheetAnswers
  ) throws(MappingProblem) {
    let isSaid: Bool
    if !isShared[number], let last = readings[number], last.found == found {
      isSaid = last.isSaid
      if isSaid { answers.keep(number) }
    } else {
      let answer = try entry.answer(to: found)
      isSaid = answer != nil
      if let answer { answers.set(program.said(answer, of: sheet.fact(number), at: entry.moment), for: number) }
      readings[number] = Reading(found: found, isSaid: isSaid)
    }
    if isSaid, let regular { answers.set(Self.regular, for: regular) }
  }
}
