import Drawing
import Mixtures
import Plane

/// The position of the view. It changes no number of the run.
package struct ViewState: Hashable, Sendable {
  package enum Zoom: String, Hashable, Sendable, CaseIterable {
    /// The present gap takes a quarter of the rows or more.
    case gap = "gap first"
    /// From the start to now.
    case full = "whole run"
    /// The last two iterations.
    case tail = "tail"
  }

  /// The overlay of the data.
  package enum Layer: Hashable, Sendable, CaseIterable {
    /// The 2σ outlines of the components.
    case two
    /// Outlines at 1σ, 2σ and 95 %.
    case several
    /// The points alone, all alike.
    case points
    /// Lines of equal p(x|θ).
    case density
    /// The points that carry the KL gap.
    case gap
    /// The known classes in place of q.
    case classes
    /// The components that the points were drawn from.
    case truth
  }

  /// The picture in panel 2.
  package enum ChartView: String, Hashable, Sendable, CaseIterable {
    /// A column for each half-step.
    case columns
    /// One bar before the last half-step, and one after it.
    case bars
    /// The columns with L split into Q and H.
    case parts = "Q and H"
  }

  /// The picture in panel 3.
  package enum SliceView: String, Hashable, Sendable, CaseIterable {
    /// The last half-step as a cut.
    case cut
    /// L over θ and q along the path of the run.
    case hill
    /// The bounds of several iterations below log p.
    case bounds = "bounds under one curve"
    /// log p over one coordinate of two means.
    case twoMeans = "log p over two means"
  }

  /// The part of the run in the hill and in the bounds under one curve.
  package enum SliceSpan: Hashable, Sendable, CaseIterable {
    /// The newest iterations, as many as leave each of them room.
    case latest
    /// From the start to now, or as many as are told apart.
    case full
  }

  package var focus = PanelName.data
  package var isEnlarged = false
  /// The first component in the table, if the table has no room for all.
  package var firstComponent = 0
  /// The zoom of the chart.
  package var zoom = Zoom.gap
  package var layer = Layer.two
  package var chart = ChartView.columns
  package var slice = SliceView.cut
  package var sliceSpan = SliceSpan.latest
  /// The components in the map of log p over two means.
  package var pair = MeansPair()
  package var units = Units.nats
  /// The point under the cursor, by number; nil while there is none. The number is kept while the user moves
  /// in the history, so the present data may have no such point: read `Session.pointUnderCursor`.
  package var cursor: Int?
  /// The subject of editing; nil while nothing is edited.
  package var editing: Editing?
  package var hasEqualAxes = false
  /// The place around which the scatter plot is enlarged; nil while it shows all.
  package var dataZoom: Point?
  /// The part of the plane in the scatter plot; in one dimension the upper end of y is the highest density. It
  /// only grows during a run.
  package var bounds: Bounds
  /// The bars of data in one dimension; nil in two.
  package var bars: DataBars?
  /// The component whose badge the mouse holds.
  package var heldBadge: Int?

  package init(bounds: Bounds, bars: DataBars? = nil) {
    self.bounds = bounds
    self.bars = bars
  }
}
