import Datasets
import Drawing
import Mixtures
import Plane

/// Everything the program knows at one moment; a frame is a function of it.
public struct Session: Sendable {
  public internal(set) var recipe: Recipe
  /// The number of this run among those of the session.
  public private(set) var run = 0
  /// Where this run's θ came from, in a word for the caption.
  public private(set) var startName: String
  public var timeline: Timeline
  public var view: ViewState
  public var playback = Playback()
  /// The runs from many seeds, once there are any.
  public internal(set) var restarts: Restarts?
  /// Nil where nobody guesses.
  public internal(set) var guessing: Guessing?
  /// The half-step that the picture shows as a movement; nil if there is none.
  var tween: Tween?

  /// - Throws: `RunError` where the data cannot carry such a run.
  public init(dataset: Dataset, recipe: Recipe, theme: Theme) throws(RunError) {
    let model = try Starting.model(dataset: dataset, recipe: recipe)
    var recipe = recipe
    recipe.rules.prior = try recipe.prior.prior(for: model, components: recipe.components)
    recipe.rules.seed = recipe.seed
    let start = try Starting.fit(dataset: dataset, recipe: recipe, model: model)
    self.recipe = recipe
    startName = start.name
    timeline = Timeline(start: start.fit, rules: recipe.rules, dataset: dataset)
    view = ViewState(theme: theme, bounds: Starting.bounds(of: dataset.points, around: start.fit))
  }

  /// The data of the present state.
  public var dataset: Dataset { timeline.presentEntry.dataset }
  public var model: Model { timeline.present.model }

  /// The program's K on screen.
  public static let componentRange = 1...9

  /// Begins a new run, keeping how it is looked at; the present run goes on where the new one cannot
  /// begin.
  public mutating func begin(_ recipe: Recipe, with dataset: Dataset? = nil) throws(RunError) {
    var next = try Session(
      dataset: dataset ?? timeline.entries[0].dataset, recipe: recipe, theme: view.theme)
    next.view.zoom = view.zoom
    next.view.layer = view.layer
    next.view.showsBars = view.showsBars
    next.view.units = view.units
    next.view.hasEqualAxes = view.hasEqualAxes
    next.view.focus = view.focus
    next.view.hasMouse = view.hasMouse
    next.view.hasMotion = view.hasMotion
    next.view.isEnlarged = view.isEnlarged
    next.playback.speedIndex = playback.speedIndex
    next.run = run + 1
    next.guessing = guessing
    next.guessing?.question = nil
    self = next
  }

  /// Takes one half-step and lets the picture grow where an ellipse needs room.
  public mutating func advance(_ phase: Phase) {
    timeline.advance(phase, rules: recipe.rules)
    growView()
  }

  /// Lets the picture grow where an ellipse or a point needs room.
  mutating func growView() {
    view.bounds = view.bounds.union(
      Starting.bounds(of: dataset.points, around: timeline.present))
  }
}
