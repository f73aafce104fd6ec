package import RuleModel

/// The questions that one source of situations can answer, numbered, so that reading a situation looks no name up.
package struct AnswerSheet: Sendable {
  let lines: [Line]

  struct Line: Sendable {
    let fact: FactIndex
    let seat: Seat
    let moment: Moment
    /// Where the fact is a household one that has no months, years or communes.
    let plainInput: InputIndex?
  }

  /// Numbers by question; a question that the base does not know has none.
  package let numbers: [FactKey: Int]

  package init(_ keys: some Sequence<FactKey>, _ program: Program) {
    var lines: [Line] = []
    var numbers: [FactKey: Int] = [:]
    for key in keys where numbers[key] == nil {
      guard let fact = program.base.factIndices[key.fact], let seat = program.seats.seat(of: key.member) else {
        continue
      }
      let plain = program.plainInputs[fact.position]
      // Of such a fact, nothing but its one value is ever read.
      if plain != nil, seat != .household || key.moment != .habitual { continue }
      numbers[key] = lines.count
      lines.append(Line(fact: fact, seat: seat, moment: key.moment, plainInput: plain))
    }
    self.lines = lines
    self.numbers = numbers
  }
}

extension AnswerSheet {
  package var count: Int { lines.count }

  package func fact(_ number: Int) -> FactIndex { lines[number].fact }
}

/// What one situation after the other answers of a sheet, and who its members are.
package struct SheetAnswers: Sendable {
  package var rosters: [ScopeName: Roster] = [:]
  /// The numbers that the present situation answers.
  private(set) var numbers: [Int32] = []
  /// By number: the last answer, and how many different ones there were until then.
  private(set) var said: [Said]
  private(set) var versions: [Int32]
  /// By number: the last situation that answers it.
  private(set) var turns: [Int32]
  private(set) var turn: Int32 = 0

  init(_ sheet: AnswerSheet) {
    said = Array(repeating: .nothing, count: sheet.lines.count)
    versions = Array(repeating: 0, count: sheet.lines.count)
    turns = Array(repeating: 0, count: sheet.lines.count)
  }

  /// Another situation: nothing is answered yet.
  package mutating func begin() {
    turn += 1
    numbers.removeAll(keepingCapacity: true)
    rosters.removeAll(keepingCapacity: true)
  }

  /// Puts an answer in place of the one that was there, if there was.
  package mutating func set(_ answer: Said, for number: Int) {
    if versions[number] == 0 || said[number] != answer {
      said[number] = answer
      versions[number] += 1
    }
    keep(number)
  }

  /// The answer is the last one that was ever set under this number.
  package mutating func keep(_ number: Int) {
    if turns[number] == turn { return }
    turns[number] = turn
    numbers.append(Int32(number))
  }
}
