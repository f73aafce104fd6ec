/// What words do in a sentence: whose something is, when it is, how many there are, what is owed. The rules list the
/// words.
package enum WordClass: Int, CaseIterable, Sendable {
  // Small words.
  case articles, singularArticles, indefiniteArticles, determiners, pluralDeterminers, subjectDeterminers
  case articlesOrPronouns, pluralPossessives, of, ofOrOfThe, nounPrepositions, personPrepositions, speakerPronoun
  case heOrShe, himOrHer, we, toMe, singularSubjects, subjectPronouns, clauseSubjects, newSubjects, clitics
  case beforeInfinitive, beforePaying, that, andBut, clauseLinks, newClauseLinks, relatives, holdingAClause
  case thereIs, auxiliaries, negativeAdverbs, never, negations, clearDenials, insideDenial, undoingSettled, compared
  case comparing, corrections, openingCorrections, sighs, otherNeedLinks

  // Persons.
  case mine, ours, theirs, firstPerson, prepositions, peopleAtLarge, payers, spouses, partners, sweethearts
  case motherOrFather, ownParents, elderly, kin, titles, eachOfTwo, somebody, couples, coupleNouns, theyLive
  case comingForAnother, calling, reporting, openingRequest, helping, copulas, beforeOwnState, widowedOrRetired
  case statesBeside, gone, violent, takingUpTheDead, married, skippedBeforeState, betweenNounAndWho, beingOrHaving
  case housedAs, grownUpStates

  // Children.
  case raising, caring, childAdjectives, beforeOneChild, beforeOwnChildren, parents, awaited, born, bornParticiple
  case beforeBirth, recentTimes, second, third, fourth, fifth, ageRanks, ambiguousRanks, sizes, littleOrBig
  case littleOnes, minors, onlyChildren, ownChildren, daughters, siblings, singularsInS, childDeeds, afterCount
  case afterOwnChildren, beforeAges, besideAge, afterAge

  // The household.
  case living, homes, inhabitants, units, groups, allOfThem, backHome

  // Ages.
  case reaching, ageUnits, countedYears, agedThings, datedThings, otherTimes, lengths, atThatAge, celebrating
  case willTurn, plans, ageLimits, untilAge, required, afterYears, placesOfYears, afterLength, adultsAtHead
  case pupilsAtHead

  // Time.
  case formerly, presently, willBe, pastLife, pastVerbs, pastWork, ending, justDone, coming, ahead, expiring
  case dayLimits, notADay, withinDelay, pastDays, scheduled, doneDeeds, periods

  // What a sentence does.
  case verbs, pluralVerbs, ownVerbs, impersonal, denials, wishes, fears, feared, wishedDeeds, accusing, claiming
  case saying, doing
  case following

  // Work and pay.
  case employers, jobs, working, afterNotWorking, ended, endedParticiples, renewed, dismissed, dismissedOrLeft
  case backAtWork, promised, gettingWork, postSought, newTale
  case trainings, womensTrades, ownerOrTenant, afterTrade, incomes
  case payVerbs, beforePay, otherCauses, publicAid, retired, notYetRetired

  // Sums.
  case currencies, countedThings, offered, hoped, lacking, completing, handingOver, announced, atMost, raisedTo
  case arriving, paidOnce, incomesOfBoth, beforeBareIncome, alimonySigns, toldByYear, yearDocuments, taxes

  // Debts.
  case owing, repaying, takenBack, paying, owesOrMust, anotherOwes, payingOrFinding, givingBack, takingBack, overpaid
  case leftToPay, stillOwing, paid, cancelled, ready, offeringMoney, loans, due, debtWords

  // Benefits and disability.
  case having, had, seekers, benefitStates, maintained, askingAbout, joiningBenefits, announcing, notYetDecided
  case parts, disabilities, otherRates, classing, categories

  // Homes.
  case rentedHomes, besideHome, housedIn, rentSigns, rented, afterRent, included, privateThings, dealing, notHome
  case homeSigns

  // Places.
  case dwelling, residing, residingThere, formerHomes, origins, journeys, offices, townHallErrands, bearingTownNames
  case elsewhere, beforePostcode, namesakes, plainTowns, studies

  /// Its key in the rules, under `grammaire`.
  package var name: String { description.name }

  /// What it is for, for who writes rules.
  package var purpose: String { description.purpose }
}
