import Foundation
import RuleModel
import Testing

@testable import NeedFinder

/// Plain cries, each in the same breath as something ordinary: what silences a look-alike elsewhere silences none of them.
struct PlainCryTests {
  static let cries = [
    "je veux mourir", "elle veut mourir", "mon mari veut mourir", "il dit qu'il veut se tuer", "je vais me suicider",
    "ma fille parle de se suicider", "j'ai envie d'en finir avec la vie", "je veux en finir", "je veux plus vivre",
    "mon mari me frappe", "il m'a étranglée", "sa femme le frappe", "on m'a dit qu'il touche ma fille",
    "je n'ai plus rien à manger", "je dors dans ma voiture", "on dort dans la rue",
    "elle a fait un malaise et ne répond plus", "je n'ai plus d'insuline",
  ]

  static let beside = [
    "j'ai trop de dettes", "la banque a tout bloqué", "ma belle-mère est là", "il est à la retraite",
    "les papiers sont compliqués", "le dossier est bloqué", "il y a des rats", "il y a des travaux",
    "le train est supprimé", "la voiture est en panne", "je dois faire une formation",
  ]

  @Test(arguments: cries)
  func `A plain cry is heard, whatever else is said`(cry: String) {
    for other in Self.beside {
      for text in ["\(cry), \(other)", "\(other) et \(cry)"] {
        #expect(RealRules.finder.understand(text, on: Self.date).urgency == .danger, "\(text)")
      }
    }
  }

  @Test(arguments: [
    "je suis mort de rire, j'en ai failli mourir de rire", "il veut mourir chez lui, accompagné de sa famille",
    "je vais me tuer à la tâche avec tous ces papiers", "mon père va mourir à l'hôpital",
    "je veux en finir avec cette procédure", "il veut en finir avec ses crédits", "je veux plus vivre avec lui",
    "ça m'a frappé comme il a maigri", "il me bat aux échecs", "le médecin a arrêté mon insuline, j'ai plus d'insuline",
    "je dors dans mon camping-car en vacances", "je vis dans une rue passante, la nuit il y a du bruit",
  ])
  func `The same words said of something else give no alarm of their own`(text: String) {
    #expect(RealRules.finder.understand(text, on: Self.date).urgency != .danger, "\(text)")
  }

  private static let date = CalendarDate(dayNumber: 20_780)
}
