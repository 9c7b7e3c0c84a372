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

  package init(rect: Rect, bounds: Bounds, hasEqualAxes: Bool = false) {
    self.rect = rect
    let hasBottom = rect.rows >= 5 && rect.columns >= 12
    let area = rect.inset(bottom: hasBottom ? 1 : 0)
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
}
