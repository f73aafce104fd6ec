package import Documents
package import RuleEngine
package import RuleModel

extension Wording {
  /// `comment SERVICE`: the verdict, the conditions one by one, and the amount line by line.
  package func calculation(of index: ServiceIndex, in evaluation: Evaluation) -> Document {
    let service = base.services[index]
    let outcome = evaluation.outcome(of: index)
    var blocks: [Block] = [.paragraph(state(outcome))]
    for holder in evaluation.holdersToTell(of: index) {
      let conditions = evaluation.conditions(of: index, for: holder)
      let sentences = ConditionSentence(self, in: evaluation, for: holder)
      let items = conditions.map { ListItem(condition($0.expression, $0.truth, sentences)) }
      if !items.isEmpty {
        blocks.append(.section(Inline("Conditions\(suffix(holder))"), level: .third, [.list(.bulleted, items)]))
      }
      guard let amount = service.decision.amount else { continue }
      if evaluation.value(of: amount, for: holder).flatMap({ text($0, as: amount.type) }) == nil {
        // A page of parts that are not known yet would explain nothing.
        blocks.append(
          .paragraph(Inline("Montant\(suffix(holder)) : \(FrenchFormat.notKnown), il manque des réponses.")))
      } else {
        let lines = calculationLines(amount, evaluation, holder)
        if lines.count > 1 {
          blocks.append(.calculation(title: Inline("Calcul du montant, si on y a droit\(suffix(holder))"), lines))
        }
      }
    }
    blocks += grounds(of: index, outcome, evaluation)
    return Document(title: Inline(service.title), blocks)
  }

  private func suffix(_ holder: Holder) -> String {
    holder.member.map { " — \(name(of: $0))" } ?? ""
  }

  func condition(_ expression: Expression, _ truth: Truth, _ sentences: ConditionSentence) -> Inline {
    let mark: Inline =
      switch truth {
      case .yes: .verdict(.open, "oui")
      case .no: .verdict(.closed, "non")
      case .unknown: .verdict(.undecided, "à voir")
      }
    var text: Inline = "\(mark) — \(FrenchWords.capitalised(sentences.textWithValue(expression)))"
    if let source = expression.source { text += " (\(source))" }
    return text
  }

  // MARK: - The amount

  /// What was counted, the parts before the whole; each computed fact once.
  private func calculationLines(
    _ amount: Expression, _ evaluation: Evaluation, _ holder: Holder
  ) -> [CalculationLine] {
    var lines: [CalculationLine] = []
    var seen: Set<String> = []
    collect(evaluation.derivation(of: amount, for: holder), depth: 0, &lines, &seen)
    if lines.count > 18 { lines = Array(lines.suffix(18)) }
    if let value = evaluation.value(of: amount, for: holder) {
      lines.append(.total("Montant", Inline(said(value, as: amount.type))))
    }
    return lines
  }

  /// Deeper than this, what comes to nothing is left out with all that leads to it: the child benefits of somebody
  /// without children explain nothing.
  private static let depthOfNothing = 3

  private func collect(
    _ derivation: Derivation, depth: Int, _ lines: inout [CalculationLine], _ seen: inout Set<String>
  ) {
    var depth = depth
    if case .computed = derivation.subject { depth += 1 }
    if case .number(let interval)? = derivation.value, interval.exact == .zero, depth >= Self.depthOfNothing { return }
    for child in derivation.children { collect(child, depth: depth, &lines, &seen) }
    guard let value = derivation.value, case .number = value else { return }
    switch derivation.subject {
    case .computed(let index, _):
      let fact = base.facts[index]
      guard seen.insert(fact.name.text).inserted else { return }
      let amount = fact.isRate ? rate(value) : said(value, as: fact.type)
      lines.append(
        .subtotal(
          Inline(FrenchWords.capitalised(fact.wording.label)), Inline(amount),
          note: fact.source.map { Inline($0) }))
    case .service(let index, .amount):
      guard seen.insert(base.services[index].id.text).inserted else { return }
      let amount = said(value, as: base.services[index].decision.amount?.type ?? .number(.money(.month)))
      lines.append(.entry(Inline(title(index)), Inline(amount)))
    case .expression(let expression):
      guard let entry = entry(expression, value), seen.insert(entry.label.plainText).inserted else { return }
      lines.append(entry)
    case .service(_, .entitled), .seenAbove: return
    }
  }

