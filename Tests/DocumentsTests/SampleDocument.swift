import Documents

/// One of everything a renderer must set, as a plan would hold it.
let sample = Document(
  title: "Plan pour les droits et démarches de Madame D.",
  [
    .paragraph(
      "Préparé le \(.date("23 novembre 2026")) à la Maison France services. Tapez \(.command("pourquoi")) pour savoir ce qui l'explique."
    ),
    .callout(
      .urgent, title: "coupure d'électricité annoncée",
      [
        .paragraph("Appeler \(.strong("avant le 2 décembre")) : le fournisseur doit proposer un délai."),
        .list(.numbered, ["Dire la situation.", "Demander un échéancier, noter le nom du conseiller."]),
      ]),
    .callout(.deadline, [.paragraph("Réponse à la CAF avant le \(.date("15 janvier 2027")).")]),
    .heading(.second, "Vos droits"),
    .table(
      Table(
        caption: "Ce qui est ouvert, et ce qui ne l'est pas",
        columns: [.text("Droit"), .text("Verdict"), .number("Montant par mois")],
        rows: [
          ["RSA", .verdict(.open, "éligible"), .amount("651,69 €")],
          ["Prime d'activité", .verdict(.closedToConfirm, "non éligible, à confirmer"), "–"],
          ["Aide personnalisée au logement", .verdict(.conditional, "éligible sous réserve"), .amount("1 248,00 €")],
          ["Chèque énergie", .verdict(.alreadyReceived, "déjà perçu"), ""],
          ["ASPA", .verdict(.closed, "non éligible"), ""],
          ["Complémentaire santé solidaire", .verdict(.undecided, "indéterminé"), .toVerify()],
          ["Allocation de rentrée scolaire", .verdict(.notConcerned, "sans objet"), ""],
        ])),
    .calculation(
      title: "Budget du mois",
      [
        .entry("Salaire net", "1 250,50 €"),
        .entry("Allocations familiales pour deux enfants", "148,52 €", note: "attestation de la CAF, à vérifier"),
        .subtotal("Ressources", "1 399,02 €"),
        .entry("Loyer, charges comprises, hors chauffage collectif", "– 612,00 €"),
        .total("Reste pour vivre", "787,02 €"),
      ]),
    .section(
      "Faire la demande",
      [
        .definitions([
          DefinitionRow("Où", "CAF du Rhône\n67 boulevard Vivier-Merle, 69003 Lyon"),
          DefinitionRow("Téléphone", "32 30 (prix d'un appel local)"),
          DefinitionRow("Texte", "article L. 262-2 du code de l'action sociale et des familles"),
          DefinitionRow("En ligne", .link("le simulateur officiel", url: "https://www.mesdroitssociaux.gouv.fr/")),
        ]),
        .paragraph("Papiers à apporter :"),
        .checklist([
          "Pièce d'identité",
          ChecklistItem("Trois derniers bulletins de paie", note: "ou l'attestation de l'employeur"),
          ChecklistItem("Relevé d'identité bancaire", isDone: true),
        ]),
        .list(
          .bulleted,
          [
            "Sur place, sans rendez-vous le matin.",
            ListItem(
              "Par courrier :",
              [
                .list(.bulleted, ["recommandé avec avis de réception ;", "garder une copie de tout."]),
                .paragraph("La date de l'envoi compte."),
              ]),
          ]),
      ]),
    .quote(
      [
        "Bonjour, je suis avec Madame D., qui est d'accord pour que je vous appelle.",
        "Pouvez-vous suspendre la coupure ? Elle peut payer 30 € par mois.",
      ], speaker: "À dire au téléphone"),
    .rule,
    .question(
      theme: "Logement", progress: "3 points restent ouverts",
      "Êtes-vous locataire, propriétaire, hébergé ?", help: "Le bail ou la quittance l'indique en première page."),
    .pageBreak,
    .section(
      "Pour plus tard", level: .third, fold: .folded(hint: "tapez \(.command("plan plus tard"))"),
      [
        .callout(.information, [.paragraph("Un droit non demandé ne se rattrape pas toujours.")]),
        .callout(.toVerify, title: "valeur de 2025", [.paragraph("Le barème change le 1er avril 2027.")]),
        .callout(.success, [.paragraph("L'assurance maladie est à jour.")]),
        .paragraph("\(.emphasis("Adresse longue")) : https://www.service-public.gouv.fr/particuliers/vosdroits/F19778"),
      ]),
    .spacer,
    .heading(.fourth, "Signature"),
  ])

/// What is put on the wall of a waiting room.
let posterSample = Document(
  title: "Chèque énergie : le recevez-vous ?",
  [
    .paragraph("Une aide \(.strong("chaque année")) pour payer l'électricité, le gaz ou le bois."),
    .callout(.deadline, title: "demande avant le 31 décembre 2026", []),
    .heading(.second, "Venez avec"),
    .checklist(["une facture d'énergie récente", "votre dernier avis d'impôt", "une pièce d'identité"]),
    .heading(.second, "Où ?"),
    .paragraph("Ici, à l'accueil : du lundi au vendredi, de 9 h à 12 h. C'est gratuit !"),
  ])
