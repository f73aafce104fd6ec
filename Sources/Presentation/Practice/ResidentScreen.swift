package import Documents
import NeedFinder
import RuleEngine
import RuleModel
package import Training

extension Wording {
  /// The words of an exercise: members are named by the person's own truth.
  package init(_ exercise: Exercise) {
    self.init(base: exercise.base, date: exercise.date, situation: exercise.scenario.situation)
  }

  /// What the resident says or does.
  package func screen(for notice: ResidentNotice) -> Document {
    switch notice {
    case .answers(let inquiry, let reply): answer(reply, to: inquiry)
    case .volunteers(let told): volunteered(told)
    case .asksBack(let choices): askingBack(choices)
    case .givesIdentity(let name, let birth, let commune): identity(name, birth, commune)
    case .showsPapers(let papers): bag(papers)
    case .stiffens(let trigger): aside(text(trigger))
    case .hint(let hint): say("\(Inline.strong("Indice :")) \(Inline(text(hint)))")
    case .hearsFrame(let missing):
      missing.isEmpty
        ? speech("D'accord, merci. Ça me va.") : aside("La personne écoute. Il reste à dire : \(points(missing)).")
    case .listens(let services):
      speech("D'accord. Vous parlez de : \(services.map { title($0) }.joined(separator: " ; ")). Je fais comment ?")
    case .confirms(let named):
      named > 0
        ? speech("Oui, c'est bien ça.")
        : speech("Oui, si on veut… Qu'est-ce que vous avez compris de ma situation, au juste ?")
    case .corrects(let told, let strange, let rest): correction(told, strange, rest)
    case .notesDeadline(let day): speech("Avant le \(FrenchFormat.date(day)). Je note.")
    case .acceptsDay(let day): speech("Le \(FrenchFormat.date(day)), c'est entendu.")
    case .notesForms(let forms):
      speech("Ce papier-là : \(forms.map { base.forms[$0]?.title ?? $0.text }.joined(separator: " ; ")). D'accord.")
    case .notesPapers(let papers, let inBag): speech(bringing(papers, inBag))
    case .notesNumber(let number): speech("Le \(number). D'accord, je peux appeler d'ici ?")
    case .weighsOffer(let amount, let isBearable):
      isBearable
        ? speech("\(FrenchFormat.euros(amount)) par mois… oui, ça, je peux.")
        : aside("La personne hésite : \(FrenchFormat.euros(amount)) par mois, c'est beaucoup.")
    case .asksWhich:
      Document(
        speech("Une démarche… laquelle, au juste ?").blocks + [
          .paragraph(
            "Nommez-la : \(Inline.command("proposer")) et son nom ; \(Inline.command("chercher")) aide à la trouver.")
        ])
    case .greetsBack: speech("Bonjour.")
    case .talksFreely(again: false):
      speech("C'est ce que je vous disais en arrivant, et ça me travaille. Merci de m'écouter.")
    case .talksFreely(again: true): speech("Je vous ai dit le plus gros, je crois. Demandez-moi ce qu'il vous faut.")
    case .isSoothed: aside("La personne respire un peu mieux.")
    case .managerTold: aside("Le responsable est prévenu.")
    case .agrees: speech("Oui, je suis d'accord.")
    case .noted: aside("C'est noté.")
    case .followsRecap: speech("Oui, c'est clair.")
    case .leaves: speech("Merci, au revoir.")
    case .isSomebodyElse: speech("Non, ce n'est pas moi, mais vous pouvez me dire. C'est à quel sujet ?")
    case .insists: speech("Oui, oui… mais c'est pour quoi, au juste ?")
    case .recorded: aside("Le répondeur enregistre.")
    case .willTell: speech("Bon, d'accord. Je lui dirai de vous rappeler.")
    case .wantsWriting: aside("Le créancier confirmera par écrit.")
    case .takesKeyboard: aside("La personne prend le clavier.")
    case .keepsSecret: speech("Mon code ? On m'a toujours dit de ne le donner à personne…")
    case .cannotTell: speech("Ça, je ne sais pas.")
    case .losesTrack: speech("Avec tout ça, je ne sais plus trop ce que j'ai fait ou pas.")
    case .justifiesThemselves: speech("Euh… ce n'est pas si simple.")
    case .looksOn: aside("La personne vous laisse faire, et ne suit plus.")
    case .countsWithYou: speech("Je ne sais pas, moi… Il faudrait compter ce qui me reste, avec vous.")
    case .nods: aside("La personne acquiesce.")
    }
  }