  /// Only what was answered, and legal values: steps between them are the rules' own business.
  private func entry(_ expression: Expression, _ value: KnownValue) -> CalculationLine? {
    switch expression.kind {
    case .fact:
      // Nothing received is nothing to count.
      if case .number(let interval) = value, interval.exact == .zero { return nil }
      // What was not answered has no number.
      guard let shown = text(value, as: expression.type) else { return nil }
      return .entry(Inline(FrenchWords.capitalised(ConditionSentence(self).noun(expression))), Inline(shown))
    case .parameter(let index, _):
      let parameter = base.parameters[index]
      let entry = parameter.entry(on: date)
      let since = entry.map { "depuis le \(FrenchFormat.date($0.from))" }
      let note = [entry?.source ?? parameter.source, since].compactMap { $0 }.joined(separator: ", ")
      return .entry(
        Inline(FrenchWords.capitalised(parameter.label)),
        Inline(parameter.isRate ? rate(value) : said(value, as: expression.type)),
        note: note.isEmpty ? nil : Inline(note))
    case .truth, .number, .date, .option, .today, .service, .all, .any, .not, .atLeast, .comparison, .between,
      .oneOf, .includes, .inCommuneSet, .sum, .difference, .product, .quotient, .minimum, .maximum, .rounded,
      .converted, .choose, .brackets, .table, .communeAttribute, .some, .every, .count, .aggregate, .shifted,
      .elapsed, .datePart, .makeDate, .firstOfMonth, .lastOfMonth, .deadline:
      return nil
    }
  }

  // MARK: - What it rests on

  func grounds(of index: ServiceIndex, _ outcome: Outcome, _ evaluation: Evaluation) -> [Block] {
    let service = base.services[index]
    var blocks: [Block] = []
    let facts = evaluation.sufficientAnswers(for: index)
    if !facts.isEmpty {
      let said = facts.prefix(6).compactMap { key -> String? in
        situation[key].map { "\(label(of: key)) : \(text($0, for: key))" }
      }
      if !said.isEmpty { blocks.append(.paragraph("Ce qui suffit à le dire : \(said.joined(separator: " ; ")).")) }
    }
    if !outcome.openReserves.isEmpty {
      blocks.append(.callout(.toVerify, [list(outcome.openReserves.map { told($0.sentence) })]))
    }
    let open = outcome.verdict == .undetermined ? evaluation.estimates(leavingOpen: index) : []
    if let settling = whatSettles(open) { blocks.append(.callout(.toVerify, [.paragraph(Inline(settling))])) }
    if !outcome.estimates.isEmpty {
      blocks.append(.callout(.toVerify, [list(sources(ofEstimates: outcome.estimates))]))
    }
    if !outcome.doubtfulParameters.isEmpty {
      let names = outcome.doubtfulParameters.prefix(3).map { base.parameters[$0].label }
      blocks.append(
        .paragraph("\(Inline.toVerify("à vérifier")) : \(names.joined(separator: " ; ")) (valeur à confirmer)."))
    }
    blocks.append(.paragraph(Inline(reviewLine(service.review))))
    let sources = service.sources.prefix(3).map { [$0.title, $0.article].compactMap { $0 }.joined(separator: ", ") }
    if !sources.isEmpty { blocks.append(.paragraph("Source : \(sources.joined(separator: " ; ")).")) }
    return blocks
  }

  func reviewLine(_ review: Review) -> String {
    let grade =
      switch review.reliability {
      case .read: "lu dans une source datée"
      case .derived: "déduit des sources"
      case .unverified: "à vérifier auprès du service"
      }
    let on = review.on.map { "Fiche vérifiée le \(FrenchFormat.date($0))" } ?? "Fiche sans date de vérification"
    guard let until = review.until else { return "\(on) (\(grade))." }
    let state =
      until < date
      ? ", à revoir depuis le \(FrenchFormat.date(until))" : ", valable jusqu'au \(FrenchFormat.date(until))"
    return "\(on)\(state) (\(grade))."
  }
}
