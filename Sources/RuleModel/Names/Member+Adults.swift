/// The adults of a household, under the names that every base gives them.
extension Member {
  /// The person present, or of whom the person present speaks.
  package static let applicant = Member.role(applicantRole)

  /// The other adult, where there is one.
  package static let partner = Member.role(partnerRole)

  /// The roles that the adults of a household have, in their order.
  package static let adultRoles = [applicantRole, partnerRole]

  private static let applicantRole = "demandeur"
  private static let partnerRole = "conjoint"

  /// What is said of the household or of the person present is said to their face; of anybody else, by name.
  package var isApplicantOrHousehold: Bool { self == .household || self == .applicant }
}
