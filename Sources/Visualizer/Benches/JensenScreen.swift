import Drawing
import Information
import Terminals

/// The curve with its chord at the left, the bound over q beside it, the numbers at the right.
extension JensenBench {
  public func draw(_ canvas: BenchCanvas, _ layout: BenchLayout, into frame: inout Frame) {
    let bound = bound
    canvas.draw(title: title(bound), layout.title, into: &frame)
    let body = layout.body
    let curve = JensenCurve(bound: bound, q: q)
    let plot = JensenBoundPlot(bench: self, present: bound)
    let isWide = body.columns >= 80
    if isWide {
      let half = (body.columns + 1) / 2
      curve.draw(canvas, body.inset(right: body.columns - half), into: &frame)
      plot.draw(canvas, body.inset(left: half), into: &frame)
    } else if body.rows >= 12 {
      let rects = layout.stacked([5, 4])
      curve.draw(canvas, rects[0], into: &frame)
      plot.draw(canvas, rects[1], into: &frame)
    } else {
      curve.draw(canvas, body, into: &frame)
    }
    if let rect = layout.numbers { drawNumbers(bound, canvas, rect, into: &frame) }
    if let rect = layout.summary {
      let parts: [BenchCanvas.Words] = [
        [("gap \(BenchNumber.text(bound.gap))", .cost)],
        [("ln Σ q w \(BenchNumber.text(bound.logSum))", .role(.logLikelihood))],
        [("Σ q ln w \(BenchNumber.text(bound.chord))", .saving)], [("nats", .text)],
      ]
      canvas.draw(title: parts, rect, into: &frame)
    }
  }

  private func title(_ bound: JensenBound) -> [BenchCanvas.Words] {
    [
      [("emscope", .strong)], [("Jensen's inequality", .text)],
      [("q(1) = \(BenchNumber.probability(q))", .strong)],
      [("point \(position + 1) of \(examples.count), \(example.name)", .text)], [("nats", .text)],
    ]
  }

  private func drawNumbers(
    _ bound: JensenBound, _ canvas: BenchCanvas, _ rect: Rect, into frame: inout Frame
  ) {
    let inner = canvas.panel([[("numbers, nats", .text)]], rect, into: &frame)
    func text(_ x: Double) -> String { BenchNumber.text(x, decimals: 4) }
    typealias Row = (name: String, value: String, ink: BenchCanvas.Ink)
    let blank: Row = ("", "", .text)
    let parts: [[Row]] = [
      [
        ("ln Σ q w = ln p", text(bound.logSum), .role(.logLikelihood)),
        ("Σ q ln w = L", text(bound.chord), .saving), ("gap = KL", text(bound.gap), .cost),
      ],
      [
        ("q(1)", BenchNumber.probability(q), .strong),
        ("posterior p(1|x)", BenchNumber.probability(bound.posterior[0]), .text),
      ],
      [
        ("p(x,1)", text(bound.joint[0]), .p), ("p(x,2)", text(bound.joint[1]), .q),
        ("p(x)", text(bound.evidence), .text),
      ],
      [
        ("w₁ = p(x,1)/q(1)", text(bound.weights[0]), .p),
        ("w₂ = p(x,2)/q(2)", text(bound.weights[1]), .q),
      ],
      [("π", weights.map(BenchNumber.place).joined(separator: ", "), .quiet)],
    ]
    let rows = parts.reduce(0) { $0 + $1.count }
    let separator: [Row] = inner.rows >= rows + parts.count - 1 ? [blank] : []
    let table = Array(parts.map { $0 }.joined(separator: separator))
    canvas.draw(table: table, inner, into: &frame)
  }
}
