package import SourceText

package struct Theme: Sendable {
  package let id: ThemeID
  package let label: String
  package let order: Int

  package init(id: ThemeID, label: String, order: Int) {
    self.id = id
    self.label = label
    self.order = order
  }
}

/// An organisation that decides, pays or receives.
package struct Operator: Sendable {
  package let id: OperatorID
  package let name: String
  package let shortName: String
  package let phone: String?
  package let site: String?
  package let note: String?

  package init(id: OperatorID, name: String, shortName: String, phone: String?, site: String?, note: String?) {
    self.id = id
    self.name = name
    self.shortName = shortName
    self.phone = phone
    self.site = site
    self.note = note
  }
}

/// A paper that procedures ask for.
package struct Paper: Sendable {
  package let id: PaperID
  package let label: String
  package let issuer: String?
  package let copy: RuleSentence?
  package let replacedBy: [PaperID]
  package let note: RuleSentence?
  package let place: SourceRange

  package init(
    id: PaperID, label: String, issuer: String?, copy: RuleSentence?, replacedBy: [PaperID], note: RuleSentence?,
    place: SourceRange
  ) {
    self.id = id
    self.label = label
    self.issuer = issuer
    self.copy = copy
    self.replacedBy = replacedBy
    self.note = note
    self.place = place
  }
}

/// A how-to page on which nothing is decided.
package struct HowTo: Sendable {
  package let id: HowToID
  package let title: String
  package let themes: [ThemeID]
  package let purpose: RuleSentence
  package let needs: [String]
  /// In order; never conditional.
  package let steps: [Procedure.Step]
  package let advice: [RuleSentence]
  package let sources: [Source]
  package let review: Review
  package let place: SourceRange

  package init(
    id: HowToID, title: String, themes: [ThemeID], purpose: RuleSentence, needs: [String], steps: [Procedure.Step],
    advice: [RuleSentence], sources: [Source], review: Review, place: SourceRange
  ) {
    self.id = id
    self.title = title
    self.themes = themes
    self.purpose = purpose
    self.needs = needs
    self.steps = steps
    self.advice = advice
    self.sources = sources
    self.review = review
    self.place = place
  }
}
