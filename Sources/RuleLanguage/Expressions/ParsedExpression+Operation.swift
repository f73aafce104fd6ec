internal import RuleModel
internal import SourceText

extension ParsedExpression {
  /// The operator that writes it in one line and what fills its phrase: the inverse of `init(_:_:_:_:)`.
  ///
  /// Nil for leaves and for what is only written as a YAML structure.
  var written: (operation: Operation, captures: [String: Captures.Capture])? {
    switch self {
    case .number, .date, .truth, .name, .none, .atLeast, .annotated, .deadline, .brackets, .table, .communeAttribute:
      return nil
    case .today: return (.today, [:])
    case .service(let word, let service, _, _, let range):
      let operation: Operation =
        switch word {
        case .entitled: .entitled
        case .amount: .amount
        case .receives: .receives
        case .received: .received
        }
      return (operation, ["S": .word(Located(service, at: range))])
    case .all(let items, _): return chain(.and, items)
    case .any(let items, _): return chain(.or, items)
    case .not(let operand, _): return (.not, ["A": .expression(operand)])
    case .comparison(let comparison, let a, let b, _): return (comparison.operation, pair(a, b))
    case .between(let a, let b, let high, _):
      return (.between, ["A": .expression(a), "B": .expression(b), "H": .expression(high)])
    case .membership(let a, let items, isList: true, _): return (.inList, ["A": .expression(a), "E…": .list(items)])
    case .membership(let a, let items, isList: false, let range):
      guard case .name(let set, _)? = items.first else { return nil }
      return (.inSet, ["A": .expression(a), "ensemble": .word(Located(set, at: range))])
    case .contains(let a, let b, _): return (.contains, pair(a, b))
    case .binary(let arithmetic, let a, let b, _): return (arithmetic.operation, pair(a, b))
    case .negated(let a, _): return (.negate, ["A": .expression(a)])
    case .fold(.minimum, let items, _): return (.minimum, ["E…": .list(items)])
    case .fold(.maximum, let items, _): return (.maximum, ["E…": .list(items)])
    case .fold(.sum, _, _), .fold(.product, _, _): return nil
    case .rounded(let a, let rounding, let b, _): return (rounding.operation, pair(a, b))
    case .converted(let a, let unit, let isRelabelling, _):
      return (isRelabelling ? .relabel : .convert, ["A": .expression(a), "€/an": .unit(unit)])
    case .window(let fact, let window, _): return writtenWindow(fact, window)
    case .at(let parameter, let date, _): return (.at, ["A": .expression(parameter), "D": .expression(date)])
    case .elapsed(let unit, let from, let to, _):
      return (unit.elapsedOperation, ["D1": .expression(from), "D2": .expression(to)])
    case .datePart(let part, let date, _):
      return (part == .year ? .yearOf : .monthOf, ["D": .expression(date)])
    case .makeDate(let a, let m, let j, _):
      return (.makeDate, ["a": .expression(a), "m": .expression(m), "j": .expression(j)])
    case .monthEdge(let edge, let date, _):
      return (edge == .first ? .firstOfMonth : .lastOfMonth, ["D": .expression(date)])
    case .choose(let condition, let then, let otherwise, _):
      return (.choose, ["C": .expression(condition), "A": .expression(then), "E": .expression(otherwise)])
    case .quantified(let quantifier, let scope, let condition, _):
      let operation: Operation =
        switch quantifier {
        case .some: .some
        case .none: .none
        case .every: .every
        case .count: .count
        }
      return (operation, members(scope, ["C": condition]))
    case .aggregate(let aggregate, let body, let scope, let condition, let otherwise, _):
      let operation: Operation =
        switch aggregate {
        case .sum: .sumOf
        case .maximum: .maximumOf
        case .minimum: .minimumOf
        }
      return (operation, members(scope, ["E": body, "C": condition, "V": otherwise]))
    }
  }

  private func pair(_ a: ParsedExpression, _ b: ParsedExpression) -> [String: Captures.Capture] {
    ["A": .expression(a), "B": .expression(b)]
  }

  /// The operands before the last stand for the left of the operator.
  private func chain(
    _ operation: Operation, _ items: [ParsedExpression]
  ) -> (operation: Operation, captures: [String: Captures.Capture])? {
    guard items.count >= 2 else { return nil }
    return (operation, ["": .list(items)])
  }

  private func members(
    _ scope: Located<String>, _ expressions: [String: ParsedExpression?]
  ) -> [String: Captures.Capture] {
    var captures: [String: Captures.Capture] = ["enfant": .word(scope), "enfants": .word(scope)]
    for (place, expression) in expressions {
      if let expression { captures[place] = .expression(expression) }
    }
    return captures
  }

  private func writtenWindow(
    _ fact: ParsedExpression, _ window: Window
  ) -> (operation: Operation, captures: [String: Captures.Capture])? {
    switch window {
    case .current: nil
    case .months(let fold, nearest: 1, let farthest):
      (fold == .sum ? .sumOverMonths : .meanOverMonths, ["E": .expression(fact), "n": .count(farthest)])
    case .months(let fold, let nearest, let farthest):
      (
        fold == .sum ? .sumOverMonths : .meanOverMonths,
        ["E": .expression(fact), "M-13": .count(farthest), "M-2": .count(nearest)]
      )
    case .year(let back): (.inYear, ["A": .expression(fact), "N-2": .count(back)])
    case .monthsOfYear(let fold, let back):
      (fold == .sum ? .sumOfYear : .meanOfYear, ["E": .expression(fact), "en_année_N-2": .count(back)])
    }
  }
}

extension Comparison {
  var operation: Operation {
    switch self {
    case .equal: .equal
    case .notEqual: .notEqual
    case .less: .less
    case .lessOrEqual: .lessOrEqual
    case .greater: .greater
    case .greaterOrEqual: .greaterOrEqual
    }
  }
}

extension ParsedExpression.Arithmetic {
  var operation: Operation {
    switch self {
    case .add: .add
    case .subtract: .subtract
    case .multiply: .multiply
    case .divide: .divide
    }
  }
}

extension Rational.Rounding {
  var operation: Operation {
    switch self {
    case .down: .roundDown
    case .up: .roundUp
    case .nearest: .roundNearest
    }
  }
}

extension DurationUnit {
  var elapsedOperation: Operation {
    switch self {
    case .days: .daysBetween
    case .weeks: .weeksBetween
    case .months: .monthsBetween
    case .years: .yearsBetween
    }
  }
}
