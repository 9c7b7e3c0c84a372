import Information
import Screens
import Terminals

/// Code lengths of bins as stairs over the line.
struct BinPlot {
  let bench: DistributionBench
  let range: ClosedRange<Double>
  /// The densities for which codes are made: p, or p and q.
  let densities: [any ContinuousDistribution]
  /// A dotted line across the plot.
  var level: Double?

  func draw(on surface: inout Surface, in rect: Rect) {
    let axes = BenchAxes(in: rect, x: range, y: 0...top)
    axes.draw(on: &surface)
    axes.drawPlace((Double(bench.bin) + 0.5) * bench.width, .quiet, on: &surface)
    var curves = BenchCurves(axes)
    if let level { curves.add(level: level, .quiet, isDotted: true) }
    let series = Array(zip(densities, DistributionPair.Side.allCases))
    for (density, side) in series.reversed() {
      curves.add(side.style, mark: side.mark) { length(of: density, at: $0) }
    }
    curves.draw(on: &surface)
    for (density, side) in series {
      axes.markColumns(.infinite, side.style, row: axes.area.row, on: &surface) {
        length(of: density, at: $0) == .infinity
      }
    }
  }

  /// The length of the code word of the bin around x, in the unit that is shown.
  private func length(of density: any ContinuousDistribution, at x: Double) -> Double {
    bench.shown(bench.content(of: density, bin: bench.bin(at: x)))
  }

  /// The upper end of the plot.
  ///
  /// The longest code words belong to bins of next to no probability. So the lengths that p needs
  /// determine the height.
  private var top: Double {
    let usual = densities.first?.typical ?? range
    let tops = densities.map { density in
      DistributionScale.top(usual, count: 100) { length(of: density, at: $0) }
    }
    return min(tops.max() ?? 1, 2.5 * max(tops.first ?? 1, level ?? 0)) * 1.15
  }
}
