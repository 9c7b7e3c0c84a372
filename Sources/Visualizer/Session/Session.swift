import Datasets
import Drawing
import Mixtures
import Screens
import Stepping

/// The EM screen: a run, and how it is looked at. A frame is a function of it.
package struct Session: Equatable, Sendable {
  package internal(set) var run: Run
  package var preferences: Preferences
  package var view: ViewState
  /// The open windows, the innermost last.
  package internal(set) var windows = WindowStack()
  /// One line to be read once; the next action clears it.
  package internal(set) var notice: String?
  /// The half-step on its way, while it is shown as a movement.
  package internal(set) var tween: Tween?

  /// - Throws: `RunError` if the data cannot carry such a run.
  package init(dataset: Dataset, recipe: Recipe, theme: Theme) throws(RunError) {
    self.init(run: try Run(dataset: dataset, recipe: recipe), theme: theme)
  }

  package init(run: Run, theme: Theme) {
    self.run = run
    preferences = Preferences(theme: theme)
    view = ViewState(bounds: ViewBounds.around(run.timeline.start, points: run.dataset.points))
  }
}

/// What panels and windows read.
extension Session {
  var timeline: Timeline { run.timeline }
  var recipe: Recipe { run.recipe }
  var rules: Rules { run.rules }
  var playback: Playback { run.playback }
  var guessing: Guessing? { run.guessing }
  package var dataset: Dataset { run.dataset }
  var model: Model { run.model }
  var startName: String { run.startName }
}

extension Session {
  /// Lets the picture grow if an ellipse or a point of the present state needs room.
  mutating func growView() {
    view.bounds = view.bounds.union(
      ViewBounds.around(timeline.present, points: dataset.points))
  }

  /// The same for every state after a position up to the present one.
  mutating func growView(after position: Int) {
    guard position < timeline.position else { return growView() }
    for entry in timeline.entries[(position + 1)...timeline.position] {
      view.bounds = view.bounds.union(
        ViewBounds.around(entry.fit, points: entry.dataset.points))
    }
  }

  /// Looks at a new run as at the one before, from its own place and without a cursor.
  mutating func lookAtNewRun() {
    view.cursor = nil
    view.editing = nil
    view.bounds = ViewBounds.around(timeline.start, points: dataset.points)
  }
}
