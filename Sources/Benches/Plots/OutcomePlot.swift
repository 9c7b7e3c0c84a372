import Plane
import Screens
import Terminals

/// Bars for each discrete outcome over a common axis: one or two in a group.
struct OutcomePlot {
  struct Series {
    let values: [Double]
    let style: TextStyle
    /// Fills the bars in ASCII.
    let mark: Unicode.Scalar

    static func p(_ values: [Double]) -> Series { Series(values: values, style: .p, mark: "#") }
    static func q(_ values: [Double]) -> Series { Series(values: values, style: .q, mark: "o") }
  }

  let names: [String]
  let chosen: Int

  /// Draws p's bars, or p's and q's.
  /// - Parameter level: a dotted line at a mean.
  func draw(_ series: [Series], level: Double? = nil, on surface: inout Surface, in rect: Rect) {
    let all = series.flatMap(\.values) + [level ?? 0]
    let top = max(all.filter(\.isFinite).max() ?? 1, 1e-9)
    draw(
      series, y: 0...(top * (rect.rows >= 8 ? 1.25 : 1.12)),
      level: level, areCosts: false, on: &surface, in: rect)
  }

  /// Draws the contribution of each outcome to a divergence: upright bars cost, hanging ones save.
  func drawCosts(_ costs: [Double], on surface: inout Surface, in rect: Rect) {
    let finite = costs.filter(\.isFinite)
    let top = max(finite.max() ?? 1, 0)
    let low = min(finite.min() ?? 0, 0)
    let span = max(top - low, 1e-9)
    draw(
      [Series(values: costs, style: .cost, mark: " ")],
      y: (low - (low < 0 ? 0.1 * span : 0))...(top + 0.25 * span),
      level: 0, areCosts: true, on: &surface, in: rect)
  }

  /// - Parameters:
  ///   - level: a line across the plot, dotted at a mean.
  ///   - areCosts: true if 0 is between two rows, and an outcome whose value is 0 has no number.
  private func draw(
    _ series: [Series], y: ClosedRange<Double>, level: Double?, areCosts: Bool,
    on surface: inout Surface, in rect: Rect
  ) {
    // The names are below, and the bars' letters if there is room.
    let rowsBelow = rect.rows >= 3 ? (rect.rows >= 6 ? 2 : 1) : 0
    let axes = BenchAxes(
      in: rect.inset(bottom: rowsBelow), x: 0...1, y: y, alignsZero: areCosts, hasXLabels: false)
    let columns = OutcomeColumns(count: names.count, columns: axes.area.columns)
    let (isOnly, hidesNumbers) = (series.count == 1, surface.hidesNumbers)
    axes.draw(on: &surface)
    if let level {
      var lines = BenchCurves(axes)
      lines.add(level: level, areCosts ? .axis : .quiet, isDotted: !areCosts)
      lines.draw(on: &surface)
    }
    for outcome in names.indices {
      let (p, q) = columns.bars(outcome)
      for (one, bar) in zip(series, isOnly ? [p.lowerBound..<q.upperBound] : [p, q]) {
        let value = one.values[outcome]
        if areCosts {
          CostArea(axes: axes).draw(value, columns: bar, showsThin: true, on: &surface)
        } else {
          BenchBars(axes: axes).draw(value, columns: bar, one.style, mark: one.mark, on: &surface)
        }
        guard value != 0 || !areCosts else { continue }
        let room = isOnly ? columns.group(outcome).count - 1 : bar.count
        drawValue(value, above: bar, room: room, one.style, axes, on: &surface)
      }
    }
    columns.drawNames(
      names, chosen: chosen, hasLetters: !isOnly,
      values: { outcome in
        // Over low bars there is no room for numbers.
        areCosts || axes.area.rows >= 5 || hidesNumbers
          ? []
          : series.map {
            let decimals = columns.group(outcome).count >= 20 ? 3 : 2
            return Piece(BenchNumber.text($0.values[outcome], decimals: decimals), $0.style)
          }
      }, on: &surface,
      in: rect.inset(left: rect.columns - axes.area.columns))
  }

  /// Writes the number above a bar if it fits over it.
  private func drawValue(
    _ value: Double, above columns: Range<Int>, room: Int, _ style: TextStyle, _ axes: BenchAxes,
    on surface: inout Surface
  ) {
    let text = BenchNumber.text(value, decimals: 2)
    let width = surface.width(text)
    guard value.isFinite, width <= room, axes.area.rows >= 5 else { return }
    // The number of a hanging bar is above the line of 0, where nothing hangs.
    let level =
      value < 0
      ? Int(saturating: axes.height(0).rounded()) + 1
      : Int(saturating: axes.height(value).rounded(.up))
    surface.write(
      text, value < 0 ? .saving : style,
      column: axes.area.column + columns.lowerBound + (columns.count - width) / 2,
      row: axes.area.rows - 1 - level, in: axes.area)
  }
}
