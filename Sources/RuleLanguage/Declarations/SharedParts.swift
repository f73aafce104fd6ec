internal import RuleModel
internal import SourceText
internal import YAMLTree

/// The small mappings that services, how-tos, forms and scenarios share.
enum SharedParts {
  enum SourceKeys {
    static let title = Key("titre", .text, required: true, "titre du texte ou de la page")
    static let article = Key("article", .text, "article de loi")
    static let address = Key("url", .text, "adresse internet")
    static let table = KeyTable("une source", [title.declaration, article.declaration, address.declaration])
  }

  enum LinkKeys {
    static let title = Key("titre", .text, required: true, "ce qu'on trouve à cette adresse")
    static let address = Key("url", .text, required: true, "adresse internet")
    static let table = KeyTable("un lien", [title.declaration, address.declaration])
  }

  enum ReviewKeys {
    static let on = Key("le", .date, "date de la dernière relecture contre les sources")
    static let until = Key("jusqu_au", .date, "date jusqu'à laquelle la fiche reste bonne")
    static let reliability = Key("fiabilité", .reliability, "A lu dans une source datée, B déduit, C à vérifier")
    static let toConfirm = Key("à_confirmer", .sentences, "ce qu'un professionnel doit encore confirmer")
    static let table = KeyTable(
      "une vérification", [on.declaration, until.declaration, reliability.declaration, toConfirm.declaration])
  }

  enum PhoneKeys {
    static let who = Key("qui", .text, required: true, "qui on appelle")
    static let number = Key("numéro", .text, "numéro, entre guillemets")
    static let hours = Key("horaires", .text, "quand appeler")
    static let prepare = Key("préparer", .texts, "ce qu'il faut avoir sous la main")
    static let say = Key("dire", .sentence, "ce qu'on dit pour commencer")
    static let table = KeyTable(
      "un appel", [who.declaration, number.declaration, hours.declaration, prepare.declaration, say.declaration])
  }
}

extension ValueForm where Value == Source {
  static var source: ValueForm {
    ValueForm.object(SharedParts.SourceKeys.table) { fields, reading in
      typealias Keys = SharedParts.SourceKeys
      guard let title = fields.value(Keys.title, &reading) else { return nil }
      return Source(
        title: title, article: fields.value(Keys.article, &reading), address: fields.value(Keys.address, &reading))
    }.or { Source(title: $0, article: nil, address: nil) }
  }
}

extension ValueForm where Value == Link {
  static var link: ValueForm {
    ValueForm.object(SharedParts.LinkKeys.table) { fields, reading in
      guard let title = fields.value(SharedParts.LinkKeys.title, &reading),
        let address = fields.value(SharedParts.LinkKeys.address, &reading)
      else { return nil }
      return Link(title: title, address: address)
    }.or { Link(title: $0, address: $0) }
  }
}

extension ValueForm where Value == Review {
  static var review: ValueForm {
    ValueForm.object(SharedParts.ReviewKeys.table) { fields, reading in
      typealias Keys = SharedParts.ReviewKeys
      return Review(
        on: fields.value(Keys.on, &reading), until: fields.value(Keys.until, &reading),
        reliability: fields.value(Keys.reliability, &reading) ?? .unverified,
        toConfirm: fields.value(Keys.toConfirm, &reading) ?? [])
    }
  }
}

extension Review {
  /// What is assumed of a page that says nothing of its own review.
  static let unreviewed = Review(on: nil, until: nil, reliability: .unverified, toConfirm: [])
}

extension ValueForm where Value == PhoneCall {
  static var phoneCall: ValueForm {
    ValueForm.object(SharedParts.PhoneKeys.table) { fields, reading in
      typealias Keys = SharedParts.PhoneKeys
      guard let who = fields.value(Keys.who, &reading) else { return nil }
      return PhoneCall(
        who: who, number: fields.value(Keys.number, &reading), hours: fields.value(Keys.hours, &reading),
        prepare: fields.value(Keys.prepare, &reading) ?? [], say: fields.value(Keys.say, &reading))
    }
  }
}
