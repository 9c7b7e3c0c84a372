import ArgumentParser
import Datasets
import Drawing
import FrameExport
import JSON
import Screens
import Stepping
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
    help: "The form in which the recording is played.")
  var form = ReplayForm.screen

  /// Long enough to see what a key did, in milliseconds.
  private static let pace = 350

  func run() throws {
    let recording = try recordingFile()
    let (view, session) = try opened(recording.arguments)
    if let noted = recording.checksum, noted != session.dataset.checksum {
      StandardStreams.writeError(
        "\(Emscope.name): \(file): the data are not what they were then; the run may lead elsewhere\n"
      )
    }
    if case .screen = form, StandardStreams.isOutputTerminal {
      return try play(session, recording, view.screen)
    }
    let terminal = ScriptedTerminal(
      size: recording.recording.size, capabilities: recording.capabilities,
      events: recording.recording.events, keepsFrames: true)
    let last = Loop().run(session, on: terminal).screen
    try StandardStreams.writeOutput(text(terminal, last, recording))
  }

  private func text(
    _ terminal: ScriptedTerminal, _ last: Session, _ recording: RecordingFile
  ) -> String {
    let series = FrameSeries(
      frames: terminal.frames, ground: last.preferences.theme.ground ?? .dark,
      title: last.dataset.title)
    return switch form {
    case .screen: FrameFormat.text.text(of: series)
    case .trace: TraceWriter(format: .csv, run: last.run).history
    case .frames(let format): format.text(of: series)
    }
  }

  /// On the screen, an event at a time; afterwards the keys are the person's.
  private func play(
    _ session: Session, _ recording: RecordingFile, _ screen: ScreenOptions
  ) throws {
    let terminal = try screen.openTerminal()
    defer { terminal.close() }
    _ = Loop(
      driver: .replay(
        Clock.milliseconds, events: recording.recording.events, pace: Self.pace),
      painter: screen.painter(environment: [:])
    ).run(session, on: terminal)
  }

  private func recordingFile() throws(Failure) -> RecordingFile {
    let bytes = try InputFile.read(file)
    do throws(DataError) {
      return try RecordingFile(JSONNode(try JSONValue(reading: bytes, file: file), file: file))
    } catch {
      throw Failure(.data, error.description)
    }
  }

  /// What cannot be used in the arguments is a fault of the file.
  private func opened(_ arguments: [String]) throws -> (ViewCommand, Session) {
    do {
      guard let view = try RootCommand.parseAsRoot(["view"] + arguments) as? ViewCommand else {
        throw Failure(.usage, "the arguments in it open no visualiser")
      }
      let session = try SessionLoader(model: view.model).session(
        data: view.data, theme: view.screen.resolvedTheme(environment: [:]))
      return (view, session)
    } catch let failure as Failure {
      guard failure.code == .usage else { throw failure }
      throw Failure(.data, "\(file): \(failure.message)")
    } catch {
      throw Failure(.data, "\(file): \(RootCommand.firstLine(of: error))")
    }
  }
}
