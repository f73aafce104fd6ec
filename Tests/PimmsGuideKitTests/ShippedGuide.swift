import PimmsGuideKit
import Testing

/// The shipped base, loaded once for all the tests, on the day of its last review.
struct ShippedGuide {
  let guide: Guide
  let day: Day

  static func loaded() throws -> ShippedGuide {
    ShippedGuide(guide: try shared.get(), day: try #require(Day("2026-11-23")))
  }

  private static let shared = Result { try Guide.embedded() }

  static let rights = ["rsa", "aides_logement", "complementaire_sante_solidaire"]

  func goals() throws -> Set<ServiceHandle> { Set(try Self.rights.map { try guide.service($0) }) }

  func household() throws -> Assessment {
    var assessment = Assessment(guide, on: day)
    try assessment.replace(with: PimmsGuideKitTests.household(guide, on: day))
    return assessment
  }
}
