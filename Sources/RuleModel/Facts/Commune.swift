/// A commune of the base's table, with its INSEE code.
package struct Commune: Sendable {
  /// Five characters ("69383" is Lyon 3e).
  package let code: String
  package let name: String
  /// What people still say of it: a former commune, a shorter name.
  package let otherNames: [String]
  /// Names of its parts, that tell the commune of whoever lives there.
  package let districts: [String]
  /// Five digits each; one postcode may be that of several communes.
  package let postcodes: [String]
  /// One option, or none, an attribute of the table.
  package let attributes: [Int?]

  package init(
    code: String, name: String, otherNames: [String] = [], districts: [String] = [], postcodes: [String],
    attributes: [Int?]
  ) {
    self.code = code
    self.name = name
    self.otherNames = otherNames
    self.districts = districts
    self.postcodes = postcodes
    self.attributes = attributes
  }
}

/// A named set of communes: `metropole_de_lyon`, `auvergne_rhone_alpes`.
package struct CommuneSet: Sendable {
  package let name: String
  package let label: String
  package let members: Set<String>
  /// Departments (first two or three characters of the code) that belong as a whole.
  package let prefixes: [String]

  package init(name: String, label: String, members: Set<String>, prefixes: [String]) {
    self.name = name
    self.label = label
    self.members = members
    self.prefixes = prefixes
  }

  package func contains(code: String) -> Bool { members.contains(code) || prefixes.contains { code.hasPrefix($0) } }
}

/// Something every commune has one of: the zone of housing benefit, the zone of tension.
package struct CommuneAttribute: Sendable {
  package let name: String
  package let domain: DomainIndex

  package init(name: String, domain: DomainIndex) {
    self.name = name
    self.domain = domain
  }
}

/// The way INSEE codes are written.
package enum CommuneCode {
  /// Five digits, or `2A`/`2B` and three digits.
  package static func isWellFormed(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
    guard bytes.count == 5, isDigit(bytes[0]), bytes[2...].allSatisfy(isDigit) else { return false }
    let isCorsican = bytes[0] == UInt8(ascii: "2") && (bytes[1] == UInt8(ascii: "A") || bytes[1] == UInt8(ascii: "B"))
    return isDigit(bytes[1]) || isCorsican
  }
}
