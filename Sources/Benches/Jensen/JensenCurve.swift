import Information
import Plane
import RealModule
import Screens
import Terminals

/// The curve ln w, the points of the two components on it, their chord, and the two sides of the
/// inequality above each other.
struct JensenCurve {
  let bound: JensenBound

  func draw(on surface: inout Surface, in rect: Rect) {
    let title = [Piece("ln w", .upperCurve), Piece(" and the ", .text), Piece("chord", .saving)]
    let inner = surface.panel(
      [title + [Piece(" between the components' w = p(x,z)/q(z)", .text)], title], in: rect)
    let evidence = bound.evidence
    let finite = bound.weights.filter { $0.isFinite && $0 > 0 }
    // Far weights leave the picture rather than squeeze it.
    let right = min(max(2 * evidence, 1.15 * (finite.max() ?? evidence)), 6 * evidence)
    let lows = finite.map { Double.log($0) } + [bound.chord].filter(\.isFinite)
    // A chord at −∞ leaves through the bottom edge, below the point that it never reaches.
    let lowest = bound.logSum - 5
    let bottom = bound.chord.isFinite ? max(lows.min() ?? bound.logSum, lowest) : lowest
    let top = Double.log(right)
    let span = max(top - bottom, 0.5)
    let axes = BenchAxes(in: inner, x: 0...right, y: (bottom - 0.25 * span)...(top + 0.12 * span))
    axes.draw(on: &surface)
    axes.drawPlace(evidence, .quiet, on: &surface)
    var curves = BenchCurves(axes)
    if let ends = chord(right: right) { curves.add(ends, .saving, mark: "-") }
    curves.add(.upperCurve, mark: "*") { $0 > 0 ? Double.log($0) : .nan }
    curves.draw(on: &surface)
    drawWeights(axes, right: right, on: &surface)
    drawGap(axes, on: &surface)
  }

  /// The ends of the chord between the components' points.
  ///
  /// A component with q = 0 has w = ∞, and the limit of the chord is level.
  private func chord(right: Double) -> [Point]? {
    let ends = bound.weights.map { Point($0, Double.log($0)) }
    let finite = ends.filter { $0.x.isFinite && $0.y.isFinite }
    guard let first = finite.first else { return nil }
    guard finite.count == 2 else {
      return bound.weights.contains(.infinity) ? [first, Point(2 * right, first.y)] : nil
    }
    return finite
  }

  /// Draws a badge at each w, or a note at the edge for one outside of the picture.
  private func drawWeights(_ axes: BenchAxes, right: Double, on surface: inout Surface) {
    let area = axes.area
    for (z, (weight, style)) in zip(bound.weights, [TextStyle.p, .q]).enumerated() {
      if weight > right {
        let words = "w\(z == 0 ? "₁" : "₂") \(BenchNumber.text(weight)) →"
        surface.write(
          words, style, column: max(area.column, area.endColumn - surface.width(words)),
          row: area.rows > 4 ? 1 : 0, in: area)
      } else if weight > 0, let at = axes.cell(weight, Double.log(weight)) {
        let column = at.column + (areTogether(axes) ? 4 * z - 2 : 0)
        surface.drawBadge("\(z + 1)", z, at: (column, at.row), in: area)
      }
    }
  }

  /// True if both badges would be in the same cells.
  private func areTogether(_ axes: BenchAxes) -> Bool {
    let cells = bound.weights.compactMap { $0 > 0 ? axes.cell($0, Double.log($0)) : nil }
    guard cells.count == 2 else { return false }
    return (cells[0].column - cells[1].column).magnitude < 3 && cells[0].row == cells[1].row
  }

  private func drawGap(_ axes: BenchAxes, on surface: inout Surface) {
    guard let (column, upper, lower) = axes.drawGap(of: bound, at: bound.evidence, on: &surface)
    else { return }
    if lower == upper {
      let isTouch = bound.gap.magnitude < BenchNumber.negligible
      surface.mark(isTouch ? .touch : .present, .strong, column: column, row: upper)
    } else {
      surface.mark(.present, .upperCurve, column: column, row: upper)
    }
    drawLabels(column: column, upper: upper, lower: lower, axes, on: &surface)
  }

  /// Writes the two sides of the inequality and the gap beside their marks if there is room.
  private func drawLabels(
    column: Int, upper: Int, lower: Int, _ axes: BenchAxes, on surface: inout Surface
  ) {
    let area = axes.area
    guard area.columns >= 40 else { return }
    func label(_ text: String, _ style: TextStyle, row: Int, isLeft: Bool) {
      let width = surface.width(text)
      let start = isLeft ? column - width - 1 : column + 2
      guard start >= area.column, start + width <= area.endColumn else { return }
      surface.write(text, style, column: start, row: row - area.row, in: area)
    }
    label("ln Σ q w = \(BenchNumber.text(bound.logSum))", .upperCurve, row: upper - 1, isLeft: true)
    label("Σ q ln w = \(BenchNumber.text(bound.chord))", .saving, row: lower + 1, isLeft: false)
    if lower - upper >= 2 {
      label("gap \(BenchNumber.text(bound.gap))", .cost, row: (upper + lower) / 2, isLeft: false)
    }
  }
}
