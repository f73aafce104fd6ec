internal import RuleModel

/// What speaks for each service, from the words of a text to what was heard in it.
extension Ranker {
  /// What the words of a text say for each service, whatever else is known, and how much they sound like other errands.
  func wordTallies(of reading: Reading) -> (services: [Int: Tally], strangeness: Double) {
    var tallies: [Int: Tally] = [:]
    for hit in services.cues.ofOne.hits(in: reading) {
      tallies[hit.meaning.service, default: Tally()].add(hit.meaning.weight, hit.ranges)
    }
    var strangeness = 0.0
    for (service, shared) in services.words.index.scores(of: reading) {
      if service == services.words.strangers {
        strangeness += shared.score * Weight.sharedWords
      } else {
        tallies[service, default: Tally()].share(shared.score * Weight.sharedWords, shared.places)
      }
    }
    for (service, match) in services.words.phrases.matches(in: reading) {
      if service == services.words.strangers {
        strangeness += match.best * Weight.phrase
      } else {
        tallies[service, default: Tally()].say(match)
      }
    }
    return (tallies, strangeness)
  }

  /// A fine for the train takes a train: without a word of its subject, what speaks for a service is any talk, unless a
  /// phrase of the base is said whole.
  func addUnspokenSubjects(of reading: Reading, to tallies: inout [Int: Tally]) {
    let spoken = Set(services.cues.subjects.hits(in: reading).map(\.meaning))
    for (service, tally) in tallies
    where services.cues.withSubject.contains(service) && !spoken.contains(service) && !tally.isWhole {
      tallies[service]?.lose(Weight.offSubject)
    }
  }

  /// Phrases and facts that call for several services together.
  func addCombinations(of reading: Reading, given facts: [HeardFact], to tallies: inout [Int: Tally]) {
    var held: [Int: [Range<Int>]] = [:]
    for hit in services.cues.ofSeveral.hits(in: reading) where held[hit.meaning] == nil {
      held[hit.meaning] = hit.ranges
    }
    for (position, combination) in services.cues.combinations.enumerated() {
      guard !combination.hasPhrases || held[position] != nil, combination.facts.allSatisfy({ $0.holds(in: facts) })
      else { continue }
      for (service, weight) in combination.services {
        tallies[service, default: Tally()].add(weight, held[position] ?? [])
      }
    }
  }

  func addDangers(_ dangers: [AlarmCue<DangerID>], in scene: Scene, to tallies: inout [Int: Tally]) {
    for danger in self.dangers.protocols {
      guard let cue = dangers.first(where: { $0.subject == danger }) else { continue }
      let range = scene.range(of: cue.mention)
      for (position, service) in self.dangers[danger].enumerated() {
        tallies[service, default: Tally()].add(position == 0 ? Weight.danger : Weight.besideDanger, [range])
      }
    }
  }

  /// A fact speaks for the services whose decision reads it, where something else does already.
  func addEvidence(of facts: [HeardFact], to tallies: inout [Int: Tally]) {
    for fact in facts {
      guard let name = fact.key.heardAs?.fact else { continue }
      for service in services.evidence[name] ?? [] { tallies[service]?.evidence += Weight.evidence }
    }
  }

  /// - Parameter lifts: by how much what was heard moves the odds of each service, as a natural logarithm.
  func addLifts(_ lifts: [ServiceID: Double], to tallies: inout [Int: Tally]) {
    for service in tallies.keys {
      guard case .service(let id) = ids[service], let lift = lifts[id] else { continue }
      tallies[service]?.evidence += lift * Weight.lift
    }
  }
}
