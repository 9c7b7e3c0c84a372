import Information
import Screens
import Terminals

/// Code lengths of bins as stairs over the line.
struct BinPlot {
  /// The code that is made for a distribution.
  struct Series {
    let distribution: any ContinuousDistribution
    let style: TextStyle
    /// The character of the curve if there are no dots.
    let mark: Unicode.Scalar

    static func p(_ distribution: any ContinuousDistribution) -> Series {
      Series(distribution: distribution, style: .p, mark: "*")
    }
    static func q(_ distribution: any ContinuousDistribution) -> Series {
      Series(distribution: distribution, style: .q, mark: "o")
    }
  }

  let bench: DistributionBench
  let range: ClosedRange<Double>
  let series: [Series]
  /// A dotted line across the plot.
  var level: Double?

  func draw(on surface: inout Surface, in rect: Rect) {
    let axes = BenchAxes(in: rect, x: range, y: 0...top)
    guard !axes.area.isEmpty else { return }
    axes.draw(on: &surface)
    axes.drawPlace((Double(bench.bin) + 0.5) * bench.width, .quiet, on: &surface)
    var curves = BenchCurves(axes)
    if let level { curves.add(level: level, .quiet, isDotted: true) }
    for one in series.reversed() {
      curves.add(one.style, mark: one.mark) { length(of: one, at: $0) }
    }
    curves.draw(on: &surface)
    for one in series {
      for column in 0..<axes.area.columns
      where length(of: one, at: axes.x(ofColumn: column)) == .infinity {
        surface.mark(
          .infinite, one.style, column: axes.area.column + column, row: axes.area.row)
      }
    }
  }

  /// The length of the code word of the bin around x, in the unit that is shown.
  private func length(of series: Series, at x: Double) -> Double {
    let bin = Quantization.bin(of: x, width: bench.width)
    return bench.unit.of(
      nats: 0 - Quantization.logMass(of: series.distribution, bin: bin, width: bench.width))
  }

  /// The upper end of the plot.
  ///
  /// The longest code words belong to bins of next to no probability. So the lengths that p needs
  /// determine the height.
  private var top: Double {
    let usual = series.first?.distribution.typical ?? range
    let tops = series.map { one in
      DistributionScale.top(usual, count: 100) { length(of: one, at: $0) }
    }
    return min(tops.max() ?? 1, 2.5 * max(tops.first ?? 1, level ?? 0)) * 1.15
  }
}
