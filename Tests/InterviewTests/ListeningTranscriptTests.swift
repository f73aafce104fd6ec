import Foundation
import Interview
import NeedFinder
import RuleEngine
import RuleModel
import Testing
import TownBase

@testable import RuleLanguage

/// What two sentences spare the person: the same interview with and without them, by the rules of the repository.
struct ListeningTranscriptTests {
  private static let date = CalendarDate(dayNumber: 20_780)
  private static let text =
    "Elle a reçu un commandement de payer le 2 novembre, trois loyers impayés, locataire HLM à Villeurbanne, loyer 540 "
    + "euros, APL 240 euros. Elle vit seule avec deux enfants de 4 et 9 ans, au chômage, ARE 980 euros par mois."

  /// What is true of her, whoever hears it.
  private static let replies = [
    "enfant": "4 et 9 ans", "dette": "1", "foyer.en_couple": "non", "foyer.commune": "Villeurbanne",
    "logement.statut": "locataire hlm", "logement.loyer": "540", "expulsion.étape": "commandement",
    "expulsion.commandement_date": "2/11/2026", "expulsion.mois_impayés": "3", "activité": "chômage",
    "chômage_net": "980", "sources_revenus": "chômage", "perçoit(aides_logement)": "oui",
    "perçu(aides_logement)": "240",
    "type": "loyer", "date_naissance": "41 ans",
  ]

  @Test func `What is heard is shown with its words`() {
    let session = said(Self.listener)
    guard case .reformulation(let lines) = session.prompt else {
      Issue.record("\(session.prompt)")
      return
    }
    let shown = lines.compactMap { line -> String? in
      guard case .statement(.value(let key, _)) = line.content else { return nil }
      return "\(key.fact.text) — \(line.words)"
    }
    for line in [
      "expulsion.étape — commandement de payer",
      "expulsion.commandement_date — commandement de payer le 2 novembre",
      "expulsion.mois_impayés — trois loyers impayés",
      "chômage_net — ARE 980 euros par mois",
      "perçu(aides_logement) — APL 240 euros",
      "logement.loyer — loyer 540 euros",
    ] {
      #expect(shown.contains(line), "\(shown)")
    }
  }

  @Test func `Two sentences with six facts leave six questions unasked`() {
    var heard = said(Self.listener)
    var silent = said(Self.withoutFacts)
    heard.type("")
    silent.type("")
    let asked = heard.answerAll { Self.replies[$0] ?? "non" }
    let askedWithout = silent.answerAll { Self.replies[$0] ?? "non" }
    // What nobody said is asked all the same.
    for name in ["sources_revenus", "foyer.prestations_caf"] {
      #expect(asked.contains(name), "\(name)")
    }
    // Of the housing benefit that she receives, nothing is left to find out.
    for name in ["nationalité", "épargne_livrets"] {
      #expect(!asked.contains(name), "\(name)")
    }
    #expect(askedWithout.count - asked.count >= 6, "\(asked)\n\(askedWithout)")
    for name in [
      "expulsion.étape", "expulsion.commandement_date", "expulsion.mois_impayés", "foyer.commune", "logement.loyer",
      "foyer.en_couple",
    ] {
      #expect(!asked.contains(name), "\(name)")
    }
  }

  private func said(_ listener: Listener) -> Session {
    var session = Session(InterviewSetting(program: Self.program, date: Self.date, listener: listener))
    session.type(Self.text, "")
    return session
  }

  private static let base: RuleBase = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    var texts: [RuleText] = []
    for folder in ["Rules", "Forms"] {
      let files = FileManager.default.enumerator(at: root.appending(path: folder), includingPropertiesForKeys: nil)
      for file in files?.compactMap({ $0 as? URL }) ?? [] where file.pathExtension == "yaml" {
        guard let data = try? Data(contentsOf: file) else { continue }
        texts.append(RuleText(path: file.path, utf8: Array(data)))
      }
    }
    return RuleBaseLoader.load([texts]).partial
  }()

  private static let program = Program(compiling: base)
  private static let listener = Listener(NeedFinder(program), base: base)

  /// The same needs, and nothing else.
  private static let withoutFacts = Listener { text, date in
    var heard = listener.understand(text, date)
    heard.statements = []
    return heard
  }
}
