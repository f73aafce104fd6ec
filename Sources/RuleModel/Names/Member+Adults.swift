/// The adults of a household, under the names that every base gives them.
extension Member {
  /// The person present, or of whom the person present speaks.
  package static let applicant = Member.role("demandeur")

  /// The other adult, where there is one.
  package static let partner = Member.role("conjoint")

  /// What is said of the household or of the person present is said to their face; of anybody else, by name.
  package var isApplicantOrHousehold: Bool { self == .household || self == .applicant }
}
