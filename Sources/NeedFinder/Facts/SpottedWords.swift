internal import RuleModel

/// Where the words that tell of facts stand in a text, whatever is said of them there.
struct SpottedWords {
  let roles: [PhraseBook<AmountRole>.Hit]
  let debts: [PhraseBook<String>.Hit]
  let benefits: [PhraseBook<String>.Hit]
  let benefitCues: [PhraseBook<FactBooks.BenefitCue>.Hit]
  let apposed: [PhraseBook<String>.Hit]
  let children: [Range<Int>]
  let childrenOfOthers: [Range<Int>]
  let statuses: [Range<Int>]
  /// Whether anything undoes a couple although both are named.
  let isParting: Bool

  init(in reading: Reading, by books: FactBooks) {
    func places(_ book: CueBook) -> [Range<Int>] { book.hits(in: reading).map { $0.ranges[0] } }
    roles = books.roles.hits(in: reading)
    debts = books.debts.hits(in: reading)
    benefits = books.benefits.hits(in: reading)
    benefitCues = books.benefitCues.hits(in: reading)
    apposed = books.apposed.hits(in: reading)
    children = places(books.children)
    childrenOfOthers = places(books.othersChildren)
    statuses = places(books.statuses)
    isParting = !places(books.partings).isEmpty
  }
}
