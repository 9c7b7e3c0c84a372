import ArgumentParser
import Datasets
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
    let recording = try UserFile.json(file) { (node) throws(DataError) in
      try RecordingFile(node)
    }
    let (view, session) = try opened(recording.arguments)
    if let noted = recording.checksum, noted != session.dataset.checksum {
      StandardStreams.report(
        "\(file): the data are not what they were then; the run may lead elsewhere")
    }
    let events = recording.recording.events
    if case .screen = form, StandardStreams.isOutputTerminal {
      // Afterwards the keys are the user's.
      let driver = Driver.replay(SystemCalls.milliseconds, events: events, pace: Self.pace)
      _ = try view.screen.withStage(knowsGround: false) { $0.run(session, by: driver) }
      return
    }
    let terminal = ScriptedTerminal(
      size: recording.recording.size, capabilities: recording.capabilities, events: events,
      keepsFrames: true)
    let last = Loop().run(session, on: terminal).screen
    let series = FrameSeries(
      frames: terminal.frames, ground: last.preferences.theme.ground ?? .dark,
      title: last.dataset.title)
    try StandardStreams.writeOutput(text(series, of: last))
  }

  private func text(_ series: FrameSeries, of last: Session) -> String {
    switch form {
    case .screen: FrameFormat.text.text(of: series)
    case .trace: TraceWriter(format: .csv, run: last.run).history
    case .frames(let format): format.text(of: series)
    }
  }

  /// Opens the screen of the recorded arguments. Errors in them are errors of the file.
  private func opened(_ arguments: [String]) throws(Failure) -> (ViewCommand, Session) {
    do {
      guard let view = try RootCommand.parseAsRoot(["view"] + arguments) as? ViewCommand else {
        throw Failure(opensNoScreen: arguments)
      }
      var session = try SessionLoader(model: view.model).session(
        data: view.data, theme: view.screen.fileTheme)
      session.preferences.isPresenting = view.screen.presenter
      return (view, session)
    } catch {
      throw Failure(error, in: RootCommand.self, words: arguments)
        .inWords(arguments, of: file)
    }
  }
}
