import Plane
import Terminals

/// The places of the parts of a plot, computed first so that drawing, cursor and mouse agree.
package struct PlotLayout: Hashable, Sendable {
  /// The plot with its labels.
  package let rect: Rect
  /// The area of the data.
  package let viewport: Viewport
  package let xLabels: AxisLabels
  package let yLabels: AxisLabels
  /// The number of rows between the area and the labels below it.
  package let lanes: Int

  /// - Parameter lanes: the rows that are kept free below the area.
  package init(rect: Rect, bounds: Bounds, hasEqualAxes: Bool = false, lanes: Int = 0) {
    self.rect = rect
    self.lanes = lanes
    let hasBottom = rect.rows >= 5 && rect.columns >= 12
    let area = rect.inset(bottom: lanes + (hasBottom ? 1 : 0))
    let hasGutter = rect.columns >= 20 && rect.rows >= 5
    var gutter = hasGutter ? 2 : 0
    func fitted() -> Viewport {
      Viewport(bounds, rect: area.inset(left: gutter), hasEqualAxes: hasEqualAxes)
    }
    func labels(_ viewport: Viewport) -> AxisLabels {
      AxisLabels(
        .vertical, from: viewport.bounds.minimum.y, to: viewport.bounds.maximum.y,
        cells: hasGutter ? viewport.rect.rows : 0)
    }
    // The width of the labels sets the gutter, which with equal axes sets the labels. The gutter
    // only grows, so this ends.
    var viewport = fitted()
    var yLabels = labels(viewport)
    while hasGutter, gutter < min(12, yLabels.width + 1) {
      gutter = min(12, yLabels.width + 1)
      let before = viewport
      viewport = fitted()
      if viewport.bounds != before.bounds { yLabels = labels(viewport) }
    }
    (self.viewport, self.yLabels) = (viewport, yLabels)
    xLabels = AxisLabels(
      .horizontal, from: viewport.bounds.minimum.x, to: viewport.bounds.maximum.x,
      cells: hasBottom ? viewport.rect.columns : 0, overhang: gutter)
  }

  /// The rows between the area and the labels, as wide as the area.
  package var lanesRect: Rect {
    let area = viewport.rect
    return Rect(column: area.column, row: area.endRow, columns: area.columns, rows: lanes)
  }
}
