import Drawing
import Terminals

/// The session with a strip below it, in which one guesses before each half-step.
struct GuessScreen {
  let session: Session

  /// The rule, the question, three quantities, and one line more.
  private static let stripRows = 6

  func frame(
    size: Size, capabilities: Capabilities, clouds: CloudCache?, slices: SliceCache?
  ) -> Frame {
    var plain = session
    plain.guessing = nil
    let canvas = Canvas(inks: Inks(theme: session.view.theme, capabilities: capabilities))
    // A list or the help needs the whole screen.
    if session.coversGuess {
      return plain.frame(size: size, capabilities: capabilities, clouds: clouds, slices: slices)
    }
    plain.view.overlay = .none
    let layout = GuessScreen.layout(size)
    var frame = plain.frame(
      size: Size(columns: size.columns, rows: max(1, layout.stage.rows)),
      capabilities: capabilities, clouds: clouds, slices: slices)
    let picture = frame
    frame = Frame(size: size, filledWith: Cell(" ", canvas.inks.style(.text)))
    frame.copy(picture, rows: layout.stage.rows - 1)
    if let guessing = session.guessing {
      GuessPanel(session: session, guessing: guessing).draw(canvas, layout, into: &frame)
    }
    return frame
  }

  static func layout(_ size: Size) -> LessonLayout {
    LessonLayout(size: size, strip: min(stripRows, size.rows / 2))
  }
}

extension Session {
  fileprivate var coversGuess: Bool { view.overlay != .none && view.overlay != .guess }

  /// The part of the screen that the panels have.
  func pictureSize(_ size: Size) -> Size {
    guard guessing != nil, !coversGuess else { return size }
    return Size(columns: size.columns, rows: max(1, GuessScreen.layout(size).stage.rows))
  }
}
