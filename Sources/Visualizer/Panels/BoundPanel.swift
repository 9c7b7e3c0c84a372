import Drawing
import Terminals

/// Panel 2: log p and L over the half-steps, with the KL gap filled between them.
struct BoundPanel {
  let session: Session

  func draw(_ canvas: Canvas, _ rect: Rect, into frame: inout Frame) {
    let isFocused = session.view.focus == .bound
    let hasFrame = rect.columns >= 16 && rect.rows >= 7
    let inner = hasFrame ? rect.inset(left: 1, top: 1, right: 1, bottom: 1) : rect
    // Beside the chart where there is room for both.
    let hasBoth = !session.view.showsBars && inner.columns >= Self.widthForBoth
    let chart = BoundChart(
      session: session, history: BoundHistory(session.timeline, session.amounts), canvas: canvas,
      rect: hasBoth ? inner.inset(right: Self.barsWidth + 1) : inner, hasEdge: hasFrame)
    if hasFrame {
      Box(
        title: words(rect.columns).map(\.text).joined(),
        topRight: session.view.showsBars ? "bars" : "zoom: \(session.view.zoom.rawValue)",
        bottomRight: units(
          canvas, beside: session.view.showsBars ? "" : chart.labels.note, rect.columns),
        isFocused: isFocused
      ).draw(into: &frame, rect: rect, inks: canvas.inks)
      drawLegend(canvas, rect, into: &frame)
    }
    if session.view.showsBars {
      DecompositionBars(session: session).draw(canvas, inner, into: &frame)
      return
    }
    if hasBoth {
      let bars = inner.inset(left: inner.columns - Self.barsWidth)
      DecompositionBars(session: session).draw(canvas, bars, into: &frame)
    }
    chart.draw(into: &frame)
  }

  /// The units, as far as the axis' note leaves room for them.
  private func units(_ canvas: Canvas, beside note: String, _ columns: Int) -> String {
    let labels = session.view.units.labels
    let room = columns - 8 - canvas.width(note)
    let fitting = [labels.long, labels.short].first { canvas.width($0) <= room } ?? ""
    return columns >= 40 ? fitting : canvas.width(labels.short) <= room ? labels.short : ""
  }

  private static let widthForBoth = 76
  private static let barsWidth = 30

  /// The title is the legend: each word in the colour of its curve.
  private func words(_ columns: Int) -> [(text: String, role: Role)] {
    let number = session.view.focus == .bound ? Role.strong : .text
    let prior = session.recipe.rules.prior == nil ? "" : "+log p(θ)"
    let head: [(String, Role)] = [
      ("2 ", number), ("log p\(prior)", .logLikelihood), (" ≥ ", .text),
    ]
    guard columns >= 44 else { return head + [("L", .lowerBound)] }
    return head + [("L(q,θ)\(prior)", .lowerBound), (", ", .text), ("KL gap", .gap)]
  }

  private func drawLegend(_ canvas: Canvas, _ rect: Rect, into frame: inout Frame) {
    var column = rect.column + 3
    for (text, role) in words(rect.columns) {
      column = canvas.write(text, role, column: column, in: rect, into: &frame)
    }
  }
}
