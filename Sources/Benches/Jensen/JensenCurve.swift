import Drawing
import Information
import RealModule
import Screens
import Terminals

/// The curve log w, the points of the two components on it, and between them areas under their chord
/// and from there to the curve. The two sides of the inequality are in the column of p(x).
struct JensenCurve {
  let bound: JensenBound

  func draw(on surface: inout Surface, in rect: Rect) {
    let title = [Piece("log w", .upperCurve), Piece(" and the ", .text), Piece("chord", .saving)]
    let inner = surface.panel(
      [title + [Piece(" between the components' w = p(x,z)/q(z)", .text)], title], in: rect)
    let evidence = bound.evidence
    // The axes do not depend on q, so that the gap can be compared while q moves. Far weights leave the
    // picture at the right, and a low chord through the bottom edge.
    let right = 2.5 * evidence
    let even = bound.withFirst(0.5).gap
    let depth = even.isFinite ? min(max(1.2, 1.5 * even), 8) : 5
    let (bottom, top) = (bound.logSum - depth, Double.log(right))
    let axes = BenchAxes(
      in: inner, x: 0...right, y: (bottom - 0.15 * depth)...(top + 0.12 * depth))
    guard !axes.area.isEmpty else { return }
    axes.draw(on: &surface)
    axes.drawPlace(evidence, .quiet, on: &surface)
    var curves = BenchCurves(axes)
    // Between the components' points the areas have a roof on the curve.
    curves.add(.upperCurve, mark: "*") { $0 > 0 && chord($0) == nil ? Double.log($0) : .nan }
    curves.draw(on: &surface)
    drawAreas(axes, on: &surface)
    drawWeights(axes, right: right, on: &surface)
  }

  /// Draws the areas under the chord and between the chord and the curve, with the two sides of the
  /// inequality in the column of p(x).
  private func drawAreas(_ axes: BenchAxes, on surface: inout Surface) {
    let mark = axes.column(bound.evidence)
    let areas = axes.areas(styles: surface.styles) { column in
      if column == mark {
        return StackedAreas.Column(lower: bound.chord, upper: bound.logSum, light: .marked)
      }
      let w = axes.x(ofColumn: column)
      return chord(w).map { StackedAreas.Column(lower: $0, upper: Double.log(w)) }
    }
    areas.draw(into: &surface.frame, column: axes.area.column, row: axes.area.row)
    axes.markBelow(bound.chord, column: mark, areas, on: &surface)
    guard axes.area.columns >= 30 else { return }
    var notes = AreaNotes(areas: areas, area: axes.area)
    let column = mark - axes.area.column
    notes.write(upper: "log Σ q w = \(BenchNumber.text(bound.logSum))", at: column, on: &surface)
    if bound.gap.magnitude >= BenchNumber.negligible {
      notes.write(
        difference: "gap \(BenchNumber.text(bound.gap))", at: column, isNeeded: true, on: &surface)
    }
    notes.write(
      lower: "Σ q log w = \(BenchNumber.text(bound.chord))", at: column, isNeeded: true,
      on: &surface)
  }

  /// The chord at w; nil outside of the components' points.
  ///
  /// A component with q = 0 has w = ∞, and the limit of the chord is level. One with w = 0 < q pulls
  /// the chord to −∞.
  private func chord(_ w: Double) -> Double? {
    let ends = bound.weights.sorted()
    guard w > ends[0], w < ends[1] else { return nil }
    if ends[1] == .infinity { return Double.log(ends[0]) }
    let share = (w - ends[0]) / (ends[1] - ends[0])
    return ends[0] > 0
      ? (1 - share) * Double.log(ends[0]) + share * Double.log(ends[1]) : -.infinity
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
}
