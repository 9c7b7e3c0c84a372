import Screens
import Terminals

/// The question before a half-step. It takes the keys; its strip is below the panels.
struct GuessWindow: SessionWindow {
  var keymap: [Binding<SessionAction>] {
    [
      Binding([.typed("u"), .up], .guess(.guess(.up))),
      Binding([.typed("s"), .typed("=")], .guess(.guess(.stay))),
      Binding([.typed("d"), .down], .guess(.guess(.down))),
      Binding([.typed(" "), .enter, .right], .guess(.confirm)),
      Binding([.typed("b"), .left, .backspace], .guess(.takeBack)),
      Binding([.typed("g")], .guess(.toggle)),
      Binding([.escape, .typed("q")], .window(.close)),
    ] + WindowKeys.common
  }

  var coversPanels: Bool { false }

  var refusal: String { "first the question: u, s and d answer it, esc drops it" }

  mutating func take(_ input: WindowInput, in session: Session, size: Size) {}

  /// The half-step is not taken.
  func willClose(_ session: inout Session) { session.run.dropQuestion() }

  /// The strip is drawn with the panels, since it stays after the answer.
  func picture(of session: Session, in area: WindowArea, on surface: Surface)
    -> (any WindowPicture)?
  { nil }
}
