internal import RuleModel

/// What the vocabulary says of facts: the words that state them, and the names that they hold.
struct FactBooks: Sendable {
  /// Phrases that state an option of a fact.
  var phrases = PhraseBook<StatedOption>()
  /// Words that say what an amount is for.
  var roles = PhraseBook<AmountRole>()
  /// Words that tell the kind of a debt.
  var debts = PhraseBook<String>()
  /// Names of benefits, each with its short name.
  var benefits = PhraseBook<String>()
  /// Words that say that a benefit is received, has stopped, or is only asked for.
  var benefitCues = PhraseBook<BenefitCue>()
  /// Words for children as counted ("gamins", "collégiens").
  var children = CueBook()
  /// Phrases that tell of children who are not the person's ("un élève", "je garde un bébé").
  var othersChildren = CueBook()
  /// Phrases that undo a couple although both are named ("mon mari et moi on divorce").
  var partings = CueBook()
  /// Nouns for somebody by trade or standing, whose age is the person's ("à un intérimaire de 36 ans").
  var statuses = CueBook()
  /// Trades and nationalities that say who somebody is where they stand alone, each with the option it states.
  var apposed = PhraseBook<String>()
  var communes = CommuneNames()
  /// The facts of the rules that a phrase, a day or a figure may state.
  var rules = RuleCues()
  /// Services that each benefit's short name stands for.
  var benefitServices: [String: [ServiceID]] = [:]

  /// A fact and the option that a phrase states of it.
  struct StatedOption: Sendable {
    let key: HeardKey
    let option: String
  }

  enum BenefitCue: Sendable {
    case received, stopped, uncertain, refused
  }
}
