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
  case refused(Refusal)

  package enum Refusal: Hashable, Sendable {
    case empty
    /// A command without what it needs.
    case lacksWords(PractiseWord)
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
    let text = line.trimmed
    if text.isEmpty { return .refused(.empty) }
    if let number = Int(text) {
      guard let line = LineNumber(number), let choice = choices[line: line] else {
        return .refused(.noSuchChoice(number, count: choices.count))
      }
      return .acts([.ask(choice, words: "")])
    }
    if text == "?" { return .help }
    let word = String(text.prefix { !$0.isWhitespace && $0 != ":" })
    let rest = String(text.dropFirst(word.count)).droppingColon
    return PractiseWord(typed: word).flatMap { command($0, rest) } ?? .acts(spoken(text))
  }

  /// Nil for what is said rather than commanded.
  private func command(_ word: PractiseWord, _ rest: String) -> TraineeLine? {
    switch word.complement {
    case .none: if !rest.isEmpty { return nil }
    case .required: if rest.isEmpty { return .refused(.lacksWords(word)) }
    case .optional: break
    }
    return switch word {
    case .help: .help
    case .menu: menu(rest)
    case .search: .search(rest)
    case .page: page(rest)
    case .known: .known
    case .save: .save(rest.isEmpty ? nil : rest)
    case .quit: .quit
    case .greet: .acts([.greet(rest.isEmpty ? "Bonjour." : rest)])
    case .frame: .acts([.frame(rest)])
    case .identity: .acts([.checkIdentity(rest)])
    // "Demander l'ASF à la CAF" is an advice, "demander loyer" a question.
    case .ask: isAdvice(rest) ? nil : .acts([question(rest)])
    case .reformulate: .acts([.reformulate(rest)])
    case .comfort: .acts([.comfort(rest)])
    case .papers: .acts([.checkPapers])
    case .propose: proposing(rest)
    case .deadline: day(rest) { .conclude(.nameDeadline($0, words: rest)) }
    case .form: forms(rest)
    case .bring: papers(rest)
    case .number: .acts([.conclude(.nameNumber(rest))])
    case .manager: .acts([.conclude(.tellManager)])
    case .agreement: .acts([.conclude(.seekAgreement("Êtes-vous d'accord ?"))])
    case .note: .acts([.conclude(.note(rest))])
    case .appointment: day(rest) { .conclude(.appoint($0)) }
    case .recap: .acts([.conclude(.recap(rest))])
    case .message: .acts([.leaveMessage(rest)])
    case .callBack: .acts([.askCallBack(rest)])
    case .instalment: offering(rest)
    case .writing: .acts([.conclude(.askWriting(""))])
    case .together: .acts([.conclude(.doTogether(""))])
    case .hint: .acts([.hint])
    case .close: .acts([.close])
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

  private func day(_ rest: String, _ action: (CalendarDate) -> TraineeAction) -> TraineeLine {
    guard let day = exercise.dayToCome(rest) else { return .refused(.noDay(rest)) }
    if day < exercise.date { return .refused(.pastDay(day)) }
    return .acts([action(day)])
  }

  private func page(_ rest: String) -> TraineeLine {
    switch exercise.services.find(rest) {
    case .one(let index): .page(index)
    case .several(let near), .none(let near): .refused(.noSuchService(rest, near: near))
    }
  }

  private func menu(_ rest: String) -> TraineeLine {
    if rest.isEmpty { return .menu(nil) }
    let themes = exercise.base.themes.sorted { $0.order < $1.order }
    if let number = LineNumber(typed: rest), let theme = themes[line: number] { return .menu(theme.id) }
    let folded = rest.folded
    let match = themes.first { $0.id.text == folded || $0.label.folded.contains(folded) }
    return match.map { .menu($0.id) } ?? .refused(.noSuchTheme(rest))
  }

  private func offering(_ rest: String) -> TraineeLine {
    let digits = rest.prefix { $0.isNumber || $0 == "," || $0 == "." }.replacing(",", with: ".")
    guard let amount = Rational(decimal: digits), amount > .zero else { return .refused(.noAmount(rest)) }
    return .acts([.offer(amount, words: rest)])
  }

  private func proposing(_ rest: String) -> TraineeLine {
    var found: [ServiceIndex] = []
    for name in names(of: rest) {
      switch service(name) {
      case .one(let index): if !found.contains(index) { found.append(index) }
      case .several(let near), .none(let near): return .refused(.noSuchService(name, near: near))
      }
    }
    return found.isEmpty ? .refused(.lacksWords(.propose)) : .acts([.propose(found)])
  }

  /// A title may hold a comma or an "et" of its own.
  private func names(of list: String) -> [String] {
    if exercise.base.services.elements.contains(where: { $0.title.folded == list.folded }) { return [list] }
    return list.listed.flatMap { name in
      if case .one = exercise.services.find(name) { return [name] }
      return name.split(separator: " et ").map { String($0).trimmed }
    }
  }

  /// By the directory, or else as a sentence would name it here.
  private func service(_ name: String) -> ServiceDirectory.Match {
    let match = exercise.services.find(name)
    switch match {
    case .one: return match
    case .several, .none:
      let named = exercise.servicesNamed(in: name)
      if named.count > 1 { return .several(named) }
      return named.first.map { .one($0) } ?? match
    }
  }

  private func forms(_ rest: String) -> TraineeLine {
    let names = rest.listed
    if names.isEmpty { return .refused(.lacksWords(.form)) }
    var found: [FormID] = []
    for name in names {
      let digits = name.filter(\.isNumber)
      let forms = exercise.base.forms.values.sorted { $0.id < $1.id }
      let match = forms.first { form in
        form.id.text == name || form.title.folded == name.folded
          || digits.count >= 4 && (form.id.text.contains(digits) || form.number?.hasPrefix(digits) == true)
      }
      guard let match else { return .refused(.noSuchForm(name)) }
      found.append(match.id)
    }
    return .acts([.conclude(.nameForms(found))])
  }

  private func papers(_ rest: String) -> TraineeLine {
    let names = rest.listed
    if names.isEmpty { return .refused(.lacksWords(.bring)) }
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
        return .refused(.noSuchPaper(name, near: near.prefix(5).map(\.id)))
      }
      found.append(match.id)
    }
    return .acts([.conclude(.namePapers(found))])
  }
}

extension String {
  /// Names separated by commas or semicolons, those between brackets left aside.
  fileprivate var listed: [String] {
    var names = [""]
    var depth = 0
    for character in self {
      if character == "(" { depth += 1 }
      if character == ")" { depth = max(0, depth - 1) }
      if depth == 0, character == "," || character == ";" {
        names.append("")
      } else {
        names[names.count - 1].append(character)
      }
    }
    return names.map(\.trimmed).filter { !$0.isEmpty }
  }

  fileprivate var droppingArticle: String {
    let article = ["le ", "la ", "les ", "un ", "une ", "des ", "l'", "votre ", "vos "].first { hasPrefix($0) }
    return String(dropFirst(article?.count ?? 0))
  }

  fileprivate func hasWord(beginning start: String) -> Bool {
    split { !$0.isLetter && !$0.isNumber }.contains { $0.hasPrefix(start) }
  }

  fileprivate var droppingColon: String {
    let text = trimmed
    return text.hasPrefix(":") ? String(text.dropFirst()).trimmed : text
  }
}
