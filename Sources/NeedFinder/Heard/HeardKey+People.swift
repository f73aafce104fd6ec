/// What is told of several people, by whom; nil where it answers nothing.
extension HeardKey {
  static func salary(of person: Person) -> HeardKey? {
    switch person {
    case .speaker: .salary
    case .partner: .partnerSalary
    case .relative: .relativeSalary
    case .child, .other: nil
    }
  }

  static func pension(of person: Person) -> HeardKey? {
    switch person {
    case .speaker: .pension
    case .partner: .partnerPension
    case .relative: .relativePension
    case .child, .other: nil
    }
  }

  /// Children's ages are told together.
  static func age(of person: Person) -> HeardKey? {
    switch person {
    case .speaker: .age
    case .partner: .partnerAge
    case .relative: .relativeAge
    case .child, .other: nil
    }
  }
}
