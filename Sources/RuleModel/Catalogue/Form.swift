package import SourceText

/// An official or local form, field by field.
package struct Form: Sendable {
  package let id: FormID
  package let title: String
  /// The official number with its version ("15481*01"), where there is one.
  package let number: String?
  package let operatorID: OperatorID?
  package let pages: Int?
  package let address: String?
  package let sendTo: RuleSentence?
  package let services: [ServiceID]
  /// Pieces to join; some only in a given situation.
  package let papers: [Procedure.NeededPaper]
  package let fields: [Field]
  package let signature: String?
  package let sources: [Source]
  package let review: Review
  package let place: SourceRange

  package init(
    id: FormID, title: String, number: String?, operatorID: OperatorID?, pages: Int?, address: String?,
    sendTo: RuleSentence?, services: [ServiceID], papers: [Procedure.NeededPaper], fields: [Field], signature: String?,
    sources: [Source], review: Review, place: SourceRange
  ) {
    self.id = id
    self.title = title
    self.number = number
    self.operatorID = operatorID
    self.pages = pages
    self.address = address
    self.sendTo = sendTo
    self.services = services
    self.papers = papers
    self.fields = fields
    self.signature = signature
    self.sources = sources
    self.review = review
    self.place = place
  }

  package struct Field: Sendable {
    package let name: String
    package let label: String
    package let page: Int?
    package let filling: Filling
    /// What to write there, or the mistake that is usual there.
    package let help: RuleSentence?

    package init(name: String, label: String, page: Int?, filling: Filling, help: RuleSentence?) {
      self.name = name
      self.label = label
      self.page = page
      self.filling = filling
      self.help = help
    }
  }

  /// What goes into a field.
  package enum Filling: Sendable {
    case value(Expression)
    /// A box, ticked when the condition holds.
    case box(Expression)
    /// Known facts of text type.
    case text(FactIndex, MemberReference)
    /// The person writes it.
    case byHand
  }
}
