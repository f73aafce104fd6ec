internal import RuleModel
internal import SourceText

extension ExpressionChecker {
  mutating func date(
    _ parsed: ParsedExpression, of operation: Operation, in context: CheckingContext
  ) -> Expression? {
    guard let checked = infer(parsed, .none, in: context) else { return nil }
    guard checked.type == .date else {
      reportOperand(operation, expected: operation == .at ? ValueType.date.shown : nil, checked)
      return nil
    }
    return checked
  }

  mutating func makeDate(
    _ year: ParsedExpression, _ month: ParsedExpression, _ day: ParsedExpression, _ range: SourceRange,
    in context: CheckingContext
  ) -> Expression? {
    let parts = [year, month, day].map { part -> Expression? in
      guard let checked = anyNumber(part, of: .makeDate, in: context) else { return nil }
      guard checked.unit == .none else {
        reportOperand(.makeDate, expected: "des nombres sans unité : année, mois, jour", checked)
        return nil
      }
      return checked
    }
    guard let year = parts[0], let month = parts[1], let day = parts[2] else { return nil }
    return make(.makeDate(year: year, month: month, day: day), .date, range)
  }

  mutating func deadline(
    _ deadline: ParsedDeadline, _ range: SourceRange, in context: CheckingContext
  ) -> Expression? {
    guard let start = infer(deadline.start, .none, in: context) else { return nil }
    guard start.type == .date else {
      report(.type(.wrongType(expected: ValueType.date.shown, found: start.type.shown)), at: start.range)
      return nil
    }
    return make(
      .deadline(
        Deadline(
          start: start, amount: deadline.amount, unit: deadline.unit, counting: deadline.counting,
          carry: deadline.carry)), .date, range)
  }

  /// A fact over months or for a year.
  mutating func window(
    _ parsed: ParsedExpression, _ window: Window, _ range: SourceRange, in context: CheckingContext
  ) -> Expression? {
    guard case .name(let name, let place) = parsed else {
      report(.time(.windowOnExpression), at: parsed.range)
      return nil
    }
    guard let referent = referent(name, place, .none, in: context) else { return nil }
    guard case .fact(let fact, let member) = referent else {
      report(.time(.windowOnExpression), at: place)
      return nil
    }
    let signature = signatures[fact]
    guard signature.period == window.period else {
      report(
        .time(.wrongPeriod(fact: name, period: signature.period, window: window, declared: signature.place)),
        at: range)
      return nil
    }
    if signature.type == .text {
      report(.type(.textValue(name)), at: place)
      return nil
    }
    guard let fold = window.fold else {
      return make(.fact(fact, member: member, window: window), signature.type, range)
    }
    guard case .number(let unit) = signature.type else {
      report(.time(.windowOfWords(fact: name, found: signature.type.shown)), at: place)
      return nil
    }
    let total = fold == .sum && unit == .money(.month) ? window.unitOfMonthlySum : unit
    return make(.fact(fact, member: member, window: window), .number(total), range)
  }

  /// A parameter at another date than today.
  mutating func parameter(
    _ parsed: ParsedExpression, at date: ParsedExpression, _ range: SourceRange, in context: CheckingContext
  ) -> Expression? {
    guard case .name(let name, let place) = parsed else {
      report(.time(.notAParameter(nil)), at: parsed.range)
      return nil
    }
    guard let referent = referent(name, place, .none, in: context) else { return nil }
    guard case .parameter(let parameter) = referent else {
      report(.time(.notAParameter(name)), at: place)
      return nil
    }
    guard let day = self.date(date, of: .at, in: context) else { return nil }
    guard day.dependsOnTodayAlone else {
      report(.time(.dateNotFixed), at: day.range)
      return nil
    }
    return make(.parameter(parameter, at: day), signatures[parameter].type, range)
  }
}

extension Window {
  /// The period of the facts it reads.
  fileprivate var period: FactPeriod {
    switch self {
    case .current: .none
    case .year: .year
    case .months, .monthsOfYear: .month
    }
  }

  fileprivate var fold: WindowFold? {
    switch self {
    case .current, .year: nil
    case .months(let fold, _, _), .monthsOfYear(let fold, _): fold
    }
  }

  /// Twelve months of €/mois are €/an; another number of months, plain €.
  fileprivate var unitOfMonthlySum: Unit {
    switch self {
    case .current, .year: .money(.month)
    case .months(_, let nearest, let farthest): farthest - nearest == 11 ? .money(.year) : .money(.once)
    case .monthsOfYear: .money(.year)
    }
  }
}

extension Expression {
  fileprivate var dependsOnTodayAlone: Bool {
    let dependencies = dependencies
    return dependencies.facts.isEmpty && dependencies.parameters.isEmpty && dependencies.services.isEmpty
      && dependencies.lastMonthServices.isEmpty && dependencies.scopes.isEmpty
  }
}
