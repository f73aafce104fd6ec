package import Documents
package import NeedFinder
import RuleEngine
package import RuleModel
package import Training

extension Wording {
  /// Who is there, what they say first, and what to do: everything a newcomer needs, within 20 lines of 80 columns.
  package func opening(of exercise: Exercise) -> Document {
    let scenario = exercise.scenario
    let mood = scenario.mood.map { " (\(FrenchWords.sentence(filled($0, scenario))))" } ?? ""
    let variant = exercise.seed.map { ", variante \($0)" } ?? ""
    return Document(
      title: Inline("\(scenario.title) (niveau \(scenario.level)\(variant))"),
      [
        .paragraph("Vous êtes le médiateur, \(scene(exercise))\(.emphasis(Inline(mood)))"),
        .quote([Inline(filled(scenario.opening, scenario))]),
        .paragraph(
          "\(.strong("À vous :")) écrivez comme vous parlez. \(exercise.reachesMachine ? "Personne ne répond." : "La personne, fictive, ne dit pas tout.")"
        ),
        .list(.numbered, steps(exercise).map { ListItem($0) }),
        .paragraph(
          "\(.command("?")) : les commandes ; \(.command("menu")) : des questions ; \(.command("indice")) : un conseil"
        ),
      ])
  }

  private func steps(_ exercise: Exercise) -> [Inline] {
    if exercise.reachesMachine {
      return [
        "Après le bip, un seul message : bonjour, votre prénom, le PIMMS.",
        "Dites comment vous rappeler, et rien du motif.",
        "Notez l'essai : \(.command("noter …")).",
        "Fixez le prochain essai, \(.command("rendez-vous mercredi")), puis \(.command("clore")) : votre bilan.",
      ]
    }
    if exercise.isWithoutPerson {
      return [
        "Saluez, dites votre prénom et le PIMMS, vérifiez qui répond : \(.command("identité")).",
        "Dites seulement ce qu'on peut dire à quelqu'un d'autre : \(.command("rappel …")).",
        "Laissez un mot sur le répondeur : \(.command("message …")).",
        "\(.command("noter …")), \(.command("rendez-vous mercredi")) pour rappeler, puis \(.command("clore")) : votre bilan.",
      ]
    }
    let welcome: Inline =
      exercise.isByPhone
      ? "Saluez, vérifiez qui répond (\(.command("identité"))), puis dites le cadre."
      : "Saluez, présentez-vous, dites le cadre : confidentiel, libre, gratuit."
    return [
      welcome,
      "Demandez : « Quel est votre loyer ? » Rassurez, puis reformulez.",
      "Orientez : \(.command("chercher loyer")), \(.command("proposer rsa, visale")), \(.command("délai lundi")).",
      "Notez, fixez un \(.command("rendez-vous lundi")), puis \(.command("clore")) : votre bilan.",
    ]
  }

  private func scene(_ exercise: Exercise) -> Inline {
    let place =
      switch exercise.scenario.channel {
      case .desk: "au guichet"
      case .incomingCall: "au téléphone : on vous appelle"
      case .outgoingCall: "au téléphone : vous appelez"
      case .round: "en tournée dans le quartier"
      }
    return Inline("\(place), le \(FrenchFormat.date(exercise.date)).")
  }

  package func practiseThemes() -> Document {
    let themes = base.themes.sorted { $0.order < $1.order }
    return Document([
      .paragraph("Sur quel thème ?"), .list(.numbered, themes.map { ListItem(Inline($0.label)) }),
      .paragraph("\(Inline.command("menu 3")) ou \(Inline.command("menu logement")) montre ses questions."),
    ])
  }

  package func practiseQuestions(_ inquiries: [Inquiry], of theme: ThemeID) -> Document {
    Document(
      title: Inline(self.theme(theme) ?? theme.text),
      [
        .list(.numbered, inquiries.map { ListItem(Inline(question($0))) }),
        .paragraph("Tapez le numéro d'une question pour la poser."),
      ])
  }

