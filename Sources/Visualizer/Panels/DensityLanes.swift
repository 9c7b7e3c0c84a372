import Drawing
import Plane
import Terminals

/// The rows below the histogram of data in one dimension: the means, q of the points, and r(x).
struct DensityLanes {
  private let plot: PlotLayout

  init(_ plot: PlotLayout) { self.plot = plot }

  /// The number of rows of all lanes in a panel with some rows inside of its frame. The histogram keeps at least
  /// five; many means get two where there is room.
  static func count(rows: Int, components: Int) -> Int {
    if rows >= 14, components > 4 { return 4 }
    return rows >= 9 ? 3 : rows >= 7 ? 2 : 0
  }

  /// The lane of the means; without lanes they are at the foot of the histogram.
  var means: PlotLayout {
    let rows = max(1, plot.lanes - 2)
    return layout(plot.lanes == 0 ? foot : rect(0..<rows))
  }

  /// The lane of the points; nil without one.
  var points: PlotLayout? {
    plot.lanes < 3 ? nil : layout(rect(plot.lanes - 2..<plot.lanes - 1))
  }

  /// The lane of r(x); nil without one.
  var posterior: Rect? { plot.lanes < 2 ? nil : rect(plot.lanes - 1..<plot.lanes) }

  private func rect(_ rows: Range<Int>) -> Rect {
    let all = plot.lanesRect
    return Rect(
      column: all.column, row: all.row + rows.lowerBound, columns: all.columns, rows: rows.count)
  }

  private var foot: Rect {
    let area = plot.viewport.rect
    return Rect(
      column: area.column, row: area.endRow - min(1, area.rows), columns: area.columns,
      rows: min(1, area.rows))
  }

  /// A lane with the x of the plot; the points of the data, at y = 0, are in its middle.
  private func layout(_ rect: Rect) -> PlotLayout {
    let bounds = plot.viewport.bounds
    return PlotLayout(
      rect: rect,
      bounds: Bounds(minimum: Point(bounds.minimum.x, -1), maximum: Point(bounds.maximum.x, 1)))
  }
}
