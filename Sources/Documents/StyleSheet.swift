/// The pages' style sheets. Every pair of text and background colours has a contrast of at least 4.5 (WCAG 2.2 AA).
enum StyleSheet {
  /// What the three styles share.
  static let common = """
    :root {
      --fond: #ffffff; --texte: #1a1a1a; --discret: #565656; --trait: #b4b4b4; --bleu: #1b3a8a;
      --rouge: #a01313; --vert: #12622f; --violet: #6a1b7a;
      --fond-rouge: #fdecec; --fond-vert: #e9f6ee; --fond-violet: #f6ecf9; --fond-bleu: #eaf0fc; --fond-gris: #f1f1f1;
    }
    * { box-sizing: border-box; }
    body { margin: 0; background: var(--fond); color: var(--texte); line-height: 1.45;
      font-family: "Atkinson Hyperlegible", "Segoe UI", "Helvetica Neue", Arial, "Liberation Sans", sans-serif; }
    main { max-width: 46rem; margin: 0 auto; padding: 1.5rem; overflow-wrap: break-word; }
    h1, h2, h3, h4 { line-height: 1.2; text-wrap: balance; break-after: avoid; }
    h1 { font-size: 1.9em; margin: 0 0 .7em; color: var(--bleu); }
    h2 { font-size: 1.35em; margin: 1.4em 0 .5em; padding-bottom: .15em; border-bottom: 2px solid var(--bleu);
      color: var(--bleu); }
    h3 { font-size: 1.12em; margin: 1.2em 0 .4em; }
    h4 { font-size: 1em; margin: 1em 0 .3em; }
    p { margin: .6em 0; orphans: 3; widows: 3; }
    ul, ol { margin: .5em 0; padding-left: 1.5em; }
    li { margin: .2em 0; break-inside: avoid; }
    small, .contexte, .aide { color: var(--discret); font-size: .88em; }
    small { display: block; font-weight: normal; }
    code { font-family: ui-monospace, "DejaVu Sans Mono", monospace; font-size: .94em; padding: .05em .3em;
      background: var(--fond-gris); border-radius: .2em; }
    a { color: var(--bleu); }
    hr { border: 0; border-top: 1px solid var(--trait); margin: 1.4em 0; }
    .papiers { list-style: none; padding-left: 0; }
    .papiers li { display: flex; gap: .6em; align-items: baseline; margin: .4em 0; }
    .case { font-family: "DejaVu Sans", "Segoe UI Symbol", "Noto Sans Symbols 2", sans-serif; font-size: 1.25em;
      line-height: 1; }
    dl { margin: .6em 0; }
    dl > div { display: grid; grid-template-columns: minmax(8em, 30%) 1fr; column-gap: 1em; padding: .3em 0;
      border-bottom: 1px solid var(--trait); break-inside: avoid; }
    dt { font-weight: bold; }
    dd { margin: 0; }
    table { break-inside: avoid; border-collapse: collapse; width: 100%; margin: .9em 0; font-variant-numeric: tabular-nums; }
    caption { text-align: left; font-weight: bold; padding-bottom: .35em; }
    th, td { text-align: left; vertical-align: top; padding: .35em .6em; border-bottom: 1px solid var(--trait); }
    thead th, thead td { border-bottom: 2px solid var(--texte); vertical-align: bottom; }
    tr { break-inside: avoid; }
    .nombre { text-align: right; white-space: nowrap; }
    .calcul th { font-weight: normal; }
    .calcul th, .calcul td { border: 0; padding: .2em 0; }
    .calcul th { overflow: hidden; }
    .calcul .ligne::after { content: ""; display: inline-block; width: 100%; margin-right: -100%; margin-left: .4em;
      border-bottom: 2px dotted var(--discret); }
    .calcul td { padding-left: .5em; width: 1%; vertical-align: top; }
    .calcul .sous-total td, .calcul .sous-total th { border-top: 1px solid var(--trait); font-weight: bold; }
    .calcul .total td, .calcul .total th { border-top: 3px double var(--texte); font-weight: bold; }
    .encart { margin: 1em 0; padding: .6em 1em; border-left: .4em solid var(--teinte); background: var(--pastel);
      break-inside: avoid; }
    .encart > :first-child { margin-top: 0; }
    .encart > :last-child { margin-bottom: 0; }
    .mot { color: var(--teinte); }
    .urgent { --teinte: var(--rouge); --pastel: var(--fond-rouge); }
    .delai { --teinte: var(--violet); --pastel: var(--fond-violet); }
    .information { --teinte: var(--bleu); --pastel: var(--fond-bleu); }
    .verifier { --teinte: var(--violet); --pastel: var(--fond-gris); }
    .succes { --teinte: var(--vert); --pastel: var(--fond-vert); }
    .paroles { margin: 1em 0; break-inside: avoid; }
    .paroles figcaption { font-weight: bold; }
    blockquote { margin: .3em 0; padding: .1em 1em; border-left: .25em solid var(--bleu); font-size: 1.06em; }
    .question { margin: 1.4em 0; }
    .enonce { font-size: 1.25em; font-weight: bold; margin: .2em 0; }
    .verdict { font-weight: bold; }
    .ouvert, .sous-reserve { color: var(--vert); }
    .ferme { color: var(--rouge); }
    .a-confirmer, .a-verifier { color: var(--violet); }
    .indetermine, .deja-percu { color: var(--bleu); }
    .sans-objet { color: var(--discret); }
    .a-verifier { font-style: italic; }
    .montant, .date { white-space: nowrap; }
    .montant { font-variant-numeric: tabular-nums; }
    .espace { height: 1.6em; }
    details { margin: .4em 0; }
    summary { cursor: pointer; }
    summary > * { display: inline; border: 0; }
    @media (max-width: 30rem) {
      main { padding: 1rem; }
      dl > div { display: block; }
    }
    """

