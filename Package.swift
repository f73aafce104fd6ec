// swift-tools-version: 6.2
import PackageDescription

// The rooms of the product, lowest first. An arrow goes from a target to the ones above it in this file;
// `swift build --explicit-target-dependency-import-check error` refuses any other.

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .treatAllWarnings(as: .error),
]

/// Tests check, and need no speed of their own: optimised, they would take more than twice as long to compile.
let tests: [SwiftSetting] = strict + [.unsafeFlags(["-Onone"], .when(configuration: .release))]

let package = Package(
  name: "pimms-guide",
  products: [
    .executable(name: "pimms-guide", targets: ["pimms-guide"]),
    .library(name: "PimmsGuideKit", targets: ["PimmsGuideKit"]),
    .library(name: "GuideMeasurement", targets: ["GuideMeasurement"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0"),
  ],
  targets: [
    // MARK: C libraries, each behind one Swift target

    /// Debian's libyaml, linked statically.
    .systemLibrary(name: "CLibYAML", providers: [.apt(["libyaml-dev"])]),
    /// Debian's libstemmer (Snowball), linked statically.
    .systemLibrary(name: "CStemmer", providers: [.apt(["libstemmer-dev"])]),

    // MARK: Work

    /// Values made once, and work shared among the cores.
    .target(name: "SharedWork", swiftSettings: strict),

    // MARK: Texts

    /// Files, ranges in them, diagnostics that point at them.
    .target(name: "SourceText", dependencies: ["SharedWork"], swiftSettings: strict),
    /// YAML as a tree whose every node knows its range.
    .target(name: "YAMLTree", dependencies: ["CLibYAML", "SharedWork", "SourceText"], swiftSettings: strict),

    // MARK: Rules

    /// What a checked rule base is: facts, parameters, services, forms, typed expressions, values.
    .target(name: "RuleModel", dependencies: ["SourceText"], swiftSettings: strict),
    /// From texts to a checked rule base, or diagnostics.
    .target(name: "RuleLanguage", dependencies: ["RuleModel", "SourceText", "YAMLTree"], swiftSettings: strict),
    /// Compiled program, three-valued evaluation, derivations, question planning.
    .target(name: "RuleEngine", dependencies: ["RuleModel"], swiftSettings: strict),
    /// Situations of other programs in, verdicts out: mapping files, one line for each line.
    .target(
      name: "Screening", dependencies: ["RuleEngine", "RuleModel", "SharedWork", "SourceText"], swiftSettings: strict),
    /// From French free text to needs, urgency and stated facts.
    .target(name: "NeedFinder", dependencies: ["CStemmer", "RuleModel", "SourceText"], swiftSettings: strict),

    // MARK: Conversation

    /// The session as a pure state machine.
    .target(
      name: "Interview", dependencies: ["NeedFinder", "RuleEngine", "RuleModel", "SharedWork", "SourceText"],
      swiftSettings: strict),
    /// The checks that must run the base: examples, reachability, scenario endings, coverage.
    .target(
      name: "BaseChecks",
      dependencies: ["Interview", "NeedFinder", "RuleEngine", "RuleLanguage", "RuleModel", "SharedWork", "SourceText"],
      swiftSettings: strict),

    /// A simulated resident, a trainee's acts, and their debrief.
    .target(
      name: "Training",
      dependencies: ["Interview", "NeedFinder", "RuleEngine", "RuleModel", "SharedWork", "SourceText"],
      swiftSettings: strict),

    // MARK: Words

    /// A document as data; terminal, plain text and HTML renderers.
    .target(name: "Documents", dependencies: ["SourceText"], swiftSettings: strict),
    /// Every sentence of interviews, pages and reports; what an option is for is said beside it, in `pimms-guide`.
    .target(
      name: "Presentation",
      dependencies: ["Documents", "Interview", "NeedFinder", "RuleEngine", "RuleModel", "SourceText", "Training"],
      swiftSettings: strict),

    // MARK: The base inside the binary

    /// Packs `Rules/` and `Forms/`, texts and trees, into Swift literals; run by the plugin.
    .executableTarget(name: "embed-base", dependencies: ["SourceText", "YAMLTree"], swiftSettings: strict),
    .plugin(name: "EmbedBase", capability: .buildTool(), dependencies: ["embed-base"]),
    /// `Rules/` and `Forms/` as bytes, and the packed trees of their YAML.
    .target(
      name: "EmbeddedBase", dependencies: ["RuleLanguage"], exclude: ["Rules", "Forms"], swiftSettings: strict,
      plugins: ["EmbedBase"]),

    // MARK: Edges

    /// glibc's `<sys/signalfd.h>`, which Swift's Glibc module leaves out.
    .systemLibrary(name: "CSignalFD"),
    /// Raw terminal, line editor, key decoding.
    .target(name: "Terminal", dependencies: ["CSignalFD", "SourceText"], swiftSettings: strict),
    /// The narrow public face for programs that embed the engine.
    .target(
      name: "PimmsGuideKit",
      dependencies: [
        "Documents", "EmbeddedBase", "Interview", "Presentation", "RuleEngine", "RuleLanguage", "RuleModel",
        "SourceText",
      ],
      swiftSettings: strict),
    /// What the benchmarks read of a guide besides: counted work, the parts of a batch, played interviews.
    .target(
      name: "GuideMeasurement", dependencies: ["PimmsGuideKit", "RuleEngine", "RuleModel"], swiftSettings: strict),
    /// Commands, terminal, files, clock.
    .executableTarget(
      name: "pimms-guide",
      dependencies: [
        "BaseChecks", "Documents", "EmbeddedBase", "Interview", "NeedFinder", "Presentation", "RuleEngine",
        "RuleLanguage", "RuleModel", "Screening", "SharedWork", "SourceText", "Terminal", "Training", "YAMLTree",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    // MARK: Tests

    .testTarget(
      name: "CatalogueTests", dependencies: ["EmbeddedBase", "RuleLanguage", "RuleModel", "SourceText"],
      exclude: ["sheets.txt"], swiftSettings: tests),
    // The program as it is run: arguments, streams, files and exit codes.
    .testTarget(
      name: "CommandTests", dependencies: ["SourceText", "TestTools", "pimms-guide"], exclude: ["Golden"],
      swiftSettings: tests),
    /// What several test targets share: comparison with a recorded file, the same random numbers at each run.
    .target(name: "TestTools", path: "Tests/TestTools", swiftSettings: tests),
    .testTarget(
      name: "DocumentsTests", dependencies: ["Documents", "SourceText", "TestTools"], exclude: ["Golden"],
      swiftSettings: tests),
    .testTarget(
      name: "EmbeddedBaseTests", dependencies: ["EmbeddedBase", "RuleLanguage", "RuleModel", "SourceText", "YAMLTree"],
      swiftSettings: tests),
    .testTarget(
      name: "LawTests",
      dependencies: ["Interview", "RuleEngine", "RuleLanguage", "RuleModel", "Screening", "SourceText", "TestTools"],
      exclude: ["Resources"], swiftSettings: tests),
    .testTarget(
      name: "NeedFinderTests", dependencies: ["NeedFinder", "RuleLanguage", "RuleModel", "SourceText"],
      exclude: ["Sentences"], swiftSettings: tests),
    /// A small town's rules and a listener, for tests that hold sessions.
    .target(
      name: "TownBase", dependencies: ["Interview", "RuleEngine", "RuleLanguage", "RuleModel", "SourceText"],
      path: "Tests/TownBase", swiftSettings: tests),
    .testTarget(
      name: "InterviewTests",
      dependencies: [
        "EmbeddedBase", "Interview", "NeedFinder", "RuleEngine", "RuleLanguage", "RuleModel", "SourceText", "TestTools",
        "TownBase",
      ],
      swiftSettings: tests),
    .testTarget(name: "PackageTests", swiftSettings: tests),
    .testTarget(
      name: "PimmsGuideKitTests", dependencies: ["GuideMeasurement", "PimmsGuideKit", "RuleModel", "TestTools"],
      swiftSettings: tests),
    .testTarget(
      name: "PresentationTests",
      dependencies: ["Documents", "Interview", "Presentation", "RuleEngine", "RuleModel", "TestTools", "TownBase"],
      exclude: ["Golden"], swiftSettings: tests),
    .testTarget(
      name: "RuleLanguageTests",
      dependencies: ["BaseChecks", "RuleEngine", "RuleLanguage", "RuleModel", "SourceText", "TestTools", "YAMLTree"],
      exclude: ["Broken"],
      swiftSettings: tests),
    .testTarget(
      name: "RuleEngineTests", dependencies: ["RuleEngine", "RuleLanguage", "RuleModel", "SourceText", "TestTools"],
      swiftSettings: tests),
    .testTarget(name: "RuleModelTests", dependencies: ["RuleModel"], swiftSettings: tests),
    .testTarget(
      name: "ScreeningTests", dependencies: ["RuleEngine", "RuleLanguage", "RuleModel", "Screening", "SourceText"],
      swiftSettings: tests),
    .testTarget(name: "SharedWorkTests", dependencies: ["SharedWork"], swiftSettings: tests),
    .testTarget(name: "SourceTextTests", dependencies: ["SourceText"], swiftSettings: tests),
    .testTarget(name: "TerminalTests", dependencies: ["SourceText", "Terminal", "TestTools"], swiftSettings: tests),
    .testTarget(
      name: "TrainingTests",
      dependencies: [
        "BaseChecks", "Documents", "EmbeddedBase", "NeedFinder", "Presentation", "RuleEngine", "RuleLanguage",
        "RuleModel", "SourceText", "TestTools", "Training",
      ],
      exclude: ["Transcripts"], swiftSettings: tests),
    .testTarget(name: "YAMLTreeTests", dependencies: ["SourceText", "YAMLTree"], swiftSettings: tests),
  ],
  swiftLanguageModes: [.v6]
)