  /// The question as the base words it.
  package func question(_ inquiry: Inquiry) -> String {
    switch (inquiry.topic, inquiry.audience) {
    case (.members(let scope), _): text(.roster(scope))
    case (.fact(let name), .household): text(.value(FactKey(name, at: moment(of: name))))
    case (.fact(let name), .role(let role)): text(.value(FactKey(name, of: .role(role), at: moment(of: name))))
    case (.fact(let name), .members(let scope)): question(name, ofEach: scope)
    }
  }

  /// "Quels revenus chaque enfant a-t-il ?".
  private func question(_ name: FactName, ofEach scope: ScopeName) -> String {
    let noun = base.scopeIndices[scope].map { base.scopes[$0].label } ?? scope.text
    guard let template = base.fact(named: name)?.wording.memberQuestion else {
      return "\(FrenchWords.capitalised(plural(of: scope))) : \(label(name)) ?"
    }
    return FrenchWords.fill(template, member: "chaque \(noun)")
  }

  /// A yearly fact is asked for last year.
  private func moment(of name: FactName) -> Moment {
    base.fact(named: name)?.period == .year ? .year(date.year - 1) : .habitual
  }

  /// A sentence of the scenario, its figures filled in.
  func filled(_ text: String, _ scenario: Scenario) -> String {
    scenario.staging.figures.reduce(text) { text, figure in
      guard let answer = scenario.situation[figure.value] else { return text }
      return text.replacing("{\(figure.key)}", with: self.text(answer, for: figure.value))
    }
  }

  func label(_ paper: PaperID) -> String { base.papers[paper]?.label ?? paper.text }

  func speech(_ words: String) -> Document { Document([.quote([Inline(words)])]) }

  /// What is seen and not said.
  func aside(_ words: String) -> Document { say(.emphasis(Inline("(\(words))"))) }
}

// MARK: - Answers

extension Wording {
  private func answer(_ reply: ResidentNotice.Reply, to inquiry: Inquiry) -> Document {
    let understood = Block.paragraph(.emphasis(Inline("Question comprise : \(question(inquiry))")))
    var blocks = [understood] + speech(words(of: reply)).blocks
    if case .evades = reply {
      blocks +=
        aside("Elle n'ose pas encore : dites le cadre, un mot pour ce qu'elle vit, reformulez, et redemandez.")
        .blocks
    }
    return Document(blocks)
  }

  private func words(of reply: ResidentNotice.Reply) -> String {
    switch reply {
    case .tells(let told, let isRepeated):
      (isRepeated ? "Je vous l'ai dit : " : "") + ToldSentence(wording: self).answer(told)
    case .doesNotKnow: "Ça, je ne sais pas."
    case .evades: "Euh… je préfère ne pas en parler comme ça."
    case .refuses: "Non, ça, je le garde pour moi."
    case .nobody: "Il n'y a personne dans ce cas."
    }
  }

  private func volunteered(_ told: [Told]) -> Document {
    let rows = told.compactMap { ToldSentence(wording: self).row($0) }
    return Document([
      .paragraph("La personne dit d'elle-même :"),
      .definitions(rows.map { DefinitionRow(Inline(FrenchWords.capitalised($0.label)), Inline($0.value)) }),
    ])
  }

  private func askingBack(_ choices: [Inquiry]) -> Document {
    guard !choices.isEmpty else {
      return Document(
        speech("Pardon, je n'ai pas compris la question.").blocks + [
          .paragraph("Dites-la autrement, ou choisissez dans \(Inline.command("menu")).")
        ])
    }
    return Document(
      speech("Vous voulez savoir quoi, au juste ?").blocks + [
        .list(.numbered, choices.map { ListItem(Inline(question($0))) }),
        .paragraph("Tapez le numéro de la question, ou dites-la autrement."),
      ])
  }

  private func identity(_ name: String?, _ birth: CalendarDate?, _ commune: String?) -> Document {
    var parts: [String] = []
    if let name { parts.append("je m'appelle \(name)") }
    if let birth { parts.append("ma date de naissance, c'est le \(FrenchFormat.date(birth))") }
    if let commune {
      let town = base.communes.elements.first { $0.code == commune }?.name ?? commune
      parts.append("j'habite à \(town)")
    }
    let words = parts.isEmpty ? "Oui, c'est bien moi." : "C'est bien moi : \(FrenchWords.list(parts)). Je peux parler."
    return speech(words)
  }

