import Information
import Terminals

/// The bound over all q, under the level ln p(x) that it touches at the posterior.
struct JensenBoundPlot {
  let bench: JensenBench
  let present: JensenBound

  func draw(_ canvas: BenchCanvas, _ rect: Rect, into frame: inout Frame) {
    let title: BenchCanvas.Words = [
      ("ln p(x)", .role(.logLikelihood)), (" ≥ ", .text), ("L(q)", .saving),
    ]
    let inner = canvas.panel(
      [title + [(", over q(1)", .text)], title], note: [("○ touch at the posterior", .quiet)], rect,
      into: &frame)
    let level = present.logSum
    let ends = [0.0, 1].map { bench.bound(at: $0).chord }.filter(\.isFinite)
    let low = min(ends.min() ?? level - 3, present.chord.isFinite ? present.chord : level)
    let span = max(level - low, 0.2)
    let axes = BenchAxes(
      canvas, in: inner, x: 0...1, y: (low - 0.08 * span)...(level + 0.2 * span))
    guard !axes.area.isEmpty else { return }
    axes.draw(into: &frame)
    var curves = BenchCurves(axes)
    curves.add(level: level, .role(.logLikelihood), isDotted: false)
    curves.add(.saving, mark: "-") { bench.bound(at: $0).chord }
    curves.draw(into: &frame)
    let posterior = present.posterior[0]
    if let (column, row) = axes.cell(posterior, level) {
      frame[column, row] = Cell(canvas.isPlain ? "@" : "○", canvas.style(.strong))
      let text = canvas.spell("p(1|x) = \(BenchNumber.probability(posterior))")
      let width = text.unicodeScalars.count
      if row > axes.area.row, axes.area.columns >= width + 2 {
        let start = max(axes.area.column, min(axes.area.endColumn - width, column - width / 2))
        frame.write(text, column: start, row: row - 1, style: canvas.style(.quiet))
      }
    }
    drawPresent(axes, into: &frame)
  }

  private func drawPresent(_ axes: BenchAxes, into frame: inout Frame) {
    let canvas = axes.canvas
    let bottom = axes.viewport.bounds.minimum.y
    guard let (column, upper) = axes.cell(bench.q, present.logSum),
      let (_, lower) = axes.cell(bench.q, max(bottom, present.chord)), lower > upper
    else { return }
    for row in (upper + 1)..<lower {
      frame[column, row] = Cell(canvas.isPlain ? "#" : "┃", canvas.style(.cost))
    }
    let isBelow = present.chord < bottom
    frame[column, lower] = Cell(
      canvas.isPlain ? (isBelow ? "v" : "o") : (isBelow ? "↓" : "●"), canvas.style(.saving))
    guard lower - upper >= 2 else { return }
    let text = canvas.spell("gap \(BenchNumber.text(present.gap))")
    let width = text.unicodeScalars.count
    let start = column + 2 + width <= axes.area.endColumn ? column + 2 : column - 1 - width
    guard start >= axes.area.column else { return }
    frame.write(
      text, column: start, row: (upper + lower) / 2, style: canvas.style(.cost),
      limit: axes.area.endColumn)
  }
}
