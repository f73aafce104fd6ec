import RuleModel
import Training

/// One finding of a debrief: what was said, what would have been better, why, and where that comes from.
struct FindingWords {
  var said: [String]
  let better: String
  let why: String
  let source: String

  init(said: String? = nil, _ better: String, why: String, source: String) {
    self.said = [said].compactMap { $0 }.filter { !$0.isEmpty }
    self.better = better
    self.why = why
    self.source = source
  }
}

/// Where the rules of practice come from.
enum Practice {
  static let welcome = "pratique : entretien, accueil et cadre"
  static let charter = "charte de la médiation sociale (2001) : libre consentement, discrétion"
  static let listening = "pratique : entretien, écoute"
  static let reformulation = "pratique : entretien, reformulation"
  static let exploration = "pratique : entretien, questions ciblées"
  static let privacy = "RGPD, art. 5 : seulement ce qui est nécessaire"
  static let avoid = "pratique : ce qu'il faut éviter"
  static let orientation = "pratique : entretien, orientation"
  static let closing = "pratique : entretien, clôture"
  static let danger = "pratique : danger et urgence"
  static let grid = "pratique : grille des compétences (barème proposé, à valider par l'équipe)"
  static let negotiation =
    "pratique : calculer et négocier un plan de paiement (marge proposée, à valider par l'équipe)"
  static let voicemail = "pratique : médiation par téléphone, répondeur"
  static let telephone = "pratique : médiation par téléphone, bon interlocuteur"
}

