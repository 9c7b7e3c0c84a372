import ArgumentParser
import Lessons
import Screens
import Visualizer

/// `emscope keys`: the key table.
struct KeysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys", abstract: "Print the key table.")

  @Flag(help: "As the Markdown of docs/KEYS.md.")
  var markdown = false

  func run() throws {
    let table = KeyTable().adding(Session.keys).adding(LessonScreen<Session>.keys)
    try StandardStreams.writeOutput(markdown ? KeysCommand.head + table.markdown : table.text)
  }

  private static let head = """
    # Keys

    This page is written by `emscope keys --markdown` from the table that drives the program.

    """
}
