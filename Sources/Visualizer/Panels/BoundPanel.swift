import Drawing
import Screens
import Stepping
import Terminals

/// Panel 2: log p and L over the half-steps, with the KL gap filled between them.
struct BoundPanel: Panel {
  let session: Session

  func draw(on surface: inout Surface) {
    let panel = PanelFrame(rect: surface.rect)
    let (inner, chart) = (panel.inner, chart(in: surface.rect))
    let showsBars = session.view.showsBars
    if panel.isDrawn {
      let words = title(on: surface)
      panel.draw(
        Box(
          title: words.map(\.text).joined(),
          topRight: showsBars ? "bars" : "zoom: \(session.view.zoom.rawValue)",
          bottomRight: units(on: surface, beside: showsBars ? "" : chart.labels.note)),
        of: .bound, in: session, on: &surface)
      surface.write(words, column: surface.rect.column + 3)
    }
    if showsBars || hasBoth(in: inner) {
      let bars = showsBars ? inner : inner.inset(left: inner.columns - Self.barsWidth)
      surface.draw(in: bars) { DecompositionBars(session: session).draw(on: &$0) }
    }
    if !showsBars { chart.draw(on: &surface) }
  }

  /// The chart in a panel, with the bars beside it if there is room for both.
  func chart(in rect: Rect) -> BoundChart {
    let panel = PanelFrame(rect: rect)
    let inner = panel.inner
    return BoundChart(
      session: session, history: BoundHistory(session.timeline, session.amounts),
      rect: hasBoth(in: inner) ? inner.inset(right: Self.barsWidth + 1) : inner,
      hasEdge: panel.isDrawn)
  }

  private func hasBoth(in inner: Rect) -> Bool {
    !session.view.showsBars && inner.columns >= Self.widthForBoth
  }

  private static let widthForBoth = 76
  private static let barsWidth = 30

  /// The units, if the note of the axis leaves room for them.
  private func units(on surface: Surface, beside note: String) -> String {
    let labels = session.view.units.labels
    let columns = surface.rect.columns
    let room = columns - 8 - surface.width(note)
    let choices = columns >= 40 ? [labels.long, labels.short] : [labels.short]
    return choices.first { surface.width($0) <= room } ?? ""
  }

  /// The title is the legend: each word has the colour of its curve.
  private func title(on surface: Surface) -> [StyledLine.Piece] {
    let isFocused = session.isFocused(.bound, under: surface.emphasis)
    let prior = session.rules.prior == nil ? "" : "+log p(θ)"
    let head: [StyledLine.Piece] = [
      .init("2 ", isFocused ? .strong : .text), .init("log p\(prior)", .logLikelihood),
      .init(" ≥ ", .text),
    ]
    guard surface.rect.columns >= 44 else { return head + [.init("L", .lowerBound)] }
    return head + [
      .init("L(q,θ)\(prior)", .lowerBound), .init(", ", .text), .init("KL gap", .gap),
    ]
  }
}
