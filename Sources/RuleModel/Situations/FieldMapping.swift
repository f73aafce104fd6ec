/// How another program's field names become our facts (`correspondance`).
package struct FieldMapping: Sendable {
  package let name: String
  package let identifier: [String]
  /// Path under which fields are read, empty for the whole line.
  package let root: [String]
  package let absent: Absent
  package let constants: Situation
  /// Path of each role's object ("adultes[0]").
  package let members: [String: [String]]
  /// Path of each list's array.
  package let lists: [ScopeName: [String]]
  package let facts: [Entry]
  /// Our services and how-tos that go by another name there; nil: nothing answers to them there.
  package let needs: [NeedID: String?]
  /// Our options that go by another word there, or that only our rules tell apart, by the fact that has them.
  package let options: [FactName: [String: String]]
  package let communes: CommuneWord

  package init(
    name: String, identifier: [String], root: [String], absent: Absent, constants: Situation,
    members: [String: [String]],
    lists: [ScopeName: [String]], facts: [Entry], needs: [NeedID: String?] = [:],
    options: [FactName: [String: String]] = [:], communes: CommuneWord = .code
  ) {
    self.name = name
    self.identifier = identifier
    self.root = root
    self.absent = absent
    self.constants = constants
    self.members = members
    self.lists = lists
    self.facts = facts
    self.needs = needs
    self.options = options
    self.communes = communes
  }

  /// What a commune is written by.
  package enum CommuneWord: String, Sendable, CaseIterable {
    /// Its INSEE code, which no other has.
    case code
    case name = "nom"
  }

  /// What an absent field means, as the source declares it; nil: not known.
  package struct Absent: Sendable {
    package let number: Rational?
    package let truth: Bool?
    package let emptyList: Bool

    package init(number: Rational?, truth: Bool?, emptyList: Bool) {
      self.number = number
      self.truth = truth
      self.emptyList = emptyList
    }
  }

  package struct Entry: Sendable {
    package let fact: FactName
    /// A fixed member (`conjoint.salaire_net`), or nil: every member of the fact's scope.
    package let member: Member?
    package let moment: RelativeMoment
    package let reading: Reading
    /// Their words to ours; empty: as they are.
    package let values: [String: String]
    /// Overrides the mapping's own `absent`.
    package let absent: StatedValue?

    package init(
      fact: FactName, member: Member?, moment: RelativeMoment, reading: Reading, values: [String: String],
      absent: StatedValue?
    ) {
      self.fact = fact
      self.member = member
      self.moment = moment
      self.reading = reading
      self.values = values
      self.absent = absent
    }
  }

  package enum RelativeMoment: Hashable, Sendable {
    /// A monthly fact is then the same every month.
    case habitual
    case year(back: Int)
    case meanOfMonths(nearest: Int, farthest: Int)
  }

  /// An option, and the fields that speak for it: a number that is not 0, a yes, a text, a list that is not empty.
  package struct PresentOption: Sendable {
    package let option: String
    package let fields: [Reading]

    package init(option: String, fields: [Reading]) {
      self.option = option
      self.fields = fields
    }
  }

  package indirect enum Reading: Sendable {
    case field(path: [String], fromTop: Bool)
    case constant(Rational)
    /// The options of a multiple choice, each taken when one of its fields holds something.
    case present([PresentOption])
    case add(Reading, Reading)
    case subtract(Reading, Reading)
    case multiply(Reading, Reading)
    case divide(Reading, Reading)
  }
}

extension FieldMapping.Reading {
  /// The paths of every field that it reads, each once, in the order in which they are written.
  package var fields: [[String]] {
    switch self {
    case .field(let path, _): [path]
    case .present(let options): options.flatMap { $0.fields.flatMap(\.fields) }
    case .constant: []
    case .add(let a, let b), .subtract(let a, let b), .multiply(let a, let b), .divide(let a, let b):
      b.fields.reduce(into: a.fields) { if !$0.contains($1) { $0.append($1) } }
    }
  }
}
