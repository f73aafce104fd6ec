internal import RuleModel
internal import SourceText

/// W213: an amount typed in a sentence although a parameter holds it.
enum TypedFigure: RuleCheck {
  static let page = ProblemPage(
    code: "W213", title: "montant recopié dans une phrase",
    why: """
      Ce montant est celui d'un paramètre. Recopié, il reste le même quand le paramètre change, et la phrase devient \
      fausse sans que personne le voie. Écrire le nom du paramètre entre accolades : la phrase dit la valeur du jour. \
      Un montant rond n'est rapproché que des paramètres dont la fiche se sert ; un montant avec des centimes, de tous.
      """,
    bad: ExampleService.text("erreurs: [\"Dépasser le plafond de 1 093,08 € par mois.\"]"),
    good: ExampleService.text("erreurs: [\"Dépasser le plafond de {aide.plafond}.\"]"))

  static func problems(in rules: CheckedRules) -> [RuleProblem] {
    let owners = Owners(rules)
    return rules.sentences.flatMap { sentence in
      WrittenAmount.all(in: sentence.value).compactMap { amount in
        guard let index = owners.parameter(worth: amount.value, in: sentence.range.file) else { return nil }
        let name = rules.base.parameters[index].name.text
        return RuleProblem(
          message: "« \(amount.text) » recopie le paramètre \(name)", place: sentence.range.firstStretch,
          help: ["écrire `{\(name)}` à la place du montant."], justified: owners.justified(in: sentence.range.file))
      }
    }
  }

  /// What each file declares, and the parameters that it reads.
  private struct Owners {
    private var read: [FileID: Set<ParameterIndex>] = [:]
    private var justifications: [FileID: [Justification]] = [:]
    private var worth: [Rational: [ParameterIndex]] = [:]

    init(_ rules: CheckedRules) {
      for index in rules.base.parameters.indices {
        let parameter = rules.base.parameters[index]
        guard case .number(.money) = parameter.type else { continue }
        for entry in parameter.values {
          if case .number(let value)? = entry.value { worth[value, default: []].append(index) }
        }
      }
      for service in rules.base.services.elements {
        read[service.place.file, default: []].formUnion(rules.usage.parametersOfService[service.id] ?? [])
      }
      for service in rules.declarations.services.all { justifications[service.id.range.file] = service.justified }
      for howTo in rules.declarations.howTos.all { justifications[howTo.id.range.file] = howTo.justified }
      for form in rules.declarations.forms.all { justifications[form.id.range.file] = form.justified }
    }

    func parameter(worth value: Rational, in file: FileID) -> ParameterIndex? {
      guard value > .one, let candidates = worth[value] else { return nil }
      let own = candidates.first { read[file]?.contains($0) == true }
      return own ?? (value.isInteger ? nil : candidates.first)
    }

    func justified(in file: FileID) -> [Justification] { justifications[file] ?? [] }
  }
}

/// An amount in euros as French writes it: `1 093,08 €`.
private struct WrittenAmount {
  let text: String
  let value: Rational

  static func all(in sentence: String) -> [WrittenAmount] {
    guard sentence.unicodeScalars.contains("€") else { return [] }
    return sentence.split(separator: "€", omittingEmptySubsequences: false).dropLast().compactMap { part in
      let body = part.drop(whileTrailing: \.isGap)
      let digits = body.suffix { $0.isASCII && $0.isNumber || $0 == "," || $0.isGap }
        .drop { !$0.isNumber }
      let groups = digits.split(whereSeparator: \.isGap)
      // "2024 : 8 207,36 €" ends with three figures a group; what comes before is another number.
      var kept = groups.suffix(1)
      while kept.count < groups.count, kept.first?.prefix(while: \.isNumber).count == 3 {
        let before = groups[kept.startIndex - 1]
        guard before.count <= 3, !before.contains(",") else { break }
        kept = groups[(kept.startIndex - 1)...]
      }
      let text = kept.joined(separator: " ")
      let plain = text.filter { !$0.isGap }.replacing(",", with: ".")
      return Rational(decimal: plain).map { WrittenAmount(text: text + " €", value: $0) }
    }
  }
}

extension Character {
  /// The spaces that stand between groups of figures.
  fileprivate var isGap: Bool { self == " " || self == "\u{A0}" || self == "\u{202F}" }
}

extension Substring {
  fileprivate func drop(whileTrailing isDropped: (Character) -> Bool) -> Substring {
    self[..<(lastIndex { !isDropped($0) }.map { index(after: $0) } ?? startIndex)]
  }

  fileprivate func suffix(while isKept: (Character) -> Bool) -> Substring {
    self[(lastIndex { !isKept($0) }.map { index(after: $0) } ?? startIndex)...]
  }
}