extension FindingWords {
  init(_ finding: Finding, _ wording: Wording) {
    switch finding {
    case .notGreeted:
      self.init(
        "Commencer par un salut.", why: "La personne doit se sentir reçue avant de se raconter.",
        source: Practice.welcome)
    case .notPresented:
      self.init(
        "Dire son prénom, sa fonction et le PIMMS.", why: "La personne doit savoir à qui elle parle.",
        source: Practice.welcome)
    case .frameLacks(let point): self.init(lacking: point)
    case .noOpenQuestion:
      self.init(
        "Une question ouverte : « Qu'est-ce qui vous amène ? », « Qu'avez-vous déjà essayé ? ».",
        why: "Elle laisse venir ce qu'on n'aurait pas pensé à demander.", source: Practice.listening)
    case .haste(let questions):
      self.init(
        said: "une orientation après \(FrenchWords.count(questions, "question"))",
        "Poser d'abord assez de questions pour comprendre.",
        why: "Une solution donnée trop tôt répond à la demande, pas au besoin.", source: Practice.avoid)
    case .noComfort:
      self.init(
        "Un mot pour ce que la personne ressent : « Je comprends que c'est difficile, prenez votre temps. »",
        why: "La confiance fait dire l'essentiel.", source: Practice.listening)
    case .jargon(let word):
      self.init(
        said: word, "Dire les mots en entier, ou les expliquer.",
        why: "Un sigle éloigne, et fait dire oui sans comprendre.", source: Practice.avoid)
    case .doubleQuestion(let words):
      self.init(
        said: words, "Une seule question à la fois.", why: "On ne sait pas à laquelle la réponse répond.",
        source: Practice.avoid)
    case .notReformulated:
      self.init(
        "« Si je comprends bien… » avant d'orienter, puis demander si c'est juste.",
        why: "Une erreur se corrige là, et pas une fois la demande partie.", source: Practice.reformulation)
    case .reformulatedTooLate:
      self.init(
        "Reformuler avant de proposer.", why: "Après, la personne n'ose plus corriger.", source: Practice.reformulation)
    case .wrongReformulation(let words):
      self.init(
        said: words, "Ne redire que ce que la personne a dit ; sur un doute, le lui demander.",
        why: "Elle a dû vous corriger : une reformulation fausse ne vaut pas, et beaucoup n'osent pas dire non.",
        source: Practice.reformulation)
    case .vagueReformulation(let words):
      self.init(
        said: words, "Reprendre au moins deux faits dits par la personne.",
        why: "Elle ne peut confirmer que ce qui est nommé.", source: Practice.reformulation)
    case .neverAsked(let inquiries, let first):
      let told = inquiries.prefix(Finding.mostNeverAsked).map { wording.question($0) }.joined(separator: " ")
      let isShort = first != nil
      let need = first.map { "Pour « \(wording.title($0)) », demander d'abord" }
      self.init(
        "\(need ?? "Demander") : \(told)",
        why: isShort
          ? "Ce sont les questions les plus utiles au premier droit ; les autres viennent ensuite, selon les réponses."
          : "Ces réponses décident des droits en jeu.", source: Practice.exploration)
    case .notEstablished(let services):
      self.init(
        said: services.map { wording.title($0) }.joined(separator: " ; "),
        "Vérifier ce qui les ouvre avant de les proposer, ou dire « je vérifie ».",
        why: "Ce qui a été appris ne suffit pas à le savoir.", source: Practice.grid)
    case .deadlineNotNamed(let deadline):
      self.init(
        "Dire la date limite : \(FrenchFormat.date(deadline.day)), pour « \(wording.title(deadline.service)) ».",
        why: FrenchWords.sentence(wording.told(deadline.reason)), source: wording.source(of: deadline.service))
    case .wrongDeadline(let day):
      self.init(
        said: FrenchFormat.date(day), "Ne donner une date que si elle est sûre ; sinon « je vérifie ».",
        why: "Aucune des démarches ouvertes n'a cette date limite.", source: Practice.orientation)
    case .repeated(let inquiry):
      self.init(
        said: wording.question(inquiry), "Ne pas redemander ce qui a été dit.",
        why: "La personne croit qu'on ne l'a pas écoutée.", source: Practice.listening)
    case .needlesslySensitive(let inquiry):
      self.init(
        said: wording.question(inquiry), "Ne demander un fait sensible que si un droit en dépend.",
        why: "Aucun des droits en jeu n'en a besoin.", source: Practice.privacy)
    case .hinted(let count):
      self.init(
        said: FrenchWords.count(count, "indice"), "Trouver seul la question suivante.",
        why: "La grille compte « avec rappel » comme partiel.", source: Practice.grid)
    case .tooMany(let asked, let reference):
      self.init(
        said: FrenchWords.count(asked, "question"),
        "Aller à ce qui décide : le guide en pose \(reference) à la même personne.",
        why: "Trop de questions fatigue, et fait dire ce qui n'est pas nécessaire.", source: Practice.exploration)
    case .negotiation(let finding): self.init(finding)
    case .notTogether:
      self.init(
        "Faire la démarche ensemble, la personne au clavier : « C'est vous qui tapez, je vous guide. »",
        why: "Elle saura la refaire.", source: Practice.grid)
    case .doneInstead(let words):
      self.init(
        said: words, "Faire avec, pas à la place : la personne tient le clavier et signe elle-même.",
        why: "Ce qui est fait à sa place est à refaire à chaque fois, et l'engage sans elle.", source: Practice.avoid)
    case .missed(let service):
      self.init(
        "Proposer « \(wording.title(service)) » (\(wording.base.services[service].id.text)).",
        why: FrenchWords.sentence(wording.told(wording.base.services[service].purpose)),
        source: wording.source(of: service))
    case .wronglyProposed(let service, let verdict):
      self.init(
        said: wording.title(service),
        "Ne pas l'annoncer : les règles disent « \(wording.text(verdict, of: service)) ».",
        why: "Un refus prévisible coûte du temps et de la confiance.", source: wording.source(of: service))
    case .alreadyReceived(let service):
      self.init(
        said: wording.title(service), "Demander d'abord si la personne le touche déjà.",
        why: "Elle le perçoit : la démarche est inutile.", source: wording.source(of: service))
    case .promised(let words):
      self.init(
        said: words, "Dire « vous pouvez demander », jamais « vous aurez ».",
        why: "Le médiateur ne décide pas ; une promesse de résultat n'est pas admise.", source: Practice.avoid)
    case .trapped(let trap, let words):
      self.init(
        said: words, "C'est un piège de cette situation : \(trap)",
        why: "Un débutant y tombe souvent, et la personne en paie la suite.", source: Practice.avoid)
    case .judgement(let words):
      self.init(
        said: words, "Rester neutre : constater, ne pas reprocher, ne critiquer personne.",
        why: "Qui se sent jugé se tait.", source: Practice.avoid)
    case .biasedNote(let words):
      self.init(
        said: words, "Noter des faits datés et les mots de la personne, sans juger.",
        why: "La personne peut lire ce qui est noté d'elle et des siens.", source: Practice.closing)
    case .accusingQuestion(let words):
      self.init(
        said: words,
        "Demander le fait, ou ce qui a empêché : « Qu'est-ce qui s'est passé ? », « Qu'est-ce qui vous en a empêché ? »",
        why: "Un « pourquoi » qui reproche fait se justifier, et n'apprend rien.", source: Practice.avoid)
    case .familiarity(let words):
      self.init(
        said: words, "Vouvoyer la personne.", why: "Le « vous » dit le respect, et garde chacun à sa place.",
        source: Practice.grid)
    case .nothingAsked:
      self.init(
        "Poser au moins une question.", why: "Sans échange, rien ne montre la neutralité.", source: Practice.listening)
    case .wrongOrder(let expected):
      self.init(
        "Dans cet ordre : \(expected.map { wording.title($0) }.joined(separator: ", puis "))",
        why: "Le plus pressé d'abord, puis ce qui ouvre la suite.", source: Practice.orientation)
    case .formsNotNamed(let forms):
      self.init(
        "Nommer \(forms.count > 1 ? "les formulaires" : "le formulaire") : "
          + forms.map { wording.name(of: $0) }.joined(separator: " ; "),
        why: "Une orientation dit le service, les pièces et le délai.", source: Practice.orientation)
    case .papersNotNamed(let papers):
      let more = papers.count > 6 ? " … et \(FrenchWords.count(papers.count - 6, "autre"))" : ""
      self.init(
        "Dire les papiers à apporter : "
          + papers.prefix(6).map { wording.label($0) }.joined(separator: ", ") + more,
        why: "Un papier manquant fait revenir une deuxième fois.", source: Practice.orientation)
    case .papersNotSeen:
      self.init(
        "Demander à voir les papiers apportés.", why: "Les dates et les montants y sont, et parfois l'urgence.",
        source: Practice.exploration)
    case .noAgreement:
      self.init(
        "Demander : « Êtes-vous d'accord ? »", why: "La personne choisit ; rien ne se fait sans elle.",
        source: Practice.charter)
    case .earlyAgreement(let words):
      self.init(
        said: words, "Redemander l'accord une fois la démarche proposée : « Êtes-vous d'accord pour la faire ? »",
        why: "La personne ne pouvait pas encore savoir à quoi elle disait oui.", source: Practice.charter)
    case .secretAsked(let words):
      self.init(
        said: words,
        "Ne jamais demander un mot de passe ni un code : la personne le tape elle-même. Demander si elle l'a donné à "
          + "quelqu'un reste permis.",
        why: "Faire avec, et protéger ses comptes.", source: Practice.avoid)
    case .noNote:
      self.init(
        "Noter en une à trois phrases des faits datés.", why: "Le collègue suivant n'aura pas à tout redemander.",
        source: Practice.closing)
    case .noAppointment:
      self.init(
        "Fixer la prochaine date.", why: "Sans date de suivi, la démarche s'arrête au premier obstacle.",
        source: Practice.closing)
    case .appointmentTooLate(let day, let deadline):
      self.init(
        said: FrenchFormat.date(day), "Se revoir avant le \(FrenchFormat.date(deadline)).",
        why: "C'est la première date limite.", source: Practice.closing)
    case .dangerMissed(let service):
      self.init(
        "Proposer d'abord « \(wording.title(service)) ».", why: "La sécurité passe avant tout le reste.",
        source: Practice.danger)
    case .noHelpLine(let numbers):
      self.init(
        "Donner un numéro : \(FrenchWords.list(Array(numbers.prefix(4)), "ou")).",
        why: "La personne doit pouvoir appeler seule, à toute heure.", source: Practice.danger)
    case .managerNotTold:
      self.init(
        "Prévenir le responsable.", why: "On ne décide jamais seul devant un danger.", source: Practice.danger)
    case .notClosed:
      self.init(
        "Conclure et dire au revoir.", why: "Une fin claire dit ce qui reste à faire.", source: Practice.closing)
    case .noRecap:
      self.init(
        "Récapituler : ce qui est fait, ce que chacun fera, et quand.",
        why: "La personne repart en sachant quoi faire.",
        source: Practice.closing)
    case .identityNotChecked:
      self.init(
        "Vérifier l'identité par deux éléments que la personne donne.",
        why: "Au téléphone, on ne sait pas qui répond, ni qui écoute.", source: Practice.telephone)
    case .identityTooLate(let words):
      self.init(
        said: words.isEmpty ? nil : words, "Vérifier qui parle avant de dire quoi que ce soit du dossier.",
        why: "Un proche ou un collègue a pu l'entendre.", source: Practice.telephone)
    case .call(let finding): self.init(finding)
    }
  }

  private init(lacking point: FramePoint) {
    switch point {
    case .confidentiality:
      self.init(
        "« Ce que vous me dites reste entre nous. »", why: "La confiance tient à la discrétion.",
        source: Practice.charter)
    case .consent:
      self.init(
        "« Vous êtes libre de refuser. Est-ce que cela vous va ? »", why: "L'accord est libre, et il se demande.",
        source: Practice.charter)
    case .limits:
      self.init(
        "« C'est gratuit. Une exception : si quelqu'un est en danger, je dois chercher de l'aide. »",
        why: "Annoncer les limites évite de trahir ensuite.", source: Practice.charter)
    }
  }
}

extension Wording {
  /// The first source of a service, with its article where it has one.
  func source(of index: ServiceIndex) -> String {
    guard let source = base.services[index].sources.first else { return base.services[index].title }
    return [source.title, source.article].compactMap { $0 }.joined(separator: ", ")
  }

  func name(of form: FormID) -> String {
    guard let declared = base.forms[form] else { return form.text }
    return declared.title + (declared.number.map { " (n° \($0))" } ?? "")
  }
}
