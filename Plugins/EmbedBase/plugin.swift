import Foundation
import PackagePlugin

/// Packs `Rules/` and `Forms/` before the target that carries them is compiled.
///
/// The plan of a plugin is cached until SwiftPM sees the structure of a *target* change. That is why
/// `Sources/EmbeddedBase/` holds symbolic links to both folders: through them a new, renamed or deleted file
/// there makes this run again, and the inputs listed here stay true.
@main
struct EmbedBase: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let packer = try context.tool(named: "embed-base").url
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedBase+Packed.swift")
    let root = context.package.directoryURL
    let folders = ["Rules", "Forms"]
    return [
      .buildCommand(
        displayName: "Packing \(folders.joined(separator: " and "))",
        executable: packer,
        arguments: [output.path, root.path] + folders,
        inputFiles: folders.flatMap { contents(of: root.appending(path: $0)) },
        outputFiles: [output])
    ]
  }

  /// The folder, and all that lies below it.
  private func contents(of folder: URL) -> [URL] {
    let below = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return [folder] + (below?.compactMap { $0 as? URL } ?? [])
  }
}
