import Foundation
import Testing

/// Marks are those of one person: names that look alike are not the same.
@Suite struct TraineeFileTests {
  @Test(arguments: [("Zoé", "Zoe"), ("Anne Lou", "Anne-Lou"), ("Çelik", "Celik")])
  func `Forgetting somebody forgets nobody else`(name: String, other: String) throws {
    let (rules, data) = (try TownRules.folder(), try TemporaryFolder())
    let folder = data.path + "/pimms-guide/entrainement"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let file = folder + "/\(name.lowercased()).jsonl"
    try Data("{}\n".utf8).write(to: URL(filePath: file))
    let program = PimmsGuideProgram(base: rules.path, variables: ["XDG_DATA_HOME": data.path])

    let nobody = try program.run("practise", "--trainee", other, "--forget")
    #expect(nobody.output == "Rien n'était gardé de « \(other) ».\n")
    #expect(FileManager.default.fileExists(atPath: file))

    // Capitals make no other person.
    let erased = try program.run("practise", "--trainee", name.uppercased(), "--forget")
    #expect(erased.output == "Tout ce qui était gardé de « \(name.uppercased()) » est effacé.\n")
    #expect(!FileManager.default.fileExists(atPath: file))
  }
}
