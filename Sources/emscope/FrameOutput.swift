import ArgumentParser
import Drawing
import FrameExport
import Terminals

/// The formats of one frame are the values of `--format`.
extension FrameFormat: ExpressibleByArgument {
  package init?(argument: String) {
    guard let format = Self.pictures.first(where: { $0.name == argument }) else { return nil }
    self = format
  }

  package var defaultValueDescription: String { name }
  package static var allValueStrings: [String] { pictures.map(\.name) }
  package static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }
}

/// The parts of the commands that press keys and print what the screen shows.
enum FrameOutput {
  /// Plays events at a scripted terminal and prints the last frame.
  /// - Parameter run: runs a screen to the end of the events and returns its theme.
  static func print(
    after events: [Event], size: Size, as format: FrameFormat, _ capabilities: Capabilities,
    run: (ScriptedTerminal) -> Theme
  ) throws {
    let terminal = ScriptedTerminal(size: size, capabilities: capabilities, events: events)
    let theme = run(terminal)
    try StandardStreams.writeOutput(
      format.text(of: terminal.lastFrame ?? Frame(size: size), ground: theme.ground ?? .dark))
  }

  static func events(of keys: String) throws(Failure) -> [Event] {
    do {
      return try KeyScript.events(in: keys)
    } catch {
      throw Failure(.usage, "--keys: \(error)")
    }
  }

  static func size(of words: String) throws(Failure) -> Size {
    let numbers = words.split(separator: "x", omittingEmptySubsequences: false).map { Int($0) }
    guard numbers.count == 2, let columns = numbers[0], let rows = numbers[1],
      (1...1000).contains(columns), (1...1000).contains(rows)
    else {
      throw Failure(.usage, "--size takes COLUMNSxROWS from 1x1 to 1000x1000, not '\(words)'")
    }
    return Size(columns: columns, rows: rows)
  }
}
