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
    let (view, session) = try opened(recording)
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
    switch form {
    case .screen: try writePicture(FrameFormat.text, of: recording, from: session)
    case .trace:
      let last = play(recording, from: session).screen
      try StandardStreams.writeOutput(TraceWriter(format: .csv, run: last.run).history)
    case .frames(let format):
      switch format.content {
      case .picture: try writePicture(format, of: recording, from: session)
      case .film(let film): try write(film, of: recording, from: session)
      }
    }
  }

  /// Plays a recording to its end without a terminal.
  /// - Parameter pass: takes every frame, and returns false to end the replay; nil if only the last is asked for.
  private func play(
    _ recording: RecordingFile, from session: Session, pass: ((Frame) -> Bool)? = nil
  ) -> (screen: Session, frame: Frame?) {
    let events = recording.recording.events
    let terminal = ScriptedTerminal(
      size: recording.recording.size, capabilities: recording.capabilities, events: events,
      pass: pass, plays: { WorkSign.say("event \($0) of \(events.count)") })
    return (Loop().run(session, on: terminal).screen, terminal.lastFrame)
  }

  private func writePicture(
    _ format: FrameFormat, of recording: RecordingFile, from session: Session
  ) throws(Failure) {
    let (last, frame) = play(recording, from: session)
    try StandardStreams.writeOutput(
      format.text(
        of: frame ?? Frame(size: recording.recording.size),
        ground: last.preferences.theme.ground ?? .dark))
  }

  /// Writes each frame when it is shown, so that no frame is kept.
  private func write(
    _ film: FilmFormat, of recording: RecordingFile, from session: Session
  ) throws(Failure) {
    try StandardStreams.writeOutput(
      film.head(recording.recording.largestSize, session.dataset.title))
    var number = 0
    var failure: Failure?
    _ = play(recording, from: session) { frame in
      do throws(Failure) {
        try StandardStreams.writeOutput(film.text(frame, number))
      } catch {
        failure = error
      }
      number += 1
      return failure == nil
    }
    if let failure { throw failure }
  }

  /// Opens the screen of the recorded arguments with the files that the recording holds. Errors in them are errors of the file.
  private func opened(_ recording: RecordingFile) throws(Failure) -> (ViewCommand, Session) {
    let arguments = recording.arguments
    let files = FileSource(held: recording.files, besides: file)
    do {
      guard let view = try RootCommand.parseAsRoot(["view"] + arguments) as? ViewCommand else {
        throw Failure(opensNoScreen: arguments)
      }
      var session = try SessionLoader(model: view.model, files: files).session(
        data: view.data, theme: view.screen.fileTheme)
      session.preferences.isPresenting = view.screen.presenter
      return (view, session)
    } catch {
      let failure = Failure(error, in: RootCommand.self, words: arguments)
        .inWords(arguments, of: file)
      throw failure.code == .usage ? Failure(.data, failure.message) : failure
    }
  }
}
