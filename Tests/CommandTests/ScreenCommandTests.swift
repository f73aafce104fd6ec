import Foundation
import SourceText
import Testing

/// `screen` from outside: one line out for each line in, whatever the lines are.
@Suite struct ScreenCommandTests {
  private let rules: TemporaryFolder
  private let program: PimmsGuideProgram

  init() throws {
    rules = try TownRules.folder()
    program = PimmsGuideProgram(base: rules.path)
  }

  private func screen(_ input: String, mapping: String = "ville") throws -> PimmsGuideProgram.Ending {
    try program.run("screen", "-", "--mapping", mapping, "--date", "2026-10-01", input: input)
  }

  @Test func `Lines come out in the order they came in, under their own ids`() throws {
    let ending = try screen(
      """
      {"numero":"b","gains":1000}
      {"numero":2,"gains":999.99,"paie_un_loyer":true}

      {"numero":"a","paie_un_loyer":true}
      """)
    #expect(ending.code == 0)
    #expect(ending.error.isEmpty)
    #expect(try ending.objects().map { $0["id"] } == ["b", 2, "a"])
    #expect(
      try ending.objects().map { $0["verdicts"]?["aide_loyer"]?["verdict"] } == [
        "non éligible", "éligible", "éligible",
      ])
  }

  @Test(arguments: ["1", "2", "3", "7"])
  func `However many cores work, the lines are the same and in the same order`(jobs: String) throws {
    let lines = (0..<50).map { number in
      number % 9 == 4 ? "{ligne cassée" : #"{"numero":\#(number),"gains":\#(number * 31),"paie_un_loyer":true}"#
    }
    let input = lines.joined(separator: "\n")
    let ending = try program.run(
      "screen", "-", "--mapping", "ville", "--date", "2026-10-01", "--jobs", jobs, input: input)
    let alone = try program.run(
      "screen", "-", "--mapping", "ville", "--date", "2026-10-01", "--jobs", "1", input: input)
    #expect(ending.lines.count == 50)
    #expect(ending.lines == alone.lines)
    #expect(try ending.objects()[3]["id"] == 3)
    #expect(ending.error.contains("6 lignes en erreur"))
  }

  @Test func `Amounts are exact decimal numbers with their unit`() throws {
    let ending = try screen(
      """
      {"numero":1,"gains":0.3,"paie_un_loyer":true}
      {"numero":2,"gains":333.33,"paie_un_loyer":true}
      {"numero":3,"gains":1e2,"paie_un_loyer":true}
      """)
    #expect(ending.lines.map { $0.contains(#""montant":100.07,"unité":"€/mois""#) } == [true, false, false])
    #expect(ending.lines[1].contains(#""montant":66.767,"#))
    #expect(ending.lines[2].contains(#""montant":90.1,"#))
  }

  @Test func `What is absent means what the mapping declares, and nothing where it declares nothing`() throws {
    let line = #"{"numero":1,"paie_un_loyer":true}"#
    #expect(
      try screen(line).output
        == #"{"id":1,"verdicts":{"aide_loyer":{"verdict":"éligible","montant":100.1,"unité":"€/mois","#
        + #""réserves":[],"manque":[]}}}"# + "\n")
    let open = try #require(try screen(line, mapping: "prudente").objects().first?["verdicts"]?["aide_loyer"])
    #expect(open["verdict"] == "indéterminé")
    #expect(open["manque"] == ["revenu"])
    #expect(open["montant"]?["max"] == JSONNumber("100.1").map { .number($0) })
  }

  @Test func `An option is taken when one of its fields holds something`() throws {
    let rules = try TownRules.folder(service: TownRules.serviceForTenantsHelped)
    func verdicts(_ mapping: String) throws -> [JSONValue?] {
      try PimmsGuideProgram(base: rules.path).run(
        "screen", "-", "--mapping", mapping, "--date", "2026-10-01",
        input: """
          {"numero":1,"apl":120}
          {"numero":2,"apl":0,"als":80.5}
          {"numero":3,"apl":0,"als":0,"rsa":600}
          {"numero":4}
          """
      ).objects().map { $0["verdicts"]?["aide_loyer"]?["verdict"] }
    }
    #expect(try verdicts("ville") == ["éligible", "éligible", "non éligible", "non éligible"])
    #expect(try verdicts("prudente") == ["éligible", "éligible", "non éligible", "indéterminé"])
  }

  @Test func `A bad line is told in its place, the run goes on, and the count ends it with code 1`() throws {
    let ending = try screen(
      """
      {"numero":"a","gains":"beaucoup"}
      pas du JSON
      {"numero":"c","gains":-1}
      {"numero":"d","paie_un_loyer":true}
      {"numero":"e","né_le":"2027-01-01"}
      """)
    #expect(ending.code == 1)
    #expect(ending.error == "4 lignes en erreur, signalées à leur place.\n")
    let objects = try ending.objects()
    #expect(objects.map { $0["id"] } == ["a", .null, "c", "d", "e"])
    #expect(objects[0]["erreur"] == #"champ « gains » : "beaucoup" n'est pas un nombre"#)
    #expect(objects[1]["erreur"]?.string?.hasPrefix("ligne illisible : ") == true)
    #expect(objects[2]["erreur"] == "champ « gains, primes » : -1 est hors des bornes (de 0 à 20000)")
    #expect(objects[3]["verdicts"]?["aide_loyer"]?["verdict"] == "éligible")
    #expect(
      objects[4]["erreur"] == "champ « né_le » : 2027-01-01 est hors des bornes (de 1900-01-01 à 2026-10-01)")
  }

  @Test(arguments: ["null", "[]", #""x""#, "7"])
  func `A line that is no object gets no verdict`(line: String) throws {
    let ending = try screen(line)
    #expect(ending.code == 1)
    #expect(
      ending.output == #"{"id":null,"erreur":"ligne illisible : un objet JSON est attendu, pas "#
        + line.replacing("\"", with: "\\\"") + "\"}\n")
  }

  @Test func `A file of results can be read by its owner alone`() throws {
    let folder = try TemporaryFolder()
    let input = try folder.file("foyers.jsonl", #"{"numero":1,"paie_un_loyer":true}"# + "\n")
    let output = folder.path + "/verdicts.jsonl"
    let ending = try program.run("screen", input, "--mapping", "ville", "-o", output)
    #expect(ending.code == 0)
    #expect(ending.output.isEmpty)
    let mode = try FileManager.default.attributesOfItem(atPath: output)[.posixPermissions] as? NSNumber
    #expect(mode?.intValue == 0o600)
    #expect(try String(contentsOfFile: output, encoding: .utf8).hasPrefix(#"{"id":1,"verdicts":"#))
  }

  @Test func `A mapping nobody knows is told with those that are known`() throws {
    let ending = try screen("{}", mapping: "vile")
    #expect(ending.code == 2)
    #expect(
      ending.error
        == "pimms-guide : aucune correspondance ne s'appelle « vile » ; la base a : prudente, ville. "
        + "Pour un fichier, écrivez son chemin.\n")
  }

  @Test func `A mapping may be a file of the caller's own`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.file(
      "autre.yaml", "correspondance: autre\nidentifiant: id\nabsent: {nombre: 0}\nfaits: {locataire: loue}\n")
    let ending = try screen(#"{"id":7,"loue":false}"#, mapping: file)
    #expect(ending.code == 0)
    #expect(ending.output.hasPrefix(#"{"id":7,"verdicts":{"aide_loyer":{"verdict":"non éligible""#))
  }

  @Test func `A mapping file is read even where the base has one of its name`() throws {
    let folder = try TemporaryFolder()
    let own = "correspondance: ville\nidentifiant: id\nabsent: {nombre: 0}\nfaits: {locataire: loue}\n"
    for (name, text) in [("ville.yaml", own), ("copie.yml", own + "remplace: oui\n")] {
      let ending = try screen(#"{"id":7,"numero":8,"loue":false}"#, mapping: try folder.file(name, text))
      #expect(ending.code == 0)
      #expect(ending.output.hasPrefix(#"{"id":7,"verdicts":{"aide_loyer":{"verdict":"non éligible""#))
    }
    // The very file of the base, as the manual writes it.
    let line = #"{"numero":1,"paie_un_loyer":true}"#
    let shipped = try screen(line, mapping: rules.path + "/ville.yaml")
    #expect(shipped.code == 0)
    #expect(shipped.error.isEmpty)
    #expect(shipped.output == (try screen(line).output))
  }

  @Test(arguments: ["/nulle/part/ville.yaml", "ville.yaml", "./ville"])
  func `A mapping file that is not there is told, whatever the base has`(path: String) throws {
    let ending = try screen("{}", mapping: path)
    #expect(ending.code == 3)
    #expect(
      ending.error == "pimms-guide : « \(path) » n'existe pas. "
        + "Une correspondance de la base s'écrit par son nom seul, sans dossier ni « .yaml ».\n")
  }

  @Test func `A file that holds no mapping is told with those that are known`() throws {
    let folder = try TemporaryFolder()
    let ending = try screen("{}", mapping: try folder.file("vide.yaml", "thèmes: {}\n"))
    #expect(ending.code == 1)
    #expect(ending.error.contains("ne contient pas de correspondance ; la base a : prudente, ville."))
  }

  @Test func `The file that is read is never written over`() throws {
    let folder = try TemporaryFolder()
    let line = #"{"numero":1,"paie_un_loyer":true}"# + "\n"
    let input = try folder.file("foyers.jsonl", line)
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/lien.jsonl", withDestinationPath: input)
    for output in [input, folder.path + "/./foyers.jsonl", folder.path + "/lien.jsonl"] {
      let ending = try program.run("screen", input, "--mapping", "ville", "-o", output)
      #expect(ending.code == 2)
      #expect(
        ending.error == "pimms-guide : « \(output) » est le fichier lu : le résultat prendrait sa place. "
          + "Donnez un autre nom au résultat.\n")
      #expect(try String(contentsOfFile: input, encoding: .utf8) == line)
    }
  }

  @Test func `A run that fails leaves the result of the one before, and nothing else`() throws {
    let folder = try TemporaryFolder()
    let output = try folder.file("verdicts.jsonl", "avant\n")
    let ending = try program.run("screen", folder.path + "/absent.jsonl", "--mapping", "ville", "-o", output)
    #expect(ending.code == 3)
    #expect(try String(contentsOfFile: output, encoding: .utf8) == "avant\n")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["verdicts.jsonl"])
  }

  @Test func `A new result takes the place of the old one, for its owner alone, and links stay links`() throws {
    let folder = try TemporaryFolder()
    let input = try folder.file("foyers.jsonl", #"{"numero":1,"paie_un_loyer":true}"# + "\n")
    let output = try folder.file("verdicts.jsonl", "avant\n")
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: output)
    let link = folder.path + "/lien.jsonl"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: output)
    // What an interrupted run left.
    try folder.file(".verdicts.jsonl.brouillon-pimms-guide", "à moitié")
    // What somebody else named so is theirs.
    try folder.file("verdicts.jsonl.tmp", "à moi")
    #expect(try program.run("screen", input, "--mapping", "ville", "-o", link).code == 0)
    #expect(try String(contentsOfFile: output, encoding: .utf8).hasPrefix(#"{"id":1,"verdicts":"#))
    #expect(try FileManager.default.attributesOfItem(atPath: output)[.posixPermissions] as? Int == 0o600)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == output)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(names.sorted() == ["foyers.jsonl", "lien.jsonl", "verdicts.jsonl", "verdicts.jsonl.tmp"])
  }

  @Test func `A device is written as it comes`() throws {
    let folder = try TemporaryFolder()
    let input = try folder.file("foyers.jsonl", #"{"numero":1,"paie_un_loyer":true}"# + "\n")
    #expect(try program.run("screen", input, "--mapping", "ville", "-o", "/dev/null").code == 0)
    let ending = try program.run("screen", input, "--mapping", "ville", "-o", "/dev/stdout")
    #expect(ending.code == 0)
    #expect(ending.output.hasPrefix(#"{"id":1,"verdicts":"#))
  }

  @Test func `A file that cannot be read is the machine's fault`() throws {
    let ending = try program.run("screen", rules.path + "/absent.jsonl", "--mapping", "ville")
    #expect(ending.code == 3)
    #expect(ending.error.contains("impossible de lire"))
  }
}
