import ArgumentParser
import Visualizer

/// `emscope keys`: the key table.
struct KeysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys", abstract: "Print the key table.")

  @Flag(help: "As the Markdown of docs/KEYS.md.")
  var markdown = false

  func run() throws {
    try StandardStreams.writeOutput(markdown ? KeyTable.markdown : KeyTable.text)
  }
}
