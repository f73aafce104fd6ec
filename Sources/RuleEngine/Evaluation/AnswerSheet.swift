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

/// What one situation answers of a sheet, and who its members are.
package struct SheetAnswers: Sendable {
  private(set) var entries: [Entry] = []
  package var rosters: [ScopeName: Roster] = [:]
  /// By number: the place of its entry, if it is one of the first `entries.count`.
  private var places: [Int32]

  struct Entry: Sendable {
    let number: Int32
    var said: Said
  }

  package init(_ sheet: AnswerSheet) { places = Array(repeating: 0, count: sheet.lines.count) }

  /// Answers of a situation to questions that are not on the sheet are left aside.
  package init(_ situation: Situation, on sheet: AnswerSheet, _ program: Program) {
    self.init(sheet)
    rosters = situation.rosters
    for (key, answer) in situation.answers {
      guard let number = sheet.numbers[key] else { continue }
      set(program.said(answer, of: sheet.lines[number].fact, at: key.moment), for: number)
    }
  }

  package mutating func removeAll() {
    entries.removeAll(keepingCapacity: true)
    rosters.removeAll(keepingCapacity: true)
  }

  /// Puts an answer in place of the one that was there, if there was.
  package mutating func set(_ said: Said, for number: Int) {
    let place = Int(places[number])
    if place < entries.count, Int(entries[place].number) == number {
      entries[place].said = said
    } else {
      places[number] = Int32(entries.count)
      entries.append(Entry(number: Int32(number), said: said))
    }
  }
}
