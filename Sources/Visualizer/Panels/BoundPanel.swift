import Drawing
import Terminals

/// Panel 2: log p and L over the half-steps, with the KL gap filled between them.
struct BoundPanel {
  let session: Session

  func draw(_ canvas: Canvas, _ rect: Rect, into frame: inout Frame) {
    let isFocused = session.view.focus == .bound
    var inner: Rect
    let hasFrame = rect.columns >= 16 && rect.rows >= 7
    if hasFrame {
      inner = Box(
        title: words(rect.columns).map(\.text).joined(),
        topRight: session.view.showsBars ? "bars" : "zoom: \(session.view.zoom.rawValue)",
        bottomRight: rect.columns >= 40
          ? session.view.units.labels.long : session.view.units.labels.short, isFocused: isFocused
      ).draw(into: &frame, rect: rect, inks: canvas.inks)
      drawLegend(canvas, rect, into: &frame)
    } else {
      inner = rect
    }
    guard !session.view.showsBars else {
      DecompositionBars(session: session).draw(canvas, inner, into: &frame)
      return
    }
    // Beside the chart where there is room for both.
    if inner.columns >= Self.widthForBoth {
      let bars = inner.inset(left: inner.columns - Self.barsWidth)
      DecompositionBars(session: session).draw(canvas, bars, into: &frame)
      inner = inner.inset(right: Self.barsWidth + 1)
    }
    BoundChart(
      session: session, history: BoundHistory(session.timeline, session.amounts), canvas: canvas,
      rect: inner,
      hasEdge: hasFrame
    ).draw(into: &frame)
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
