import RuleEngine
import RuleModel

/// Where no need was expressed: which themes is it about?
extension SessionState {
  mutating func take(_ choice: Action.ThemeChoice, in setting: InterviewSetting) -> Step {
    switch choice {
    case .words(let text):
      stage.listen(.words)
      return .changed(hear(text, in: setting))
    case .none:
      var all = self
      all.isFullTour = true
      return .refused(.noThemePicked(rights: all.openServices(in: setting).count))
    case .everything:
      isFullTour = true
      return startQuestions(in: setting)
    case .pick(let numbers): return pickThemes(numbers, in: setting)
    }
  }

  private mutating func pickThemes(_ numbers: [LineNumber], in setting: InterviewSetting) -> Step {
    let themes = themes(in: setting)
    var chosen: Set<ThemeID> = []
    for number in numbers {
      guard let theme = themes[line: number] else { return .refused(.noSuchLine(number.text)) }
      chosen.insert(theme)
    }
    needs = setting.base.services.indices.filter { !chosen.isDisjoint(with: setting.base.services[$0].themes) }
    howTos = setting.base.howTos.values.filter { !chosen.isDisjoint(with: $0.themes) }.map(\.id)
      .sorted { $0.text < $1.text }
    return startQuestions(in: setting)
  }

  /// The themes of the services that there are, in the order in which they are read out.
  func themes(in setting: InterviewSetting) -> [ThemeID] {
    let used = Set(setting.base.services.elements.flatMap(\.themes))
    return setting.base.themes.sorted { $0.order < $1.order }.map(\.id).filter { used.contains($0) }
  }
}
