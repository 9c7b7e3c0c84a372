import Datasets
import Drawing
import Mixtures
import Plane
import Screens
import Stepping

/// The EM screen: a run, the position of the view, and open windows. A frame is a function of it.
package struct Session: Equatable, Sendable {
  package internal(set) var run: Run
  package var preferences: Preferences
  package var view: ViewState
  /// The open windows, the innermost last.
  package internal(set) var windows = WindowStack()
  /// The lessons of the course, for their list.
  package var lessons: [LessonEntry] = []
  /// A line that the next action clears.
  package internal(set) var notice: String?
  /// The half-step that is being shown as a movement; nil otherwise.
  package internal(set) var tween: Tween?

  /// - Throws: `RunError` if the data do not allow the run.
  package init(dataset: Dataset, recipe: Recipe, theme: Theme) throws(RunError) {
    self.init(run: try Run(dataset: dataset, recipe: recipe), theme: theme)
  }

  package init(run: Run, theme: Theme) {
    self.run = run
    preferences = Preferences(theme: theme)
    let notes = run.dataset.notes
    notice = notes.isEmpty ? nil : notes.joined(separator: " · ")
    let bars = DataBars(run)
    view = ViewState(
      bounds: ViewBounds.around(run.timeline.start, points: run.dataset.points, bars: bars),
      bars: bars)
  }
}

/// The facts that panels and windows read.
extension Session {
  var timeline: Timeline { run.timeline }
  var recipe: Recipe { run.recipe }
  var rules: Rules { run.rules }
  var playback: Playback { run.playback }
  var guessing: Guessing? { run.guessing }
  package var dataset: Dataset { run.dataset }
  var dimension: Dimension { dataset.dimension }
  var model: Model { run.model }
  var startName: String { run.startName }
}

extension Session {
  /// Extends the view if an ellipse or a point of the present state is outside of it.
  mutating func growView() {
    view.bounds = view.bounds.union(
      ViewBounds.around(timeline.present, points: dataset.points, bars: view.bars))
  }

  /// Extends the view for every state after a position, up to the present one.
  mutating func growView(after position: Int) {
    guard position < timeline.position else { return growView() }
    for entry in timeline.entries[(position + 1)...timeline.position] {
      view.bounds = view.bounds.union(
        ViewBounds.around(
          entry.fit, points: timeline.dataset(of: entry).points, bars: view.bars))
    }
  }

  /// Forgets the components of the view that the present state does not have, so that no number of a component
  /// outlives it. The number of the point under the cursor stays while the user moves in the history:
  /// `pointUnderCursor` reads it.
  mutating func settleView() {
    let components = timeline.present.mixture.components.indices
    if case .component(let k) = view.editing, !components.contains(k) { view.editing = nil }
    if let k = view.heldBadge, !components.contains(k) { view.heldBadge = nil }
    view.firstComponent = max(0, min(view.firstComponent, components.count - 1))
    if !components.contains(view.pair.largest) { view.pair = MeansPair() }
    settleBars()
  }

  /// Gives the histogram the bins of the present points. Points may be added, and going back takes them away.
  mutating func settleBars() {
    guard view.bars?.edition != timeline.presentEntry.edition else { return }
    view.bars = DataBars(run)
  }

  /// Keeps the settings of the view for a new run, but nothing about its points or its components.
  mutating func lookAtNewRun() {
    view.cursor = nil
    view.editing = nil
    view.heldBadge = nil
    view.firstComponent = 0
    view.dataZoom = nil
    view.bars = DataBars(run)
    view.bounds = ViewBounds.around(timeline.start, points: dataset.points, bars: view.bars)
  }
}
