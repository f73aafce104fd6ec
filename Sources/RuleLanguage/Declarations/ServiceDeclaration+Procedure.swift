internal import RuleModel
internal import SourceText
internal import YAMLTree

/// An item of `étapes`.
struct WrittenStep: Sendable {
  let action: RuleSentence
  let channel: Procedure.Channel?
  let place: RuleSentence?
  let duration: String?
  let doer: Procedure.Doer?
  let condition: ParsedExpression?

  enum Keys {
    static let action = Key("faire", .sentence, required: true, "ce qu'il faut faire")
    static let channel = Key(
      "canal", .word(Procedure.Channel.allCases.map { ($0.rawValue, $0) }), "comment : en ligne, au guichet…")
    static let place = Key("où", .sentence, "adresse, site ou guichet")
    static let duration = Key("durée", .text, "temps à prévoir, en toutes lettres")
    static let doer = Key(
      "par", .word(Procedure.Doer.allCases.map { ($0.rawValue, $0) }),
      "qui la fait, quand c'est le médiateur : elle n'est pas sur la feuille remise")
    static let condition = Key("si", .condition, "l'étape ne vaut que dans ce cas")
    static let table = KeyTable(
      "une étape",
      [
        action.declaration, channel.declaration, place.declaration, duration.declaration, doer.declaration,
        condition.declaration,
      ])
  }
}

extension ValueForm where Value == WrittenStep {
  static var step: ValueForm {
    ValueForm.object(WrittenStep.Keys.table) { fields, reading in
      typealias Keys = WrittenStep.Keys
      guard let action = fields.value(Keys.action, &reading) else { return nil }
      return WrittenStep(
        action: action, channel: fields.value(Keys.channel, &reading), place: fields.value(Keys.place, &reading),
        duration: fields.value(Keys.duration, &reading), doer: fields.value(Keys.doer, &reading),
        condition: fields.value(Keys.condition, &reading))
    }.orSentence { WrittenStep(action: $0, channel: nil, place: nil, duration: nil, doer: nil, condition: nil) }
  }
}

/// An item of `documents`.
struct WrittenPaper: Sendable {
  let paper: Located<String>
  let condition: ParsedExpression?
  let note: RuleSentence?

  enum Keys {
    static let paper = Key("papier", .identifier, required: true, "identifiant du papier dans `papiers`")
    static let condition = Key("si", .condition, "le papier n'est demandé que dans ce cas")
    static let note = Key("note", .sentence, "précision : de moins de 3 mois, l'original…")
    static let table = KeyTable("un document", [paper.declaration, condition.declaration, note.declaration])
  }
}

extension ValueForm where Value == WrittenPaper {
  static var neededPaper: ValueForm {
    ValueForm.object(WrittenPaper.Keys.table) { fields, reading in
      typealias Keys = WrittenPaper.Keys
      guard let paper = fields.value(Keys.paper, &reading) else { return nil }
      return WrittenPaper(
        paper: paper, condition: fields.value(Keys.condition, &reading), note: fields.value(Keys.note, &reading))
    }.orIdentifier { WrittenPaper(paper: $0, condition: nil, note: nil) }
  }
}

/// An item of `formulaires`.
struct WrittenForm: Sendable {
  let form: Located<String>
  let condition: ParsedExpression?

  enum Keys {
    static let form = Key("formulaire", .identifier, required: true, "identifiant du formulaire, dans `Forms/`")
    static let condition = Key("si", .condition, "le formulaire n'est à remplir que dans ce cas")
    static let table = KeyTable("un formulaire à remplir", [form.declaration, condition.declaration])
  }
}

extension ValueForm where Value == WrittenForm {
  static var neededForm: ValueForm {
    ValueForm.object(WrittenForm.Keys.table) { fields, reading in
      typealias Keys = WrittenForm.Keys
      guard let form = fields.value(Keys.form, &reading) else { return nil }
      return WrittenForm(form: form, condition: fields.value(Keys.condition, &reading))
    }.orIdentifier { WrittenForm(form: $0, condition: nil) }
  }
}

/// An item of `délais`: its date is an expression, whichever of the three ways it was written.
struct WrittenDeadline: Sendable {
  let date: ParsedExpression
  let reason: RuleSentence
  let nature: Procedure.DateNature
  let condition: ParsedExpression?

  enum Keys {
    static let before = Key("avant", ValueForm<CalendarDate>.date.placed, "dernier jour, fixé une fois pour toutes")
    static let duration = Key(
      "durée", ValueForm<WrittenLength>.length,
      "durée du délai : 2 mois, 14 jours, 6 semaines, ou le nom du paramètre qui la porte")
    static let start = Key("depuis", .expression, "date d'où part le délai : un fait de type date")
    static let counting = Key(
      "compter",
      .word([
        ("calendaire", Deadline.Counting.calendar), ("franc", .clear), ("ouvré", .worked), ("ouvrable", .workable),
      ]), "jours comptés : calendaire (si rien n'est dit), franc, ouvré, ouvrable")
    static let carriesOver = Key(
      "report", .yesNo, "oui : un délai qui finit un jour chômé va au jour travaillé suivant")
    static let end = Key("échéance", .expression, "date calculée par une expression")
    static let reason = Key("pourquoi", .sentence, required: true, "ce qui se perd après cette date")
    static let nature = Key(
      "nature", .word(Procedure.DateNature.allCases.map { ($0.rawValue, $0) }),
      "limite (si rien n'est dit) : dernier jour pour agir ; recours : dernier jour pour contester une décision, ce qui devient la première étape ; début : premier jour pour agir ; réponse : jour jusqu'où l'on attend un service"
    )
    static let condition = Key("si", .condition, "le délai ne vaut que dans ce cas")
    static let table = KeyTable(
      "un délai",
      [
        before.declaration, duration.declaration, start.declaration, counting.declaration, carriesOver.declaration,
        end.declaration, reason.declaration, nature.declaration, condition.declaration,
      ])
  }
}

