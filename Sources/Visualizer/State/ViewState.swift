import Drawing
import Mixtures
import Plane

/// How the session is looked at: nothing here changes a number.
public struct ViewState: Hashable, Sendable {
  public enum Zoom: String, Hashable, Sendable, CaseIterable {
    /// The newest gap is at least two rows high.
    case gap = "gap"
    /// From the start to now.
    case full = "full"
    /// The last two iterations.
    case tail = "tail"
  }

  /// What is drawn over the data, said in the panel's legend.
  public enum Layer: String, Hashable, Sendable, CaseIterable {
    case two = "2σ"
    case several = "1σ, 2σ, 95 %"
    /// Lines of equal p(x|θ).
    case density = "density of x"
    /// Which points carry the KL gap.
    case gap = "gap by point"
    /// The known classes in place of q.
    case classes = "known classes"
  }

  /// What lies over the panels.
  public enum Overlay: Hashable, Sendable {
    case none
    /// The key table and how to read the picture, scrolled by so many rows.
    case help(scroll: Int)
    /// What can be read off the run, scrolled likewise.
    case meters(scroll: Int)
    /// The list of data sets with one line selected.
    case datasets(selected: Int)
    /// A list of choices with one line selected.
    case menu(Menu, selected: Int)
    /// Every action by name, filtered by what was typed.
    case palette(Palette)
    /// Many starts, one selected.
    case restarts(selected: Int)
    /// A question before a half-step: it takes the keys, and stands below the panels.
    case guess
  }

  public var focus = PanelName.data
  public var isEnlarged = false
  public var zoom = Zoom.gap
  public var layer = Layer.two
  /// Whether the chart's place shows log p, L and KL as bars.
  public var showsBars = false
  public var units = Units.nats
  /// The point under the cursor, by number; nil while there is none. The number is kept while the
  /// history moves, so it may exceed the points of the present data: read `Session.pointUnderCursor`.
  public var cursor: Int?
  /// What is being edited; nil while nothing is.
  public var editing: Editing?
  public var hasEqualAxes = false
  /// Thicker outlines and wider badges, for the back row.
  public var hasLargeMarks = false
  public var theme: Theme
  public var overlay = Overlay.none
  /// The part of the plane in the scatter plot: frozen during a run, but for growing.
  public var bounds: Bounds
  /// Whether the mouse is ours rather than the terminal's.
  public var hasMouse = true
  /// Whether a half-step may be shown as a movement.
  public var hasMotion = false
  /// One line to be read once; the next action clears it.
  public var notice: String?

  public init(theme: Theme, bounds: Bounds) {
    self.theme = theme
    self.bounds = bounds
  }
}
