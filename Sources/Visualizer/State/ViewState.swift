import Drawing
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

  /// Which ellipses are drawn, in standard deviations.
  public enum Levels: String, Hashable, Sendable, CaseIterable {
    case two = "2σ"
    case several = "1σ, 2σ, 95 %"
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
    /// A question before a half-step: it takes the keys, and stands below the panels.
    case guess
  }

  public var focus = PanelName.data
  public var isEnlarged = false
  public var zoom = Zoom.gap
  public var levels = Levels.two
  public var hasEqualAxes = false
  /// Thicker outlines and wider badges, for the back row.
  public var hasLargeMarks = false
  public var theme: Theme
  public var overlay = Overlay.none
  /// The part of the plane in the scatter plot: frozen during a run, but for growing.
  public var bounds: Bounds
  /// One line to be read once; the next action clears it.
  public var notice: String?

  public init(theme: Theme, bounds: Bounds) {
    self.theme = theme
    self.bounds = bounds
  }
}
