import RuleModel
import Training

extension FindingWords {
  /// What a call that somebody else takes, or a message, is held to.
  init(_ finding: Finding.Call) {
    switch finding {
    case .toldThirdParty(let words):
      self.init(
        said: words.isEmpty ? "une question ou une orientation" : words,
        "Ne rien dire de l'affaire : « Pouvez-vous lui demander de me rappeler ? », et rien de plus.",
        why: "Dire à un proche de quoi il s'agit, ou que la personne est suivie, trahit sa confiance.",
        source: Practice.telephone)
    case .noCallBack:
      self.init(
        "« Pouvez-vous lui demander de me rappeler ? »", why: "C'est tout ce qu'un proche a besoin de savoir.",
        source: Practice.telephone)
    case .noMessage:
      self.init(
        "Laisser un message neutre : « Bonjour, … du PIMMS Médiation. Vous pouvez me rappeler au … Merci. »",
        why: "La personne peut rappeler quand elle est seule.", source: Practice.voicemail)
    case .messageTells(let words):
      self.init(
        said: words, "Ni motif, ni organisme, ni montant, ni lien dans un message.",
        why: "N'importe qui à la maison peut l'écouter.", source: Practice.voicemail)
    case .messageInDanger(let words):
      self.init(
        said: words, "Ne laisser aucun message quand il y a des violences.",
        why: "L'auteur peut l'entendre ; la personne serait en danger.", source: Practice.danger)
    case .messageLacksName(let words):
      self.init(
        said: words, "Dire son prénom et « PIMMS Médiation ».", why: "La personne doit savoir qui l'appelle.",
        source: Practice.voicemail)
    case .messageLacksCallBack(let words):
      self.init(
        said: words, "Dire comment rappeler : « Vous pouvez me rappeler au … du lundi au vendredi. »",
        why: "Sans numéro ni horaire, le message ne sert à rien.", source: Practice.voicemail)
    case .severalMessages(let count):
      self.init(
        said: FrenchWords.count(count, "message"), "Un seul message.", why: "Insister inquiète, et se remarque.",
        source: Practice.voicemail)
    }
  }

  /// What a payment that is negotiated is held to.
  init(_ finding: Finding.Negotiation) {
    switch finding {
    case .noOffer(let bearable):
      self.init(
        "Proposer une mensualité tenable : ici, \(Self.euros(bearable)) au plus.",
        why: "Sans montant, le créancier décide seul.", source: Practice.negotiation)
    case .offerBeforeBudget(let amount):
      self.init(
        said: Self.euros(amount), "Faire d'abord le budget : ressources, charges fixes, dépenses courantes.",
        why: "On ne sait pas encore ce qui reste chaque mois.", source: Practice.negotiation)
    case .offerTooHigh(let amount, let bearable):
      self.init(
        said: Self.euros(amount), "Rester à \(Self.euros(bearable)) ou moins, et garder une marge.",
        why: "Une mensualité qui prend tout est rompue au premier imprévu.", source: Practice.negotiation)
    case .noWriting:
      self.init(
        "Demander une confirmation écrite : montant, dates, arrêt des relances.",
        why: "Un accord dit au téléphone ne se prouve pas.", source: Practice.negotiation)
    }
  }

  private static func euros(_ amount: Rational) -> String { FrenchFormat.euros(amount) + " par mois" }
}
