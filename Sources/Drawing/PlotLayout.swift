import Plane
import Terminals

/// Where things stand in a plot: computed first, so that drawing, cursor and mouse agree.
public struct PlotLayout: Hashable, Sendable {
  /// The plot with its labels.
  public let rect: Rect
  /// The area of the data.
  public let viewport: Viewport
  public let xLabels: AxisLabels
  public let yLabels: AxisLabels
  /// Whether there is room for the left axis and its labels.
  public let hasGutter: Bool

  /// Cells between ticks that read well.
  private static let columnSpacing = 9
  private static let rowSpacing = 4

  public init(rect: Rect, bounds: Bounds, hasEqualAxes: Bool = false) {
    self.rect = rect
    let hasBottom = rect.rows >= 5 && rect.columns >= 12
    let area = rect.inset(bottom: hasBottom ? 1 : 0)
    hasGutter = rect.columns >= 20 && rect.rows >= 5
    guard hasGutter else {
      viewport = Viewport(bounds, rect: area, hasEqualAxes: hasEqualAxes)
      yLabels = AxisLabels(low: 0, high: 1, cells: 0, spacing: 1, isHorizontal: false)
      xLabels = PlotLayout.xLabels(viewport, isShown: hasBottom)
      return
    }
    // The labels' width sets the gutter, which sets the width, which (with equal axes) sets the labels.
    let trial = Viewport(bounds, rect: area.inset(left: 5), hasEqualAxes: hasEqualAxes)
    let gutter = min(12, PlotLayout.yLabels(trial).width + 1)
    viewport = Viewport(bounds, rect: area.inset(left: gutter), hasEqualAxes: hasEqualAxes)
    yLabels = PlotLayout.yLabels(viewport)
    xLabels = PlotLayout.xLabels(viewport, isShown: hasBottom)
  }

  private static func yLabels(_ viewport: Viewport) -> AxisLabels {
    AxisLabels(
      low: viewport.bounds.minimum.y, high: viewport.bounds.maximum.y, cells: viewport.rect.rows,
      spacing: rowSpacing, isHorizontal: false)
  }

  private static func xLabels(_ viewport: Viewport, isShown: Bool) -> AxisLabels {
    AxisLabels(
      low: viewport.bounds.minimum.x, high: viewport.bounds.maximum.x,
      cells: isShown ? viewport.rect.columns : 0, spacing: columnSpacing, isHorizontal: true)
  }
}
