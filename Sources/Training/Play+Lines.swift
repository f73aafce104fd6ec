import Interview
import NeedFinder
package import RuleModel
import SourceText

/// What a typed line asks for: acts of the interview, or something of the desk.
package enum TraineeLine: Hashable, Sendable {
  case acts([TraineeAction])
  case help
  /// Themes, or the questions of one.
  case menu(ThemeID?)
  case search(String)
  /// The page of a service.
  case page(ServiceIndex)
  /// What was learnt so far.
  case known
  case save(String?)
  case quit
  case misread(Misreading)

  package enum Misreading: Hashable, Sendable {
    case empty
    /// A command without what it needs.
    case lacksWords(String)
    case noSuchTheme(String)
    case noSuchService(String, near: [ServiceIndex])
    case noSuchForm(String)
    case noAmount(String)
    case noSuchPaper(String, near: [PaperID])
    case noDay(String)
    /// An appointment, or a limit, before the day of the interview.
    case pastDay(CalendarDate)
    case noSuchChoice(Int, count: Int)
  }
}

extension Play {
  /// - Parameter choices: the numbered questions shown last; a bare number picks one.
  package func read(_ line: String, choices: [Inquiry] = []) -> TraineeLine {
    let text = line.trimmingSpaces
    if text.isEmpty { return .misread(.empty) }
    if let number = Int(text) {
      guard let line = LineNumber(number), let choice = choices[line: line] else {
        return .misread(.noSuchChoice(number, count: choices.count))
      }
      return .acts([.ask(choice, words: "")])
    }
    if text == "?" { return .help }
    let word = String(text.prefix { !$0.isWhitespace && $0 != ":" })
    let rest = String(text.dropFirst(word.count)).droppingColon
    return command(word.folded, rest) ?? .acts(spoken(text))
  }

  private func command(_ word: String, _ rest: String) -> TraineeLine? {
    switch word {
    case "aide" where rest.isEmpty, "help" where rest.isEmpty: return .help
    case "menu": return menu(rest)
    case "chercher": return rest.isEmpty ? .misread(.lacksWords("chercher")) : .search(rest)
    case "fiche": return service(rest, word) { .page($0) }
    case "bilan" where rest.isEmpty: return .known
    case "enregistrer": return .save(rest.isEmpty ? nil : rest)
    case "quitter" where rest.isEmpty: return .quit
    case "indice" where rest.isEmpty: return .acts([.hint])
    case "clore" where rest.isEmpty, "terminer" where rest.isEmpty: return .acts([.close])
    case "papiers" where rest.isEmpty: return .acts([.checkPapers])
    case "responsable" where rest.isEmpty: return .acts([.tellManager])
    case "accord" where rest.isEmpty: return .acts([.seekAgreement("Êtes-vous d'accord ?")])
    case "identité", "identite": return .acts([.checkIdentity(rest)])
    case "saluer": return .acts([.greet(rest.isEmpty ? "Bonjour." : rest)])
    case "cadre": return said(rest, word) { .frame($0) }
    // "Demander l'ASF à la CAF" is an advice, "demander loyer" a question.
    case "demander" where isAdvice(rest): return nil
    case "demander": return said(rest, word) { question($0) }
    case "reformuler": return said(rest, word) { .reformulate($0) }
    case "rassurer": return said(rest, word) { .comfort($0) }
    case "noter", "note": return said(rest, word) { .note($0) }
    case "résumer", "resumer", "récapituler", "recapituler": return said(rest, word) { .recap($0) }
    case "numéro", "numero": return said(rest, word) { .nameNumber($0) }
    case "message", "répondeur", "repondeur": return said(rest, word) { .leaveMessage($0) }
    case "rappel": return said(rest, word) { .askCallBack($0) }
    case "mensualité", "mensualite": return offering(rest, word)
    case "écrit" where rest.isEmpty, "ecrit" where rest.isEmpty: return .acts([.askWriting("")])
    case "ensemble" where rest.isEmpty: return .acts([.doTogether("")])
    case "proposer": return proposing(rest)
    case "délai", "delai", "échéance", "echeance": return day(rest, word) { .nameDeadline($0, words: rest) }
    case "rendez-vous", "rdv": return day(rest, word) { .appoint($0) }
    case "formulaire", "formulaires": return forms(rest)
    case "apporter": return papers(rest)
    default: return nil
    }
  }

  private func isAdvice(_ rest: String) -> Bool {
    guard !exercise.speech(rest).isAsking, !exercise.servicesNamed(in: rest).isEmpty else { return false }
    if case .one(.fact(let name)) = exercise.matcher.match(rest), case .asked? = exercise.base.fact(named: name)?.origin
    {
      return false
    }
    return true
  }

