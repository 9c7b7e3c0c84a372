import Mixtures

/// Everything a person can do, by name. The reducer is the only place that says what it means.
public enum Action: Hashable, Sendable {
  /// The half-step that EM takes next.
  case halfStep
  case expectationStep
  case maximizationStep
  case back
  case first
  case latest
  case toggleRun
  case slower
  case faster
  case converge
  /// Time passed while running.
  case tick

  case focusNext
  case focus(PanelName)
  case enlarge
  case shrink
  case cycleZoom
  case cycleLevels
  case toggleEqualAxes
  case cycleTheme

  case changeComponents(by: Int)
  case newSeed
  case restart
  case openDatasets
  case openHelp
  case openMeters

  case moveSelection(by: Int)
  case confirm
  case close
  case redraw
  case quit

  /// Guess before each half-step, or no more.
  case toggleGuess
  case guess(Guessing.Move)
  case takeBackGuess
}

/// What the reducer cannot do itself.
public enum Effect: Hashable, Sendable {
  case quit
  /// Paint every cell again: somebody else wrote on the screen.
  case redraw
}
