import Information
import Plane
import RealModule
import Screens
import Terminals

/// p and q themselves: bars, or curves with the chosen bin filled.
struct DistributionPicture {
  let bench: DistributionBench

  func draw(hasXLabels: Bool, on surface: inout Surface, in rect: Rect) {
    let title = [Piece("p", .p), Piece(" and ", .text), Piece("q", .q)]
    switch bench.pair {
    case .discrete(let p, let q):
      let inner = surface.panel([title + [Piece(", probabilities", .text)]], in: rect)
      OutcomePlot(names: p.outcomes, chosen: bench.outcome)
        .draw([.p(p.probabilities), .q(q.probabilities)], on: &surface, in: inner)
    case .continuous(let p, let q):
      let short = title + [Piece(", densities", .text)]
      let cut = hasBins ? ", cut into bins of Δ = \(BenchNumber.place(bench.width))" : ""
      let inner = surface.panel([short + [Piece(cut, .text)], short], in: rect)
      draw(p, q, hasXLabels: hasXLabels, on: &surface, in: inner)
    }
  }

  private var hasBins: Bool { bench.view != .where }

  /// The mean density in a bin.
  private func height(of p: any ContinuousDistribution, bin: Int) -> Double {
    Double.exp(-bench.content(of: p, bin: bin)) / bench.width
  }

  private func draw(
    _ p: any ContinuousDistribution, _ q: any ContinuousDistribution, hasXLabels: Bool,
    on surface: inout Surface, in rect: Rect
  ) {
    let range = DistributionScale.range(p, q)
    func density(_ distribution: any ContinuousDistribution) -> (Double) -> Double {
      { Double.exp(distribution.logDensity($0)) }
    }
    let tops = [p, q].map { DistributionScale.top(range, count: 400, density($0)) }
    let top = max(tops[0], tops[1]) * (rect.rows >= 6 ? 1.3 : 1.1)
    let axes = BenchAxes(in: rect, x: range, y: 0...top, hasXLabels: hasXLabels)
    guard !axes.area.isEmpty else { return }
    axes.draw(on: &surface)
    drawChosenBin(p, axes, on: &surface)
    var curves = BenchCurves(axes)
    // Bins finer than columns look like the curve itself.
    let binsShown = (range.upperBound - range.lowerBound) / bench.width
    if hasBins, binsShown < Double(axes.area.columns) {
      curves.add(.axis, mark: ".") { height(of: p, bin: bench.bin(at: $0)) }
    }
    // A tail that looks like 0 would only hide the other's.
    let unit = 0.1 * top / Double(axes.area.rows)
    func visible(_ density: @escaping (Double) -> Double) -> (Double) -> Double {
      { density($0) < unit ? .nan : density($0) }
    }
    curves.add(.q, mark: "o", visible(density(q)))
    curves.add(.p, mark: "*", visible(density(p)))
    curves.draw(on: &surface)
    drawLetters(p, q, axes, on: &surface)
    markWithoutCode(ContinuousComparison(p: p, q: q).withoutCode, axes, on: &surface)
  }

  /// Draws the probability of the chosen bin as an area.
  private func drawChosenBin(
    _ p: any ContinuousDistribution, _ axes: BenchAxes, on surface: inout Surface
  ) {
    guard hasBins else { return }
    let low = Double(bench.bin) * bench.width
    let (middle, high) = (low + 0.5 * bench.width, low + bench.width)
    let chosen = axes.cell(middle, 0)?.column
    let filled = Int(saturating: axes.height(height(of: p, bin: bench.bin)).rounded(.up))
    // The colour of what is chosen shows behind the curves. Without one, a texture is between them.
    let tint = surface.style(.selection)
    let cell =
      tint.background == .standard
      ? Cell(surface[.probability], surface.style(.p)) : Cell(" ", tint)
    for level in 0..<min(axes.area.rows, max(1, filled)) {
      for column in axes.columns {
        let x = axes.x(ofColumn: column)
        guard (x >= low && x < high) || column == chosen else { continue }
        surface[column, axes.area.endRow - 1 - level] = cell
      }
    }
  }

  /// Draws a badge at the top of each curve.
  private func drawLetters(
    _ p: any ContinuousDistribution, _ q: any ContinuousDistribution, _ axes: BenchAxes,
    on surface: inout Surface
  ) {
    guard axes.area.rows >= 4, axes.area.columns >= 12 else { return }
    func peak(_ distribution: any ContinuousDistribution) -> (column: Int, row: Int)? {
      // All kinds peak at the mean, except two humps, whose first peak is the first break.
      let x = distribution.breaks.count > 2 ? distribution.breaks[0] : distribution.mean
      return axes.cell(x, Double.exp(distribution.logDensity(x)))
        .map { ($0.column, max(axes.area.row, $0.row - 1)) }
    }
    guard var first = peak(p), var second = peak(q) else { return }
    if (first.column - second.column).magnitude < 4 {
      let isPLeft = p.mean <= q.mean
      first.column += isPLeft ? -2 : 2
      second.column += isPLeft ? 2 : -2
    }
    surface.drawBadge("p", 0, at: first, in: axes.area)
    surface.drawBadge("q", 1, at: second, in: axes.area)
  }

  /// Marks the places where q = 0 < p on the base line.
  private func markWithoutCode(
    _ places: [ClosedRange<Double>], _ axes: BenchAxes, on surface: inout Surface
  ) {
    guard !places.isEmpty, !surface.hidesNumbers else { return }
    axes.markColumns(.infinite, .warning, row: axes.area.endRow - 1, on: &surface) { x in
      places.contains { $0.contains(x) }
    }
    let words = " q = 0 < p: KL(p‖q) = ∞ "
    let width = surface.width(words)
    guard axes.area.columns >= width + 4, axes.area.rows >= 4 else { return }
    surface.write(words, .warning, column: axes.area.endColumn - width, in: axes.area)
  }
}