extension ValueForm where Value == WrittenDeadline {
  static var deadline: ValueForm {
    ValueForm.object(WrittenDeadline.Keys.table) { fields, reading in
      typealias Keys = WrittenDeadline.Keys
      let reason = fields.value(Keys.reason, &reading) ?? ""
      let condition = fields.value(Keys.condition, &reading)
      let nature = fields.value(Keys.nature, &reading) ?? .limit
      let before = fields.value(Keys.before, &reading)
      let end = fields.value(Keys.end, &reading)
      let duration = fields.value(Keys.duration, &reading)
      let start = fields.value(Keys.start, &reading)
      let counting = fields.value(Keys.counting, &reading) ?? .calendar
      let carry: Deadline.Carry = fields.value(Keys.carriesOver, &reading) == true ? .runsOn : .stays
      let written = [fields.has(Keys.before), fields.has(Keys.end), fields.has(Keys.duration)].filter(\.self).count
      guard written == 1, fields.has(Keys.duration) == fields.has(Keys.start) else {
        reading.report(
          "E218", "ce délai ne dit pas sa date d'une seule façon", at: fields.range.firstStretch,
          help: ["écrire `avant: DATE`, ou `durée: 2 mois` avec `depuis: FAIT`, ou `échéance: EXPRESSION`."])
        return nil
      }
      let date: ParsedExpression
      if let before {
        date = .date(before.value, before.range)
      } else if let end {
        date = end
      } else if let duration, let start,
        let term = term(of: duration, from: start, counting, carry, fields.range, &reading)
      {
        date = term
      } else {
        return nil
      }
      return WrittenDeadline(date: date, reason: reason, nature: nature, condition: condition)
    }
  }

  /// A length that a parameter holds is added to the start; the day it gives is then carried over or made clear.
  private static func term(
    of length: WrittenLength, from start: ParsedExpression, _ counting: Deadline.Counting, _ carry: Deadline.Carry,
    _ range: SourceRange, _ reading: inout Reading
  ) -> ParsedExpression? {
    switch (length, counting) {
    case (.fixed(let duration), _):
      return .deadline(
        ParsedDeadline(
          start: start, amount: duration.amount, unit: duration.unit, counting: counting, carry: carry),
        range)
    case (.parameter(let name), .calendar), (.parameter(let name), .clear):
      return .deadline(
        ParsedDeadline(
          start: .binary(.add, start, name, range), amount: 0, unit: .days, counting: counting,
          carry: carry), range)
    case (.parameter(let name), .worked), (.parameter(let name), .workable):
      reading.report(
        "E218", "des jours ouvrés ou ouvrables se comptent sur une durée écrite en chiffres", at: name.range,
        help: ["écrire la durée elle-même, comme `durée: 5 jours`."])
      return nil
    }
  }
}

/// `durée` of a deadline.
enum WrittenLength: Sendable {
  case fixed(WrittenDuration)
  case parameter(ParsedExpression)
}

extension ValueForm where Value == WrittenLength {
  static var length: ValueForm {
    ValueForm(shape: .either([.duration, .identifier])) { node, reading in
      if case .scalar(let scalar) = node.content, WrittenDuration.read(scalar.text) == nil,
        scalar.text.first?.isLetter == true, !scalar.text.contains(" ")
      {
        return reading.expression(node).map { .parameter($0) }
      }
      return ValueForm<WrittenDuration>.duration.read(node, &reading).map { .fixed($0) }
    }
  }
}

private enum AppealKeys {
  static let against = Key("contre", .text, "ce que l'on conteste")
  static let to = Key("auprès", .text, "à qui l'on s'adresse")
  static let within = Key("délai", .sentence, "délai pour agir, en toutes lettres")
  static let how = Key("comment", .sentence, "comment faire")
  static let table = KeyTable(
    "un recours", [against.declaration, to.declaration, within.declaration, how.declaration])
}

extension ValueForm where Value == Procedure.Appeal {
  static var appeal: ValueForm {
    ValueForm.object(AppealKeys.table) { fields, reading in
      if !fields.has(AppealKeys.how), !fields.has(AppealKeys.to) {
        reading.report(
          "E202", "ce recours ne dit ni auprès de qui, ni comment", at: fields.range.firstStretch,
          help: ["ajouter `auprès: …` ou `comment: …`."])
      }
      return Procedure.Appeal(
        against: fields.value(AppealKeys.against, &reading), to: fields.value(AppealKeys.to, &reading),
        within: fields.value(AppealKeys.within, &reading), how: fields.value(AppealKeys.how, &reading) ?? "")
    }.orSentence { Procedure.Appeal(against: nil, to: nil, within: nil, how: $0) }
  }
}
