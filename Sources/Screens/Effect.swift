/// A request of a screen to the loop.
package enum Effect: Hashable, Sendable {
  case quit
  /// Paint every cell again.
  case redraw
  /// Write the picture, the trace and the run to files.
  case save
  /// Remember how far the user came, for another day.
  case remember
  /// Keep what the user answered.
  case answered([Answer])
  /// Take the mouse, or leave it to the terminal.
  case setMouse(Bool)
  /// Take back the last action.
  case undo
  /// Forget the actions that could be taken back.
  case forget
  /// End the loop and open another screen by the words of its command.
  case open([String])
}
