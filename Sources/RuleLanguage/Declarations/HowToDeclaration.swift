internal import RuleModel
internal import SourceText
internal import YAMLTree

/// A file with the key `guide`, as written.
struct HowToDeclaration: Sendable {
  let id: Located<String>
  let title: String
  let themes: [Located<String>]
  let purpose: RuleSentence
  let needs: [String]
  let steps: [Procedure.Step]
  let advice: [RuleSentence]
  let sources: [Source]
  let review: Review
  let replaces: Bool
  let justified: [Justification]

  enum StepKeys {
    typealias Step = WrittenStep.Keys
    static let table = KeyTable(
      "une étape de guide",
      [Step.action.declaration, Step.channel.declaration, Step.place.declaration, Step.duration.declaration])
  }

  enum Keys {
    static let id = Key("guide", .identifier, required: true, "identifiant du guide")
    static let title = Key("titre", .text, required: true, "titre de la fiche")
    static let themes = Key("thèmes", .identifiers, required: true, "thèmes où le ranger")
    static let purpose = Key("pour", .sentence, required: true, "à quoi il sert, en une phrase")
    static let needs = Key("besoin", .texts, "ce que disent les gens quand ils en ont besoin")
    static let steps = Key("étapes", .oneOrMore(.howToStep), "ce qu'il faut faire, dans l'ordre")
    static let advice = Key("conseils", .sentences, "conseils au médiateur")
    static let sources = Key("sources", .oneOrMore(.source), "textes et pages d'où vient la fiche")
    static let review = Key("vérifié", .review, "quand et comment la fiche a été relue")
    static let table = KeyTable(
      "un guide",
      [
        id.declaration, title.declaration, themes.declaration, purpose.declaration, needs.declaration,
        steps.declaration, advice.declaration, sources.declaration, review.declaration,
        Replacement.key.declaration, Justification.key.declaration,
      ])
  }

  init?(_ fields: Fields, _ reading: inout Reading) {
    guard let id = fields.value(Keys.id, &reading) else { return nil }
    self.id = id
    title = fields.value(Keys.title, &reading) ?? id.value
    themes = fields.value(Keys.themes, &reading) ?? []
    purpose = fields.value(Keys.purpose, &reading) ?? ""
    needs = fields.value(Keys.needs, &reading) ?? []
    steps = fields.value(Keys.steps, &reading) ?? []
    advice = fields.value(Keys.advice, &reading) ?? []
    sources = fields.value(Keys.sources, &reading) ?? []
    review = fields.value(Keys.review, &reading) ?? .unreviewed
    replaces = fields.value(Replacement.key, &reading) ?? false
    justified = fields.value(Justification.key, &reading) ?? []
  }
}

extension ValueForm where Value == Procedure.Step {
  static var howToStep: ValueForm {
    ValueForm.object(HowToDeclaration.StepKeys.table) { fields, reading in
      guard let action = fields.value(WrittenStep.Keys.action, &reading) else { return nil }
      return Procedure.Step(
        action: action, channel: fields.value(WrittenStep.Keys.channel, &reading),
        place: fields.value(WrittenStep.Keys.place, &reading),
        duration: fields.value(WrittenStep.Keys.duration, &reading), condition: nil)
    }.orSentence { Procedure.Step(action: $0, channel: nil, place: nil, duration: nil, condition: nil) }
  }
}
