import Drawing
import Mixtures
import Plane
import Terminals

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
  case cycleLayer
  case toggleBars
  case cycleUnits
  case toggleEqualAxes
  case cycleTheme
  case chooseTheme(Theme)

  case changeComponents(by: Int)
  case chooseComponents(Int)
  case newSeed
  case restart
  case openDatasets
  /// Opens a data set of the shelf by name.
  case openDataset(String)
  case openHelp
  case openMeters
  case openMenu(Menu)
  case openPalette
  case change(RuleChange)
  /// Goes to a half-step by number, taking those that are missing.
  case goTo(Int)

  case toggleCursor
  case toggleEditing
  case arrow(Direction)
  case editComponent(Int)
  /// A mark for a new point; nil puts it in the middle.
  case placeMark(Point?)
  case moveMean(Int, to: Point)
  case randomizeResponsibilities
  /// Nil: the component being edited.
  case reseed(Int?)
  /// Nil: where the editing mark stands.
  case addPoint(Point?)
  /// Nil: the point under the cursor or nearest to the editing mark.
  case removePoint(Int?)
  case pickPoint(Int)

  /// Runs from so many seeds.
  case manyStarts(Int)
  case save
  case toggleMouse

  /// Chooses other columns of the selected data set.
  case changeColumn(Axis)
  case swapColumns
  case moveSelection(by: Int)
  case type(Unicode.Scalar)
  case erase
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
  /// Write the picture, the trace and the run to files.
  case save
  /// Take the mouse, or leave it to the terminal.
  case toggleMouse
}
