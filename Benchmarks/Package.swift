// swift-tools-version: 6.2
import PackageDescription

// Measures the product from outside, through its public face and what it lets be measured.

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "pimms-guide-benchmarks",
  products: [.executable(name: "workload", targets: ["workload"])],
  dependencies: [.package(name: "pimms-guide", path: "..")],
  targets: [
    /// libyaml as it is, for the cost of its bare event loop.
    .systemLibrary(name: "CYAMLEvents", providers: [.apt(["libyaml-dev"])]),
    .executableTarget(
      name: "workload",
      dependencies: [
        "CYAMLEvents", .product(name: "GuideMeasurement", package: "pimms-guide"),
        .product(name: "PimmsGuideKit", package: "pimms-guide"),
      ],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