  package func practiseSearch(_ found: [RankedNeed], for words: String) -> Document {
    let services = found.compactMap { need in
      if case .service(let id) = need.id { base.service(id) } else { nil }
    }
    guard !services.isEmpty else { return say("Aucune aide ne répond à « \(words) » : essayez d'autres mots.") }
    return Document([
      .list(.bulleted, services.map { ListItem("\(Inline.command($0.id.text)) — \(Inline($0.title))") }),
      .paragraph("\(Inline.command("fiche \(services[0].id.text)")) montre la fiche."),
    ])
  }

  /// What the trainee has learnt, without anything that was not told.
  package func known(in play: Play) -> Document {
    let answers = play.known.answers.sorted { base.place(of: $0.key) < base.place(of: $1.key) }
    guard !answers.isEmpty || !play.known.rosters.isEmpty else { return say("Vous n'avez encore rien appris.") }
    var rows = play.known.rosters.sorted { $0.key < $1.key }.map { scope, roster in
      DefinitionRow(Inline(FrenchWords.capitalised(plural(of: scope))), Inline(String(roster.labels.count)))
    }
    rows += answers.map { key, answer in
      DefinitionRow(Inline(FrenchWords.capitalised(label(of: key))), Inline(text(answer, for: key)))
    }
    return Document(title: "Ce que vous avez appris", [.definitions(rows)])
  }

  package func screen(for refusal: TraineeLine.Refusal) -> Document {
    switch refusal {
    case .empty: say("Écrivez ce que vous dites à la personne, ou \(.command("?")) pour l'aide.")
    case .lacksWords(let word):
      say("\(.command(word.rawValue)) demande une suite : \(.command(example(of: word))).")
    case .noSuchTheme(let text):
      say("Aucun thème ne s'appelle « \(text) » : \(.command("menu")) les montre.")
    case .noSuchService(let text, let near):
      near.isEmpty
        ? say("Aucune aide ne s'appelle « \(text) » : \(.command("chercher \(text)")) cherche dans les fiches.")
        : say("« \(text) » : vouliez-vous dire \(near.map { base.services[$0].id.text }.joined(separator: ", ")) ?")
    case .noSuchForm(let text): say("Aucun formulaire « \(text) » : donnez son numéro, par exemple 14069.")
    case .noSuchPaper(let text, let near):
      near.isEmpty
        ? say("Aucun papier « \(text) » : dites-le comme sur la fiche, par exemple \(.command("apporter bail")).")
        : say("« \(text) » : vouliez-vous dire \(FrenchWords.list(near.map(label), "ou")) ?")
    case .noAmount(let text): say("« \(text) » n'est pas un montant : par exemple \(.command("mensualité 80")).")
    case .noDay(let text): say("« \(text) » n'est pas un jour : par exemple 14 décembre, 14/12/2026, lundi.")
    case .pastDay(let day):
      say("Le \(FrenchFormat.date(day)) est déjà passé : nous sommes le \(FrenchFormat.date(date)).")
    case .noSuchChoice(let number, let count):
      count == 0
        ? say("Aucune question n'est numérotée : \(.command("menu")) en montre.")
        : say("Pas de question n° \(number) : de 1 à \(count).")
    }
  }
}

/// The exercises there are.
package struct ScenarioListPage {
  private let base: RuleBase

  package init(base: RuleBase) { self.base = base }

  package func document(level: Int?) -> Document {
    let scenarios = base.scenarios.filter { level == nil || $0.level == level }
      .sorted { ($0.level, $0.id) < ($1.level, $1.id) }
    guard !scenarios.isEmpty else {
      return Document([.paragraph("Aucun exercice de ce niveau.")])
    }
    return Document(
      title: "Exercices",
      [
        .table(
          Table(
            columns: [.text("Nom"), .text("Situation"), .text("Lieu"), .number("Niveau")],
            rows: scenarios.map { scenario in
              [
                .strong(Inline(scenario.id.text)), Inline(scenario.title), Inline(place(scenario.channel)),
                Inline(String(scenario.level)),
              ]
            })),
        .paragraph(
          "Jouer : \(.command("pimms-guide practise \(scenarios.first?.id.text.prefix(3).description ?? "a01")"))"),
      ])
  }

  private func place(_ channel: Scenario.Channel) -> String {
    switch channel {
    case .desk: "guichet"
    case .incomingCall: "appel reçu"
    case .outgoingCall: "appel donné"
    case .round: "tournée"
    }
  }
}
