package import Documents
package import Interview
package import RuleEngine
package import RuleModel

extension Wording {
  /// Why a question is asked: the rights that depend on it, and what each answer would decide.
  package func page(_ purpose: Purpose) -> Document {
    let names = purpose.services.prefix(5).map { title($0) }
    var blocks: [Block] = []
    if names.isEmpty {
      blocks.append(.paragraph("Cette réponse avait déjà été donnée : on la reprend."))
    } else {
      let more = purpose.services.count - names.count
      if names.count == 1 {
        blocks.append(.paragraph("Cette réponse compte pour « \(names[0]) »."))
      } else {
        blocks.append(.paragraph("Cette réponse compte pour :"))
        blocks.append(list(names + (more > 0 ? ["et \(FrenchWords.count(more, "autre"))"] : [])))
      }
    }
    let deciding = purpose.branches.filter { !$0.changes.isEmpty }
    if let key = purpose.question.key, !deciding.isEmpty {
      let items = deciding.map { branch in
        ListItem(
          "Si \(Inline.strong(Inline(text(branch.answer, for: key)))) :",
          [.list(.bulleted, branch.changes.prefix(3).map { ListItem(line($0.after)) })])
      }
      blocks.append(.list(.bulleted, items))
    } else if !names.isEmpty {
      blocks.append(.paragraph("Elle ne décide pas seule : d'autres réponses seront nécessaires."))
    }
    if let how = howToKnow(purpose.question) { blocks.append(.paragraph("Pour savoir : \(FrenchWords.sentence(how))")) }
    return Document(blocks)
  }

  /// What another answer would change.
  package func whatIf(_ imagined: [Imagining], _ changes: [VerdictChange]) -> Document {
    let tried = imagined.prefix(4).map { item -> Inline in
      switch item {
      case .value(let key, let value): "\(Inline(label(of: key))) : \(Inline.strong(Inline(text(value, for: key))))"
      case .members(let scope, _, let written):
        "\(Inline(base.scopeIndices[scope].map { base.scopes[$0].plural } ?? scope.text)) : \(Inline.strong(Inline(written)))"
      }
    }
    let opening =
      tried.dropFirst().reduce("Si \(tried.first ?? "")" as Inline) { "\($0) ; \($1)" }
      + " — rien n'est enregistré."
    let changes = changes.filter(isSeen)
    if changes.isEmpty { return Document([.paragraph(opening), .paragraph("Rien ne change.")]) }
    let items = changes.prefix(12).map { ListItem("\(line($0.after)) (aujourd'hui : \(state($0.before)))") }
    let more = changes.count > 12 ? [Block.paragraph("Et \(FrenchWords.count(changes.count - 12, "autre")).")] : []
    return Document([.paragraph(opening), .list(.bulleted, Array(items))] + more)
  }

  /// Whether a change shows: an amount that moves behind the same words, or where nothing is settled, says nothing.
  private func isSeen(_ change: VerdictChange) -> Bool {
    if change.before.verdict != change.after.verdict { return true }
    switch change.after.verdict {
    case .eligible, .eligibleWithReserves: return amount(change.before) != amount(change.after)
    case .undetermined, .notConcerned, .alreadyReceived, .notEligible, .notEligibleToConfirm: return false
    }
  }

  /// When a verdict will change by itself.
  package func page(_ forecast: Forecast, of index: ServiceIndex, in evaluation: Evaluation) -> Document {
    let now = evaluation.outcome(of: index)
    var blocks: [Block] = [.paragraph("Aujourd'hui, \(line(now)).")]
    if !forecast.changes.isEmpty {
      blocks.append(
        .list(
          .bulleted,
          forecast.changes.map { change in
            ListItem(
              "À partir du \(Inline.date(Inline(FrenchFormat.date(change.from)))) : \(inline(change.verdict, of: index))"
            )
          }))
    }
    if let last = limit(of: forecast, on: evaluation.date) { blocks.append(.paragraph(last)) }
    return Document(blocks)
  }

  /// How far the forecast goes: over the two years, to the day until which its values are known, or nowhere.
  private func limit(of forecast: Forecast, on today: CalendarDate) -> Inline? {
    guard let until = forecast.knownUntil else {
      return forecast.changes.isEmpty
        ? "Rien de ce qui est connu ne le changera dans les deux ans, si la situation reste la même." : nil
    }
    let day = FrenchFormat.date(until)
    if until < today {
      return """
        Une valeur dont cette réponse dépend devait être relue avant le \(day) et ne l'a pas été : elle peut avoir \
        changé, et rien n'est dit de la suite.
        """
    }
    return forecast.changes.isEmpty
      ? """
      Rien de ce qui est connu ne le changera jusqu'au \(day), si la situation reste la même. Les montants ne sont \
      connus que jusque-là : au-delà, rien n'est dit.
      """
      : "Les montants ne sont connus que jusqu'au \(day) : au-delà, rien n'est dit."
  }
}
