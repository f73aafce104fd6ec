import Documents
import Interview
import NeedFinder
import Presentation
import RuleModel
import Terminal
import Training

/// The desk of an exercise: lines become acts, what the resident does becomes screens.
struct PractiseDesk {
  private var play: Play
  private let display: Display
  private let wording: Wording
  /// The files of this exercise, none of which another may replace.
  private let paths: OutputPaths
  private var reader: LineReader
  /// The numbered questions shown last.
  private var choices: [Inquiry] = []
  private var partial = ""
  /// The name of a file was just asked for: a bare word answers it.
  private var isAskingName = false
  /// Lines that did something in the interview.
  private(set) var turns = 0

  init(play: Play, display: Display, paths: OutputPaths) {
    self.play = play
    self.display = display
    self.paths = paths
    wording = Wording(play.exercise)
    reader = LineReader(echo: .promptAndLine)
  }

  /// Goes on until the interview is closed, set aside or left; nil when there is nothing to judge.
  mutating func hold(isResumed: Bool) throws -> Debrief? {
    try display.clear()
    try display.show(wording.opening(of: play.exercise))
    if isResumed { try display.show(wording.known(in: play)) }
    while !play.record.isClosed {
      switch reader.readLine(prompt: "> ", initial: partial) {
      case .line(let line):
        partial = ""
        try display.record(typed: "> " + line)
        if try !take(line) { return nil }
      case .interrupt(let typed):
        partial = typed
        if try leaves() { return nil }
      case .key(_, let typed): partial = typed
      case .endOfInput:
        // At a keyboard it is a key like another, and easily a slip. Where nothing was said there is nothing to judge.
        if reader.editsLines {
          if try leaves() { return nil }
        } else {
          return turns > 0 || isResumed ? Debrief(of: play) : nil
        }
      }
    }
    return Debrief(of: play)
  }

  func show(_ document: Document) throws { try display.show(document) }

  /// False when the exercise is left.
  private mutating func take(_ line: String) throws -> Bool {
    let read = play.read(line, choices: choices)
    if isAskingName, let name = fileName(line, read: read) { return try !save(name) }
    isAskingName = false
    switch read {
    case .acts(let actions):
      turns += 1
      for action in actions { try act(action) }
    case .help: try show(wording.practiseHelp())
    case .menu(nil): try show(wording.practiseThemes())
    case .menu(let theme?):
      choices = play.exercise.inquiries(of: theme)
      try show(wording.practiseQuestions(choices, of: theme))
    case .search(let words):
      let found = play.exercise.finder.search(words, limit: 8)
      try show(wording.practiseSearch(found, for: words))
    case .page(let service): try show(wording.page(of: service))
    case .known: try show(wording.known(in: play))
    case .save(let name): return try !save(name)
    case .quit: return try !leaves()
    case .refused(let refusal): try show(wording.screen(for: refusal))
    }
    return true
  }

  private mutating func act(_ action: TraineeAction) throws {
    for notice in play.apply(action) {
      if case .asksBack(let inquiries) = notice { choices = inquiries }
      try show(wording.screen(for: notice))
    }
  }

  /// The name in a line that is nothing else: one word that the exercise makes nothing of.
  private func fileName(_ line: String, read: TraineeLine) -> String? {
    let words = line.split(whereSeparator: \.isWhitespace)
    guard words.count == 1, let word = words.first.map(String.init), !word.contains(where: { "?!".contains($0) }),
      case .acts(let actions) = read
    else { return nil }
    let isSpeech = actions.contains { action in
      switch action {
      case .unclear, .say: false
      case .greet, .frame, .checkIdentity, .openQuestion, .ask, .reformulate, .comfort, .checkPapers, .propose,
        .conclude, .leaveMessage, .askCallBack, .offer, .hint, .close:
        true
      }
    }
    if isSpeech { return nil }
    return TypedFileName(word).isBareWord ? DeskNotice.Saved.exercise.name(word) : word
  }

  /// True once the exercise is set aside.
  private mutating func save(_ name: String?) throws -> Bool {
    guard let name, !TypedFileName(name).isBareWord else {
      isAskingName = true
      try show(wording.screen(for: .whichName(for: .exercise, typed: name)))
      return false
    }
    isAskingName = false
    do throws(CommandFailure) {
      try paths.claim(name, for: .exercise)
      try PlayFile(path: name).write(PlayLog(play), of: play.exercise.base)
    } catch {
      try show(wording.screen(for: .notWritten(error)))
      return false
    }
    try show(wording.screen(for: .exerciseSetAside(name)))
    return true
  }

  /// Whether the exercise is left; anything else than an answer goes on with it.
  private mutating func leaves() throws -> Bool {
    switch reader.readLine(prompt: wording.mark(for: .abandonExercise), remember: false) {
    case .line(let line):
      if let answer = yesOrNo(line) { return answer }
      try display.record(typed: "> " + line)
      return try !take(line)
    case .interrupt, .endOfInput: return true
    case .key: return false
    }
  }
}
