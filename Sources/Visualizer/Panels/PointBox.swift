import Drawing
import Mixtures
import Plane
import Screens
import Stepping
import Terminals

/// The point under the cursor: its place, its r and q as bars, and its share of the gap.
struct PointBox {
  let session: Session

  private static let barWidth = 10

  /// Draws in a corner of the plot.
  func draw(on surface: inout Surface, viewport: Viewport) {
    guard let n = session.pointUnderCursor,
      let reading = session.timeline.present.reading(ofPoint: n)
    else { return }
    let count = reading.posterior.count
    let columns = 34
    let rows = count + 4
    let area = surface.rect
    guard area.columns >= columns, area.rows >= rows + 2 else { return }
    let point = session.dataset.points[n]
    let place = viewport.cells(point)
    // In the corner away from the point.
    let rect = Rect(
      column: place.x < Double(area.columns) / 2 ? area.endColumn - columns : area.column,
      row: place.y < Double(area.rows) / 2 ? area.endRow - rows : area.row, columns: columns,
      rows: rows)
    surface.fill(rect)
    let inner = surface.draw(
      Box(title: "point \(n + 1)", isFocused: true), isLit: false, in: rect)
    surface.draw(in: inner) { surface in
      surface.write(" " + coordinates(point), .text, column: inner.column)
      surface.write("   r posterior     q now", .quiet, column: inner.column, row: 1)
      for k in 0..<min(count, inner.rows - 2) {
        drawBars(of: k, reading, on: &surface, row: 2 + k)
      }
    }
    let edge = PanelFrame(rect: rect).bottom.inset(left: 1, right: 1)
    surface.write(share(reading), .gap, column: edge.column, in: edge)
  }

  private func coordinates(_ point: Point) -> String {
    let bounds = session.dataset.points.bounds
    let x = NumberFormat.fixed(point.x, resolving: bounds?.width ?? 1, digits: 4)
    let y = NumberFormat.fixed(point.y, resolving: bounds?.height ?? 1, digits: 4)
    return "x \(x)  y \(y)"
  }

  private func drawBars(
    of k: Int, _ reading: PointReading, on surface: inout Surface, row: Int
  ) {
    let inner = surface.rect
    let count = reading.posterior.count
    surface.frame.write(
      " \(k + 1) ", column: inner.column, row: inner.row + row,
      style: surface.styles.badge(k, of: count), limit: inner.endColumn)
    for (column, value) in [(3, reading.posterior[k]), (18, reading.responsibilities[k])] {
      // No bar if the value is not a number.
      let full = min(Self.barWidth, Int(exactly: (value * Double(Self.barWidth)).rounded()) ?? 0)
      let bar =
        String(repeating: Character(surface[.bar]), count: full)
        + String(repeating: Character(surface[.barRest]), count: Self.barWidth - full)
      let end = surface.write(
        bar, .component(k, of: count), column: inner.column + column, row: row)
      surface.write(NumberFormat.fixed(value, decimals: 2), .text, column: end, row: row)
    }
  }

  /// The KL divergence of the point, and its share of the gap.
  private func share(_ reading: PointReading) -> String {
    let gap = session.timeline.present.bound.gap
    guard gap > 0 else { return " KL 0: q is the posterior " }
    let percent = NumberFormat.fixed(100 * (reading.divergence / gap), decimals: 1)
    // The amount of one point, so not divided by the number of points.
    let own = Amounts(session.view.units, count: 1)
    return " KL \(own.say(reading.divergence)), \(percent) % of the gap "
  }
}
