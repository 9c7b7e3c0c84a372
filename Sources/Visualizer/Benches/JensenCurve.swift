import Information
import Plane
import Terminals

import RealModule

/// The curve ln w, the points of the two components on it, their chord, and the two sides of the
/// inequality above each other.
struct JensenCurve {
  let bound: JensenBound
  let q: Double

  func draw(_ canvas: BenchCanvas, _ rect: Rect, into frame: inout Frame) {
    let title: BenchCanvas.Words = [
      ("ln w", .role(.logLikelihood)), (" and the ", .text), ("chord", .saving),
    ]
    let inner = canvas.panel(
      [title + [(" between the components' ", .text), ("w = p(x,z)/q(z)", .text)], title], rect,
      into: &frame)
    let evidence = bound.evidence
    let finite = bound.weights.filter { $0.isFinite && $0 > 0 }
    // Far weights run out of the picture rather than squeeze it.
    let right = min(max(2 * evidence, 1.15 * (finite.max() ?? evidence)), 6 * evidence)
    let lows = finite.map { Double.log($0) } + [bound.chord].filter(\.isFinite)
    // A chord that is −∞ leaves through the bottom edge, under the point that it stays below.
    let bottom =
      bound.chord.isFinite
      ? max(lows.min() ?? bound.logSum, bound.logSum - 5) : bound.logSum - 5
    let top = Double.log(right)
    let span = max(top - bottom, 0.5)
    let axes = BenchAxes(
      canvas, in: inner, x: 0...right, y: (bottom - 0.25 * span)...(top + 0.12 * span))
    guard !axes.area.isEmpty else { return }
    axes.draw(into: &frame)
    axes.drawPlace(evidence, .quiet, into: &frame)
    var curves = BenchCurves(axes)
    if let ends = chord(right: right) {
      curves.add(ends, .saving, mark: "-")
    }
    curves.add(.role(.logLikelihood), mark: "*") { $0 > 0 ? Double.log($0) : .nan }
    curves.draw(into: &frame)
    drawMarks(axes, right: right, into: &frame)
  }

  /// From one component's point to the other's. Where q is 0 for one, its w is ∞: the chord's limit is
  /// level.
  private func chord(right: Double) -> [Point]? {
    let ends = bound.weights.map { Point($0, Double.log($0)) }
    let finite = ends.filter { $0.x.isFinite && $0.y.isFinite }
    guard let first = finite.first else { return nil }
    guard finite.count == 2 else {
      return bound.weights.contains(.infinity) ? [first, Point(2 * right, first.y)] : nil
    }
    return finite
  }

  private func drawMarks(_ axes: BenchAxes, right: Double, into frame: inout Frame) {
    let canvas = axes.canvas
    for (z, (weight, ink)) in zip(bound.weights, [BenchCanvas.Ink.p, .q]).enumerated() {
      let text = " \(z + 1) "
      if weight > right {
        let words = canvas.spell("w\(z == 0 ? "₁" : "₂") \(BenchNumber.text(weight)) →")
        let width = words.unicodeScalars.count
        frame.write(
          words, column: max(axes.area.column, axes.area.endColumn - width),
          row: axes.area.row + (axes.area.rows > 4 ? 1 : 0), style: canvas.style(ink),
          limit: axes.area.endColumn)
      } else if weight > 0, let (at, row) = axes.cell(weight, Double.log(weight)) {
        let column = at + (areTogether(axes) ? 4 * z - 2 : 0)
        frame.write(
          text, column: max(axes.area.column, min(axes.area.endColumn - 3, column - 1)), row: row,
          style: canvas.inks.badge(z, of: 2), limit: axes.area.endColumn)
      }
    }
    drawGap(axes, into: &frame)
  }

  /// Whether both badges would stand in the same cells.
  private func areTogether(_ axes: BenchAxes) -> Bool {
    let cells = bound.weights.compactMap { $0 > 0 ? axes.cell($0, Double.log($0)) : nil }
    guard cells.count == 2 else { return false }
    return (cells[0].column - cells[1].column).magnitude < 3 && cells[0].row == cells[1].row
  }

  private func drawGap(_ axes: BenchAxes, into frame: inout Frame) {
    let canvas = axes.canvas
    let (evidence, top) = (bound.evidence, bound.logSum)
    guard let (column, upper) = axes.cell(evidence, top) else { return }
    let chord = max(bound.chord, axes.viewport.bounds.minimum.y)
    guard let (_, lower) = axes.cell(evidence, chord) else { return }
    let full: Unicode.Scalar = canvas.isPlain ? "o" : "●"
    if lower == upper {
      let isTouch = bound.gap.magnitude < BenchNumber.negligible
      frame[column, upper] = Cell(
        isTouch ? (canvas.isPlain ? "@" : "○") : full, canvas.style(.strong))
    } else {
      for row in (upper + 1)..<lower {
        frame[column, row] = Cell(canvas.isPlain ? "#" : "┃", canvas.style(.cost))
      }
      frame[column, upper] = Cell(full, canvas.style(.role(.logLikelihood)))
      let below: Unicode.Scalar = canvas.isPlain ? "v" : "↓"
      frame[column, lower] = Cell(
        bound.chord < chord ? below : full, canvas.style(.saving))
    }
    guard axes.area.columns >= 40 else { return }
    func label(_ text: String, _ ink: BenchCanvas.Ink, row: Int, isLeft: Bool) {
      guard row >= axes.area.row, row < axes.area.endRow else { return }
      let width = canvas.width(text)
      let start = isLeft ? column - width - 1 : column + 2
      guard start >= axes.area.column, start + width <= axes.area.endColumn else { return }
      frame.write(canvas.spell(text), column: start, row: row, style: canvas.style(ink))
    }
    label(
      "ln Σ q w = \(BenchNumber.text(top))", .role(.logLikelihood), row: upper - 1, isLeft: true)
    label(
      "Σ q ln w = \(BenchNumber.text(bound.chord))", .saving, row: lower + 1, isLeft: false)
    if lower - upper >= 2 {
      label("gap \(BenchNumber.text(bound.gap))", .cost, row: (upper + lower) / 2, isLeft: false)
    }
  }
}