  private func said(_ rest: String, _ word: String, _ action: (String) -> TraineeAction) -> TraineeLine {
    rest.isEmpty ? .misread(.lacksWords(word)) : .acts([action(rest)])
  }

  private func day(_ rest: String, _ word: String, _ action: (CalendarDate) -> TraineeAction) -> TraineeLine {
    if rest.isEmpty { return .misread(.lacksWords(word)) }
    guard let day = exercise.dayToCome(rest) else { return .misread(.noDay(rest)) }
    if day < exercise.date { return .misread(.pastDay(day)) }
    return .acts([action(day)])
  }

  private func service(_ rest: String, _ word: String, _ line: (ServiceIndex) -> TraineeLine) -> TraineeLine {
    if rest.isEmpty { return .misread(.lacksWords(word)) }
    switch exercise.services.find(rest) {
    case .one(let index): return line(index)
    case .several(let near), .none(let near): return .misread(.noSuchService(rest, near: near))
    }
  }

  private func menu(_ rest: String) -> TraineeLine {
    if rest.isEmpty { return .menu(nil) }
    let themes = exercise.base.themes.sorted { $0.order < $1.order }
    if let number = LineNumber(typed: rest), let theme = themes[line: number] { return .menu(theme.id) }
    let folded = rest.folded
    let match = themes.first { $0.id.text == folded || $0.label.folded.contains(folded) }
    return match.map { .menu($0.id) } ?? .misread(.noSuchTheme(rest))
  }

  private func offering(_ rest: String, _ word: String) -> TraineeLine {
    if rest.isEmpty { return .misread(.lacksWords(word)) }
    let digits = rest.prefix { $0.isNumber || $0 == "," || $0 == "." }.replacing(",", with: ".")
    guard let amount = Rational(decimal: digits), amount > .zero else { return .misread(.noAmount(rest)) }
    return .acts([.offer(amount, words: rest)])
  }

  private func proposing(_ rest: String) -> TraineeLine {
    let names = rest.listed
    if names.isEmpty { return .misread(.lacksWords("proposer")) }
    var found: [ServiceIndex] = []
    for name in names {
      switch exercise.services.find(name) {
      case .one(let index): found.append(index)
      case .several(let near), .none(let near): return .misread(.noSuchService(name, near: near))
      }
    }
    return .acts([.propose(found)])
  }

  private func forms(_ rest: String) -> TraineeLine {
    let names = rest.listed
    if names.isEmpty { return .misread(.lacksWords("formulaire")) }
    var found: [FormID] = []
    for name in names {
      let digits = name.filter(\.isNumber)
      let forms = exercise.base.forms.values.sorted { $0.id < $1.id }
      let match = forms.first { form in
        form.id.text == name || form.title.folded == name.folded
          || digits.count >= 4 && (form.id.text.contains(digits) || form.number?.hasPrefix(digits) == true)
      }
      guard let match else { return .misread(.noSuchForm(name)) }
      found.append(match.id)
    }
    return .acts([.nameForms(found)])
  }

  private func papers(_ rest: String) -> TraineeLine {
    let names = rest.listed
    if names.isEmpty { return .misread(.lacksWords("apporter")) }
    var found: [PaperID] = []
    let papers = exercise.base.papers.values.sorted { $0.id < $1.id }
    for name in names {
      let folded = name.folded.droppingArticle
      let parts = folded.split { !$0.isLetter && !$0.isNumber }.map(String.init).filter { $0.count > 2 }
      let exact = papers.first { $0.id.text == folded || $0.label.folded == folded }
      let near = papers.filter { paper in
        !parts.isEmpty && parts.allSatisfy { paper.label.folded.hasWord(beginning: $0) }
      }
      guard let match = exact ?? (near.count == 1 ? near.first : nil) else {
        return .misread(.noSuchPaper(name, near: near.prefix(5).map(\.id)))
      }
      found.append(match.id)
    }
    return .acts([.namePapers(found)])
  }
}

extension String {
  /// Names separated by commas, semicolons or "et".
  fileprivate var listed: [String] {
    split { $0 == "," || $0 == ";" }.map { String($0).trimmingSpaces }.filter { !$0.isEmpty }
  }

  fileprivate var droppingArticle: String {
    let article = ["le ", "la ", "les ", "un ", "une ", "des ", "l'", "votre ", "vos "].first { hasPrefix($0) }
    return String(dropFirst(article?.count ?? 0))
  }

  fileprivate func hasWord(beginning start: String) -> Bool {
    split { !$0.isLetter && !$0.isNumber }.contains { $0.hasPrefix(start) }
  }

  fileprivate var droppingColon: String {
    let text = trimmingSpaces
    return text.hasPrefix(":") ? String(text.dropFirst()).trimmingSpaces : text
  }
}