  /// What is so is said, then the rest is confirmed.
  private func correction(_ told: [Told], _ strange: [Rational], _ rest: Int) -> Document {
    let sentence = ToldSentence(wording: self)
    var words = ["Non, pas tout à fait."]
    for item in told {
      guard let row = sentence.row(item) else { continue }
      switch item {
      case .members(let scope, let roster) where roster.labels.isEmpty:
        let plural = plural(of: scope)
        words.append("Je n'ai pas \(FrenchWords.beginsWithVowel(plural) ? "d'" : "de ")\(plural).")
      case .members: words.append(FrenchWords.sentence(row.value))
      case .value: words.append(FrenchWords.sentence("\(FrenchWords.capitalised(row.label)) : \(row.value)"))
      }
    }
    words += strange.map { "\(FrenchFormat.euros($0)), ça ne me dit rien." }
    if told.isEmpty, strange.isEmpty { words.append("Ce n'est pas ce que j'ai dit.") }
    if rest > 0 { words.append("Le reste, oui.") }
    return speech(words.joined(separator: " "))
  }

  private func bringing(_ papers: [PaperID], _ inBag: [PaperID]) -> String {
    var words: [String] = []
    if !inBag.isEmpty { words.append("J'ai déjà : \(FrenchWords.list(inBag.map(label))).") }
    if !papers.isEmpty { words.append("J'apporterai : \(FrenchWords.list(papers.map(label))).") }
    return words.joined(separator: " ")
  }

  private func bag(_ papers: [PaperID]) -> Document {
    guard !papers.isEmpty else { return speech("Je n'ai rien apporté.") }
    return Document([
      .paragraph("Dans son sac :"), .list(.bulleted, papers.map { ListItem(Inline(label($0))) }),
    ])
  }
}

// MARK: - Asides and hints

extension Wording {
  private func text(_ trigger: ResidentNotice.Trigger) -> String {
    switch trigger {
    case .jargon(let word): "La personne fronce les sourcils : « \(word) », elle ne connaît pas."
    case .doubleQuestion: "Deux questions à la fois : la personne ne sait pas à laquelle répondre."
    case .haste: "La personne se ferme : elle n'a pas eu le temps d'expliquer."
    case .intrusion: "La personne se raidit : pourquoi cette question ?"
    case .judgement: "La personne se sent jugée et baisse les yeux."
    case .accusation: "La personne se sent obligée de se justifier."
    case .familiarity: "La personne est surprise que vous la tutoyiez."
    case .partiality: "La personne se tait : vous jugez quelqu'un, ou vous prenez parti."
    }
  }

  private func text(_ hint: ResidentNotice.Hint) -> String {
    switch hint {
    case .greet: "saluez et présentez-vous : votre prénom, le PIMMS."
    case .checkIdentity: "au téléphone, vérifiez d'abord à qui vous parlez : « identité »."
    case .askCallBack: "ce n'est pas la personne : demandez seulement qu'elle vous rappelle."
    case .leaveMessage: "laissez un message neutre : votre prénom, le PIMMS, comment rappeler : « message … »."
    case .endCall: "notez l'appel, fixez quand rappeler (« rendez-vous mercredi »), puis « clore »."
    case .offer: "le budget est fait : proposez une mensualité tenable, par exemple « mensualité 50 »."
    case .askWriting: "faites confirmer l'accord par écrit : « écrit »."
    case .doTogether: "faites la démarche en ligne ensemble, la personne au clavier : « ensemble »."
    case .frame:
      "dites le cadre : confidentiel, gratuit, libre de refuser, l'exception du danger ; demandez si cela va."
    case .ask(let inquiry): "la question la plus utile maintenant serait : \(question(inquiry))"
    case .reformulate: "reformulez ce que vous avez appris : « Si je comprends bien… »."
    case .checkPapers: "regardez les papiers apportés : « papiers »."
    case .propose: "vous en savez assez : proposez une orientation."
    case .close: "dites les délais, les formulaires, les papiers ; fixez un rendez-vous ; résumez et concluez."
    }
  }

  func points(_ points: [FramePoint]) -> String {
    FrenchWords.list(
      points.map { point in
        switch point {
        case .confidentiality: "la confidentialité"
        case .consent: "la liberté de refuser, et demander son accord"
        case .limits: "la gratuité et l'exception du danger"
        }
      })
  }
}
