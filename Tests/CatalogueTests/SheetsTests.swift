import EmbeddedBase
import Foundation
import RuleLanguage
import RuleModel
import SourceText
import Testing

/// What the base inside the binary must hold: every subject of `sheets.txt`, every scenario, every danger's services.
struct SheetsTests {
  /// Loaded once for the suite; nil when the base does not load, which `The base loads` tells.
  private static let loaded = RuleBaseLoader.load([EmbeddedBase.ruleTexts])

  private func base() throws -> RuleBase { try #require(Self.loaded.base) }

  @Test func `The base loads without an error`() {
    let errors = Self.loaded.diagnostics.filter { $0.severity == .error }
    #expect(errors.map { "\($0.code.text) \($0.message)" } == [])
  }

  @Test func `Every subject has a service or a how-to`() throws {
    let base = try base()
    let pages = Set(base.services.elements.map(\.id.text) + base.howTos.keys.map(\.text))
    let sheets = try Self.sheets()
    #expect(sheets.count == 162)
    let missing = sheets.filter { !$0.pages.allSatisfy(pages.contains) }.map(\.id)
    #expect(missing == [])
  }

  @Test func `The scenarios are there, in the order of their names`() throws {
    #expect(try base().scenarios.map(\.id.text).sorted() == Self.scenarios)
  }

  @Test func `Every service is expected by a scenario`() throws {
    let base = try base()
    let expected = Set(base.scenarios.flatMap { $0.expected.verdicts.keys })
    let missing = base.services.elements.map(\.id).filter { !expected.contains($0) }
    #expect(missing.map(\.text) == [])
  }

  @Test func `Every scenario expects something of a service, and names its pitfalls`() throws {
    for scenario in try base().scenarios {
      #expect(!scenario.expected.verdicts.isEmpty, "\(scenario.id.text)")
      #expect(!scenario.traps.isEmpty, "\(scenario.id.text)")
    }
  }

  @Test func `Every danger leads to services that exist`() throws {
    let base = try base()
    #expect(!base.frame.dangers.isEmpty)
    for danger in base.frame.dangers {
      // Nothing but a call answers a life in danger, nor but a door and a colleague somebody's anger.
      #expect(!danger.services.isEmpty || ["danger_vital", "agressivité"].contains(danger.id.text), "\(danger.id)")
      for service in danger.services {
        #expect(base.service(service) != nil, "\(danger.id) : \(service)")
      }
    }
  }

  // MARK: - What is expected

  private struct Sheet {
    let id: String
    /// The pages that must exist: its own name, or the names it is told under.
    let pages: [String]
  }

  private static func sheets() throws -> [Sheet] {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "sheets.txt")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
      .filter { !$0.hasPrefix("#") }
      .map { line in
        let words = line.split(separator: " ").map(String.init)
        return Sheet(id: words.first ?? "", pages: words.count > 2 ? Array(words.dropFirst(2)) : words)
      }
  }

  private static let scenarios = [
    "a01_separation_pension_impayee", "a02_jeune_22_ans_sans_ressource", "a03_couple_retraites_petites_pensions",
    "a04_commandement_de_payer", "a05_violences_depart_du_domicile", "a06_longue_maladie_fin_ij",
    "a07_enfant_autiste_mere_temps_partiel", "a08_etudiant_hors_ue_non_boursier", "a09_famille_sans_papiers",
    "a10_premiere_naissance", "a11_veuvage_57_ans", "a12_famille_nombreuse_logement_indigne",
    "b01_impaye_electricite_echeancier", "b02_message_vocal_et_tiers", "b03_surendettement_multiples_creanciers",
    "b04_trop_percu_caf_rsa", "b05_titre_sejour_api", "b06_arnaque_faux_conseiller",
    "b07_tcl_amende_et_solidaire", "b08_fuite_eau", "b09_impots_taxe_fonciere", "b10_rsa_suspension",
    "b11_rupture_conventionnelle_et_are", "b12_violence_pendant_mediation_energie",
    "c01_demenagement_carte_perdue", "c02_compte_ferme_salaire_saisi", "c03_compte_saisi", "c04_compteur_demarcheur",
    "c05_arret_maladie_sans_medecin", "c06_aah_mdph_numerique", "c07_apprenti_studio", "c08_ass_emploi_loin",
    "c09_conge_parental_college", "c10_devenir_mediatrice", "c11_livreur_permis_perdu",
    "c12_nationalite_et_visite_refusee", "c13_aidant_avant_retraite", "c14_plus_rien_dans_le_frigo",
    "c15_enfant_du_palier", "c16_personne_ne_decroche",
  ]
}