  static let page = """
    body { font-size: 1.0625rem; }
    @media screen and (prefers-color-scheme: dark) {
      :root {
        --fond: #16181d; --texte: #ececec; --discret: #b0b0b0; --trait: #555b66; --bleu: #9dbcff;
        --rouge: #ff9c94; --vert: #82d8a0; --violet: #dca6ee;
        --fond-rouge: #3a1f1f; --fond-vert: #1c3226; --fond-violet: #32233a; --fond-bleu: #1f2940; --fond-gris: #2a2d34;
      }
    }
    """ + "\n" + print(pointSize: 13)

  static let sheet = """
    body { font-size: 1.2rem; }
    """ + "\n" + print(pointSize: 14)

  /// - Parameter pointSize: the size of running text on paper; on a screen it is scaled with the window.
  static func poster(pointSize: Int) -> String {
    """
    @page { size: A4 portrait; margin: 12mm; }
    body { font-size: \(pointSize)pt; line-height: 1.3; }
    main { max-width: 186mm; padding: 0; }
    h1 { font-size: 1.7em; line-height: 1.12; text-align: center; margin-bottom: .45em; padding: .25em .3em;
      background: var(--bleu); color: var(--fond); }
    h2 { font-size: 1.15em; margin: .7em 0 .3em; }
    p, ul, ol, dl, table, .encart, .paroles { margin-top: .4em; margin-bottom: .4em; }
    .encart { border: .12em solid var(--teinte); border-left-width: .4em; }
    a { text-decoration: none; color: inherit; font-weight: bold; }
    * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
    @media screen { main { margin: 12mm auto; padding: 0 6mm; } }
    """
  }

  private static func print(pointSize: Int) -> String {
    """
    @page { size: A4; margin: 16mm 18mm; }
    @media print {
      body { font-size: \(pointSize)pt; }
      main { max-width: none; padding: 0; }
      .saut { break-before: page; }
      .encart { border: 1px solid var(--teinte); border-left-width: .4em; }
      * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
      a { color: inherit; }
      .lien::after { content: " (" attr(href) ")"; font-size: .88em; overflow-wrap: anywhere; }
      details::details-content { content-visibility: visible; block-size: auto; }
      summary { list-style: none; }
    }
    """
  }
}
