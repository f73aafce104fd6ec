internal import RuleModel

/// Finds whose a number of years or months is.
///
/// People tell ages in many ways; each way that is known looks at the words around the number, and either says nothing
/// or decides. The first that decides is right: the narrow ways stand before the wide ones.
struct AgeOwner {
  let reader: FactReader
  let group: AgeGroup

  /// What one way of telling an age decides.
  enum Claim {
    case age(of: Person)
    /// A length of time, a plan, an age of another time.
    case noAge
  }

  /// Nil when the number is nobody's age.
  var person: Person? {
    for way in Self.ways {
      switch way(self) {
      case .age(let person)?: return person
      case .noAge?: return nil
      case nil: continue
      }
    }
    return nil
  }

  private static let ways: [@Sendable (AgeOwner) -> Claim?] = [
    { $0.notMoreThan }, { $0.atAnAge }, { $0.ofPresentDeed }, { $0.saidAfter }, { $0.nobodys }, { $0.pausedBefore },
    { $0.afterPronoun }, { $0.made }, { $0.inSpiteOf }, { $0.birthday }, { $0.stillToCome }, { $0.ofWhoHas },
    { $0.ofBabyByName }, { $0.ofSeveral }, { $0.ofTheYoung }, { $0.afterOf }, { $0.reached }, { $0.afterNoun },
    { $0.ofRankedChild }, { $0.openingClause }, { $0.inPassing },
  ]

  // MARK: What the ways look at

  var scene: Scene { reader.scene }
  var start: Int { group.start }
  var end: Int { group.range.upperBound }

  /// The word so many places before the number; 1 is the nearest.
  func word(_ distance: Int) -> String { scene.folded(start - distance) }

  /// Whether the word so many places before the number is of a class.
  func word(_ distance: Int, isA known: WordClass) -> Bool { scene.isA(known, at: start - distance) }

  var isOneAgeInYears: Bool { group.isInYears && group.ages.count == 1 }
  var opensClause: Bool { scene.opensItem(start) }
  var endsClause: Bool { scene.endsItem(end) }
  /// Somebody named a few words before, in the same clause.
  var nearest: PersonMention? { scene.personNamed(before: start, within: 8, throughCommas: false) }
  /// Somebody named before in the same sentence.
  var inSentence: PersonMention? { scene.personNamed(before: start, within: 40, throughCommas: true) }

  /// Whether the number follows a verb that gives an age ("a", "ai", "ont").
  var followsVerb: Bool { scene.isA(.reaching, at: start - 1) }

  /// Whether a child is named before a place.
  func isChildNamed(before place: Int) -> Bool {
    scene.persons.contains { $0.person == .child && $0.range.upperBound < place }
      || reader.spotted.children.contains { $0.upperBound < place }
  }
}
