internal import RuleModel

extension Ranker {
  /// What every step of ranking a story asks for, worked out once.
  struct Ordering {
    /// What is said, without what is set aside and without duties.
    let reading: Reading
    /// How many words of it weigh.
    let weights: Int
    /// The services of the dangers heard.
    let answering: Set<Int>
    /// Services of other dangers that stay between two people: whoever does not name what answers one has not come for
    /// it, and its title on the screen, or a question of it, hurts.
    let hushed: Set<Int>
    /// The places of what is told of a danger that stays between two people.
    let account: Set<Int>
    /// The same, with what is denied.
    let spokenOf: Set<Int>
    /// Against every service, in a text with a sign of another errand.
    let loss: Double
  }

  func ordering(of story: Story) -> Ordering {
    let reading = services.setAside.removed(from: story.scene).withoutDuties
    let answering = dangers.answering(story.dangers)
    // Who tells two facts of their life has not come for the restaurant where they work.
    let tellsOfThemselves = story.facts.count > 1
    return Ordering(
      reading: reading, weights: Self.weights(in: reading), answering: answering,
      hushed: dangers.hushed.subtracting(answering), account: account(of: story.dangers, in: story.scene),
      spokenOf: account(of: story.spokenOf, in: story.scene),
      loss: tellsOfThemselves || services.offTopic.hits(in: reading).isEmpty ? 0 : Weight.offTopic)
  }

  /// The places of what is told of a danger that stays between two people: the sign that weighs most, and the other
  /// ones where more than a word tells it ("mari" or "divorce" alone tell nothing).
  private func account(of told: [AlarmCue<DangerID>], in scene: Scene) -> Set<Int> {
    var places: Set<Int> = []
    for danger in told where dangers.discreet.contains(danger.subject) {
      places.formUnion(scene.range(of: danger.mention))
      for range in danger.further.map({ scene.range(of: $0) }) where range.count > 1 { places.formUnion(range) }
    }
    return places
  }
}
