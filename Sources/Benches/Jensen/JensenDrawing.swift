import Information
import Screens
import Terminals

/// The curve with its chord at the left, the bound over q beside it, the numbers at the right.
extension JensenBench {
  package func drawPanels(on surface: inout Surface, _ layout: BenchLayout) {
    let bound = bound
    drawPlots(bound, on: &surface, layout)
    if let rect = layout.numbers { drawNumbers(bound, on: &surface, in: rect) }
    if let rect = layout.summary { drawSummary(bound, on: &surface, in: rect) }
  }

  private func drawPlots(_ bound: JensenBound, on surface: inout Surface, _ layout: BenchLayout) {
    let body = layout.body
    let curve = JensenCurve(bound: bound)
    let plot = JensenBoundPlot(bench: self, present: bound)
    guard body.columns >= 80 || body.rows >= 12 else { return curve.draw(on: &surface, in: body) }
    let half = (body.columns + 1) / 2
    let rects =
      body.columns >= 80
      ? [body.inset(right: body.columns - half), body.inset(left: half)] : layout.stacked([5, 4])
    curve.draw(on: &surface, in: rects[0])
    plot.draw(on: &surface, in: rects[1])
  }

  package var title: [[StyledLine.Piece]] {
    [
      [Piece("emscope", .strong)], [Piece("Jensen's inequality", .text)],
      [Piece("q(1) = \(BenchNumber.probability(q))", .strong)],
      [Piece("point \(position + 1) of \(examples.count): \(example.name)", .text)],
      [Piece("nats", .text)],
    ]
  }

  private func drawSummary(_ bound: JensenBound, on surface: inout Surface, in rect: Rect) {
    let parts = [
      [Piece("gap \(BenchNumber.text(bound.gap))", .cost)],
      [Piece("log Σ q w \(BenchNumber.text(bound.logSum))", .upperCurve)],
      [Piece("Σ q log w \(BenchNumber.text(bound.chord))", .saving)], [Piece("nats", .text)],
    ]
    surface.write(title: parts, in: rect)
  }

  private func drawNumbers(_ bound: JensenBound, on surface: inout Surface, in rect: Rect) {
    let inner = surface.panel([[Piece("numbers, nats", .text)]], in: rect)
    func text(_ x: Double) -> String { BenchNumber.text(x, decimals: 4) }
    typealias Row = NumberTable.Row
    let parts = [
      [
        Row("log Σ q w = log p", text(bound.logSum), .upperCurve),
        Row("Σ q log w = L", text(bound.chord), .saving), Row("gap = KL", text(bound.gap), .cost),
      ],
      [
        Row("q(1)", BenchNumber.probability(q), .strong)
      ]
        + (isAtPosterior
          ? [Row("posterior p(1|x)", BenchNumber.probability(bound.posterior[0]), .text)] : []),
      [
        Row("p(x,1)", text(bound.joint[0]), .p), Row("p(x,2)", text(bound.joint[1]), .q),
        Row("p(x)", text(bound.evidence), .text),
      ],
      [
        Row("w₁ = p(x,1)/q(1)", text(bound.weights[0]), .p),
        Row("w₂ = p(x,2)/q(2)", text(bound.weights[1]), .q),
      ],
      position == 0
        ? []
        : [Row("π of the mixture", weights.map(BenchNumber.place).joined(separator: ", "), .quiet)],
    ]
    NumberTable(parts, room: inner.rows).draw(on: &surface, in: inner)
  }
}
