internal import SourceText

extension ParsedExpression {
  /// Where it is written; parentheses around the whole are left out.
  var range: SourceRange {
    switch self {
    case .number(_, _, let range), .date(_, let range), .truth(_, let range), .today(let range), .name(_, let range),
      .service(_, _, _, _, let range), .all(_, let range), .any(_, let range), .none(_, let range),
      .atLeast(_, _, let range), .not(_, let range), .comparison(_, _, _, let range), .between(_, _, _, let range),
      .membership(_, _, _, let range), .contains(_, _, let range), .annotated(_, _, _, let range),
      .binary(_, _, _, let range), .negated(_, let range), .fold(_, _, let range), .rounded(_, _, _, let range),
      .converted(_, _, _, let range), .window(_, _, let range), .at(_, _, let range), .elapsed(_, _, _, let range),
      .datePart(_, _, let range), .makeDate(_, _, _, let range), .monthEdge(_, _, let range),
      .deadline(_, let range), .choose(_, _, _, let range), .brackets(_, let range), .table(_, let range),
      .communeAttribute(_, _, let range), .quantified(_, _, _, let range), .aggregate(_, _, _, _, _, let range):
      range
    }
  }
}
