import RuleEngine
package import RuleModel

/// A service of one guide.
public struct ServiceHandle: Sendable {
  package let index: ServiceIndex
  private let service: Service
  private let program: Program

  init(_ index: ServiceIndex, of program: Program) {
    self.index = index
    self.program = program
    service = program.base.services[index]
  }

  public var identifier: String { service.id.text }

  /// The French name of the service.
  public var title: String { service.title }

  func isOf(_ guide: Guide) -> Bool { program === guide.program }
}

/// A fact of one guide.
public struct FactHandle: Sendable {
  let fact: Fact
  private let program: Program

  init(_ index: FactIndex, of program: Program) {
    self.program = program
    fact = program.base.facts[index]
  }

  public var identifier: String { fact.name.text }

  /// What the fact is, in a few French words.
  public var label: String { fact.wording.label }

  func isOf(_ guide: Guide) -> Bool { program === guide.program }
}

// A guide makes services and facts of its own, and copies of it share them: which object it is tells them apart.

extension ServiceHandle: Hashable {
  public static func == (left: Self, right: Self) -> Bool { left.service === right.service }

  public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(service)) }
}

extension FactHandle: Hashable {
  public static func == (left: Self, right: Self) -> Bool { left.fact === right.fact }

  public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(fact)) }
}

extension ServiceHandle: CustomStringConvertible {
  public var description: String { identifier }
}

extension FactHandle: CustomStringConvertible {
  public var description: String { identifier }
}
