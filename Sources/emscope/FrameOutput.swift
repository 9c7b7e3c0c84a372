import ArgumentParser
import FrameExport
import Screens
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

/// Presses keys without a terminal and prints what the screen then shows.
struct FrameOutput {
  let events: [Event]
  private let size: Size
  private let format: FrameFormat
  private let capabilities: Capabilities
  private let answers: AnswerFile?

  /// - Throws: code 64 if the keys or the size cannot be read.
  init(
    keys: String, size: String = "80x24", format: FrameFormat = .text, _ screen: ScreenOptions
  ) throws(Failure) {
    do {
      events = try KeyScript.events(in: keys)
    } catch {
      throw Failure(.usage, "--keys: \(error)")
    }
    guard let size = Size(size) else {
      throw Failure(.usage, "--size takes COLUMNSxROWS from 1x1 to 1000x1000, not '\(size)'")
    }
    self.size = size
    self.format = format
    capabilities = screen.capabilities(for: format)
    answers = try screen.answerFile(clock: nil)
  }

  func print<S: Screen>(_ start: S) throws(Failure) {
    let count = events.count
    let terminal = ScriptedTerminal(
      size: size, capabilities: capabilities, events: events,
      plays: {
        WorkSign.say("key \($0) of \(count)")
      })
    let outside = Loop<S>.Outside(answered: answers?.keep)
    let theme = Loop(outside: outside).run(start, on: terminal).screen.preferences.theme
    try StandardStreams.writeOutput(
      format.text(of: terminal.lastFrame ?? Frame(size: size), ground: theme.ground ?? .dark))
    if let fault = answers?.fault { StandardStreams.report(fault) }
  }
}
