package import RuleModel

extension RuleBase {
  /// The same base with the legal values of `date` in all the sentences that name them.
  ///
  /// Done once for a run: whoever shows a sentence afterwards, on a screen or in a file, shows figures. The sentences of
  /// conditions (`dire`) keep their names, and `ConditionSentence` fills them.
  package func told(on date: CalendarDate) -> RuleBase {
    guard toldOn == nil else { return self }
    let figures = Figures(base: self, date: date)
    var base = self
    base.toldOn = date
    base.services = Table(services.elements.map { $0.told(figures) })
    base.guides = guides.mapValues { $0.told(figures) }
    base.forms = forms.mapValues { $0.told(figures) }
    base.papers = papers.mapValues { $0.told(figures) }
    return base
  }
}

extension Service {
  fileprivate func told(_ figures: Figures) -> Service {
    Service(
      id: id, title: title, nature: nature, purpose: figures.told(purpose), operatorID: operatorID, themes: themes,
      territory: territory, scope: scope, decision: decision.told(figures), importance: importance, needs: needs,
      relations: Relations(
        excludes: relations.excludes, combination: figures.told(relations.combination), opens: relations.opens,
        whenClosed: relations.whenClosed),
      procedure: procedure.told(figures), phone: phone?.told(figures), links: links, sources: sources,
      review: review.told(figures), examples: examples, place: place)
  }
}

extension Service.Decision {
  fileprivate func told(_ figures: Figures) -> Service.Decision {
    func told(_ reserves: [Service.Reserve]) -> [Service.Reserve] {
      reserves.map {
        Service.Reserve(text: figures.told($0.text), condition: $0.condition, isAssessment: $0.isAssessment)
      }
    }
    return Service.Decision(
      concerns: concerns, conditions: conditions, amount: amount, isPaid: isPaid, urgency: urgency,
      reserves: told(reserves), exceptions: told(exceptions))
  }
}

extension Procedure {
  fileprivate func told(_ figures: Figures) -> Procedure {
    Procedure(
      steps: steps.map { $0.told(figures) }, papers: papers.map { $0.told(figures) }, forms: forms,
      deadlines: deadlines.map {
        ServiceDeadline(
          date: $0.date, reason: figures.told($0.reason), nature: $0.nature, condition: $0.condition)
      },
      appeals: appeals.map {
        Appeal(against: $0.against, to: $0.to, within: figures.told($0.within), how: figures.told($0.how))
      }, mistakes: figures.told(mistakes))
  }
}

extension Procedure.Step {
  fileprivate func told(_ figures: Figures) -> Procedure.Step {
    Procedure.Step(
      action: figures.told(action), channel: channel, place: figures.told(place), duration: duration,
      doer: doer, condition: condition)
  }
}

extension Procedure.NeededPaper {
  fileprivate func told(_ figures: Figures) -> Procedure.NeededPaper {
    Procedure.NeededPaper(paper: paper, condition: condition, note: figures.told(note))
  }
}

extension PhoneCall {
  fileprivate func told(_ figures: Figures) -> PhoneCall {
    PhoneCall(who: who, number: number, hours: hours, prepare: prepare, say: figures.told(say))
  }
}

extension Review {
  fileprivate func told(_ figures: Figures) -> Review {
    Review(on: on, until: until, reliability: reliability, toConfirm: figures.told(toConfirm))
  }
}

extension Guide {
  fileprivate func told(_ figures: Figures) -> Guide {
    Guide(
      id: id, title: title, themes: themes, purpose: figures.told(purpose), needs: needs,
      steps: steps.map { $0.told(figures) }, advice: figures.told(advice), sources: sources,
      review: review.told(figures), place: place)
  }
}

extension Form {
  fileprivate func told(_ figures: Figures) -> Form {
    Form(
      id: id, title: title, number: number, operatorID: operatorID, pages: pages, address: address,
      sendTo: figures.told(sendTo), services: services, papers: papers.map { $0.told(figures) },
      fields: fields.map {
        Field(name: $0.name, label: $0.label, page: $0.page, filling: $0.filling, help: figures.told($0.help))
      }, signature: signature, sources: sources, review: review.told(figures), place: place)
  }
}

extension Paper {
  fileprivate func told(_ figures: Figures) -> Paper {
    Paper(
      id: id, label: label, issuer: issuer, copy: figures.told(copy), replacedBy: replacedBy,
      note: figures.told(note), place: place)
  }
}
