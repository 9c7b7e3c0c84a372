import ArgumentParser
import Datasets
import Drawing
import Terminals
import Visualizer

/// `emscope replay FILE`: play a saved recording.
struct ReplayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay", abstract: "Play a recording that S in the visualiser saved.")

  @Argument(help: "The .json file of a saved run.")
  var file: String

  @Option(
    name: .customLong("as"),
    help: "screen (plays it, then goes on), frames, trace, cast (asciicast 2) or svg.")
  var form = Form.screen

  enum Form: String, ExpressibleByArgument, CaseIterable { case screen, frames, trace, cast, svg }

  func run() throws {
    let recording = try recordingFile()
    let view = try viewCommand(recording.arguments)
    let session = try SessionLoader(model: view.model).session(
      data: view.data, theme: view.screen.resolvedTheme(environment: [:]), isOnScreen: true)
    if form == .screen, StandardStreams.isOutputTerminal {
      return try play(session, recording, view.screen)
    }
    let terminal = ScriptedTerminal(
      size: recording.recording.size, capabilities: recording.capabilities,
      events: recording.recording.events, keepsFrames: true)
    let last = Loop().run(session, on: terminal)
    try StandardStreams.writeOutput(text(terminal, last, recording))
  }

  private func text(
    _ terminal: ScriptedTerminal, _ last: Session, _ recording: RecordingFile
  ) -> String {
    switch form {
    case .screen: terminal.frames.last.map(TextExport.text(of:)) ?? ""
    case .frames:
      terminal.frames.map(TextExport.text(of:)).joined(separator: "\u{0C}\n")
    case .trace: TraceWriter(format: .csv, session: last).history
    case .svg:
      terminal.frames.last.map {
        SvgExport.text(of: $0, ground: last.view.theme == .light ? .light : .dark)
      } ?? ""
    case .cast: AsciicastExport.text(of: terminal.frames, title: last.dataset.title)
    }
  }

  /// On the screen, an event at a time; afterwards the keys are the person's.
  private func play(
    _ session: Session, _ recording: RecordingFile, _ screen: ScreenOptions
  ) throws {
    let terminal = try screen.openTerminal()
    defer { terminal.close() }
    Loop(
      clock: Clock.milliseconds, heavy: Loop.usuallyHeavy, painter: screen.painter(environment: [:])
    ).run(
      session, on: PacedTerminal(terminal, events: recording.recording.events))
  }

  private func recordingFile() throws(Failure) -> RecordingFile {
    let bytes = try InputFile.read(file)
    do throws(DataError) {
      return try RecordingFile(JSONNode(try JSON(reading: bytes, file: file), file: file))
    } catch {
      throw Failure(.data, error.description)
    }
  }

  private func viewCommand(_ arguments: [String]) throws -> ViewCommand {
    guard let view = try RootCommand.parseAsRoot(["view"] + arguments) as? ViewCommand else {
      throw Failure(.data, "\(file): the arguments in it open no visualiser")
    }
    return view
  }
}

/// A terminal that presses recorded keys, one after a while, before those of the person.
private final class PacedTerminal: Terminal {
  private let terminal: any Terminal
  private var events: ArraySlice<Event>
  /// Long enough to see what a key did, in milliseconds.
  private static let pause = 350

  init(_ terminal: any Terminal, events: [Event]) {
    self.terminal = terminal
    self.events = events[...]
  }

  var size: Size { terminal.size }
  var capabilities: Capabilities { terminal.capabilities }
  func present(_ frame: Frame) { terminal.present(frame) }
  func redraw() { terminal.redraw() }
  func setMouse(_ on: Bool) { terminal.setMouse(on) }

  func nextEvent(timeout: Int?) -> Event {
    guard let next = events.first else { return terminal.nextEvent(timeout: timeout) }
    let event = terminal.nextEvent(timeout: next == .timeout ? timeout : Self.pause)
    guard event == .timeout else { return event }
    events.removeFirst()
    return next
  }
}
