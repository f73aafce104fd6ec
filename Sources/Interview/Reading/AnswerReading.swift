package import RuleModel

/// What was made of a typed answer.
package enum AnswerReading: Hashable, Sendable {
  /// The value, with what should be shown again because it was interpreted.
  case understood(StatedValue, remarks: [AnswerRemark] = [])
  /// Readable, but surprising enough to be asked again.
  case doubtful(StatedValue, AnswerDoubt)
  case unreadable(Misreading)
}

/// How an answer was interpreted, when the person's words and the value are not the same thing.
package enum AnswerRemark: Hashable, Sendable {
  /// "environ": ten per cent on either side.
  case approximate
  /// Said per year, week or quarter, and counted in the fact's own unit.
  case converted
  /// The year was not said.
  case assumedYear
  /// Only part of the line was used.
  case otherWordsIgnored
  /// The line does not look like the value: a number of a list, a postcode, "rien" for 0.
  case readAs
  /// The line told something else besides, which is noted too.
  case alsoSaid([HeardStatement])
  /// The commune is not in the table: only its department counts.
  case communeOutsideTable
}

/// Why an answer is asked again.
package enum AnswerDoubt: Hashable, Sendable {
  /// Beyond what the rules expect at all; the value kept is the nearest one expected.
  case outOfBounds(said: Rational)
  /// Within the bounds, but rare.
  case unusual
  /// Short for a round sum: "1.2" for 1 200, "entre 8 et 900" for 800 to 900.
  case shortened
  /// Gross was said where net is asked.
  case grossForNet
  /// Nobody knows it: it is the range that the rules offer.
  case estimated
  /// Hours of a week or a month, counted over so many months.
  case overMonths(Int, rate: NumberRange, HoursPace)
  /// Said of a time gone by, where the present is asked.
  case former
  /// A birth that makes the person younger than the rules expect.
  case young
  /// The answer said leaves out what the person's words, or another answer, told: the value asked about keeps it.
  case leavesOutHeard(said: StatedValue)
  /// Bare numbers under questions put in one breath: those that are not as expected, or the choice of a line?
  case exceptions([LineNumber])
}

/// Why an answer could not be read, with what is needed to say how to answer.
package enum Misreading: Hashable, Sendable {
  case empty
  case notYesOrNo(String)
  /// "peut-être", "je crois": yes, no, or not known?
  case hedged(String)
  /// Of several questions put in one breath, some are named in a way that may be meant in two ways.
  case unclearException(String, expected: Bool)
  case noNumber(String)
  /// The number stands among words that say something else: "boursier échelon 3" counts no child.
  case numberAmongWords(String, Rational)
  /// The words tell something else that can be noted.
  case tellsOther(String, [HeardStatement])
  /// A bare "non", where the question is how much of something that everybody has.
  case noToHowMuch(String)
  case severalNumbers([Rational])
  /// `1,250` may be a thousand or a decimal.
  case ambiguousSeparator(String)
  case reversedRange(Rational, Rational)
  case notWhole(Rational)
  /// Said per hour, or per month where a single amount is asked.
  case otherPeriod(String)
  case belowZero(Rational)
  case noDate(String)
  /// The calendar has no such day.
  case noSuchDay(day: Int, month: Int, year: Int?)
  case dateOutOfBounds(DateRange, earliest: CalendarDate, latest: CalendarDate)
  case noDuration(String)
  /// No option fits; the nearest ones, if any.
  case noSuchOption(String, near: [ChoiceDomain.Option])
  /// A bare yes or no, where the question has a list of answers and none of them says it.
  case noYesOrNoAmong(String, [ChoiceDomain.Option])
  case optionNumberOutOfRange(Int, count: Int)
  /// A number that no line of the screen has.
  case noSuchLine(String)
  /// No file for the sheet, by its name.
  case noSheetFile(SheetName)
  /// Several options fit.
  case severalOptions(String, [ChoiceDomain.Option])
  case unknownCommune(String, near: [String])
  case severalCommunes(String, [String])
  /// More ages than members.
  case moreAgesThanMembers(ages: Int, members: Int)
  /// A number before the ages that counts them and may be one of them: "2, 4 et 9 ans".
  case countOrAge(Int, others: String)
  /// Each member needs an age, and another number of them was said.
  case otherNumberOfAges(Int, members: Int)
  case tooManyMembers(Int, maximum: Int)
  case noMembers(String)
  /// Members who live elsewhere, or are not there yet, are told among those who are asked about.
  case membersElsewhere(String)
}
