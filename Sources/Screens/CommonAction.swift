import Drawing

/// An action that means the same on every screen.
package enum CommonAction: Hashable, Sendable {
  case cycleTheme
  case chooseTheme(Theme)
  case toggleMouse
  case togglePresenter
  /// Paints every cell again.
  case redraw
  /// Writes the picture, the trace and the run to files.
  case save
  /// Takes back the last action.
  case undo
  /// Opens another screen by the words of its command.
  case open([String])
  /// Shows a line until the next action.
  case notify(String)
  case quit
}
