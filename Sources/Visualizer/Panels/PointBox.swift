import Drawing
import Mixtures
import Plane
import Terminals

/// What is known of the point under the cursor: where it is, r and q as bars, its share of the gap.
struct PointBox {
  let session: Session

  private static let barWidth = 10

  func draw(_ canvas: Canvas, _ layout: PlotLayout, into frame: inout Frame) {
    guard let n = session.pointUnderCursor,
      let reading = session.timeline.present.reading(ofPoint: n)
    else { return }
    let count = reading.posterior.count
    let columns = 34
    let rows = count + 4
    let area = layout.viewport.rect
    guard area.columns >= columns, area.rows >= rows + 2 else { return }
    let point = session.dataset.points[n]
    let place = layout.viewport.cells(point)
    // In the corner away from the point.
    let rect = Rect(
      column: place.x < Double(area.columns) / 2 ? area.endColumn - columns : area.column,
      row: place.y < Double(area.rows) / 2 ? area.endRow - rows : area.row, columns: columns,
      rows: rows)
    frame.fill(rect, with: Cell(" ", canvas.inks.style(.text)))
    let inner = Box(title: "point \(n + 1)", isFocused: true)
      .draw(into: &frame, rect: rect, inks: canvas.inks)
    canvas.write(
      " " + coordinates(point), .text, column: inner.column, in: inner, into: &frame)
    canvas.write(
      "   r posterior     q now", .quiet, column: inner.column, in: inner, row: 1, into: &frame)
    for k in 0..<min(count, inner.rows - 2) {
      drawBars(k, reading, canvas, inner, row: 2 + k, into: &frame)
    }
    drawShare(reading, canvas, rect, into: &frame)
  }

  private func coordinates(_ point: Point) -> String {
    func number(_ x: Double, _ range: Double) -> String {
      (1e-4..<1e7).contains(range)
        ? NumberFormat.fixed(x, decimals: NumberFormat.decimals(resolving: range))
        : NumberFormat.compact(x, digits: 4)
    }
    let bounds = session.dataset.points.bounds
    return "x \(number(point.x, bounds?.width ?? 1))  y \(number(point.y, bounds?.height ?? 1))"
  }

  private func drawBars(
    _ k: Int, _ reading: PointReading, _ canvas: Canvas, _ inner: Rect, row: Int,
    into frame: inout Frame
  ) {
    let count = reading.posterior.count
    frame.write(
      " \(k + 1) ", column: inner.column, row: inner.row + row,
      style: canvas.inks.badge(k, of: count), limit: inner.endColumn)
    let style = canvas.inks.component(k, of: count)
    for (column, value) in [(3, reading.posterior[k]), (18, reading.responsibilities[k])] {
      // No bar for what is no number.
      let full = min(Self.barWidth, Int(exactly: (value * Double(Self.barWidth)).rounded()) ?? 0)
      let bar =
        String(repeating: canvas.glyphs == .ascii ? "#" : "█", count: full)
        + String(repeating: canvas.glyphs == .ascii ? "." : "░", count: Self.barWidth - full)
      let end = frame.write(
        bar, column: inner.column + column, row: inner.row + row, style: style,
        limit: inner.endColumn)
      canvas.write(
        NumberFormat.fixed(value, decimals: 2), .text, column: end, in: inner, row: row,
        into: &frame)
    }
  }

  /// The point's part of the gap, and how much of the whole that is.
  private func drawShare(
    _ reading: PointReading, _ canvas: Canvas, _ rect: Rect, into frame: inout Frame
  ) {
    let gap = session.timeline.present.bound.gap
    let part = gap > 0 ? reading.divergence / gap : 0
    let percent = NumberFormat.fixed(100 * part, decimals: 1)
    // Of this one point: not divided by how many there are.
    let own = Amounts(session.view.units, count: 1)
    let text =
      gap > 0
      ? " KL \(own.say(reading.divergence)), \(percent) % of the gap "
      : " KL 0: q is the posterior "
    let edge = Rect(
      column: rect.column + 1, row: rect.endRow - 1, columns: rect.columns - 2, rows: 1)
    canvas.write(text, .gap, column: edge.column, in: edge, into: &frame)
  }
}
