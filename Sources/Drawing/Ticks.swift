#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Where the ticks of an axis stand.
public enum Ticks {
  /// Heckbert's nice numbers (Graphics Gems 1990): about `count` ticks that cover [low, high].
  public static func heckbert(_ low: Double, _ high: Double, _ count: Int) -> [Double] {
    guard low.isFinite, high > low, count > 1 else { return [] }
    let range = niceNumber(high - low, rounds: false)
    let step = niceNumber(range / Double(count - 1), rounds: true)
    let first = (low / step).rounded(.down) * step
    let last = (high / step).rounded(.up) * step
    let steps = Int(((last - first) / step).rounded())
    return (0...max(0, steps)).map { first + Double($0) * step }.filter {
      $0 >= low - step && $0 <= high + step
    }
  }

  private static func niceNumber(_ x: Double, rounds: Bool) -> Double {
    let exponent = log10(x).rounded(.down)
    let fraction = x / pow(10, exponent)
    let nice: Double
    if rounds {
      nice = fraction < 1.5 ? 1 : fraction < 3 ? 2 : fraction < 7 ? 5 : 10
    } else {
      nice = fraction <= 1 ? 1 : fraction <= 2 ? 2 : fraction <= 5 ? 5 : 10
    }
    return nice * pow(10, exponent)
  }

  /// An extension of Wilkinson's algorithm (Talbot, Lin & Hanrahan, InfoVis 2010): the labelling with
  /// the best
  ///
  ///     0.25 simplicity + 0.2 coverage + 0.5 density + 0.05 legibility
  ///
  /// - Parameter legibility: at most 1 for a set of ticks, or nil where they cannot be used.
  /// - Returns: the ticks, possibly a little outside [low, high]; none where the range is empty.
  public static func extended(
    _ low: Double, _ high: Double, _ count: Int, legibility: ([Double]) -> Double? = { _ in 1 }
  ) -> [Double] {
    guard low.isFinite, high.isFinite, high - low > 256 * max(low.magnitude, high.magnitude).ulp,
      (high - low).isNormal, count > 0
    else { return [] }
    var search = Search(low: low, high: high, wanted: max(2, Double(count)))
    search.run(legibility)
    return search.best
  }

  /// The branch-and-bound search of the paper, its names spelt out.
  private struct Search {
    let low: Double
    let high: Double
    /// m, how many ticks are wanted.
    let wanted: Double
    var best: [Double] = []
    var bestScore = -2.0

    /// Q, the preferred steps, the nicest first.
    static let bases = [1.0, 5, 2, 2.5, 4, 3]

    mutating func run(_ legibility: ([Double]) -> Double?) {
      for skip in 1...12 {
        for (rank, base) in Search.bases.enumerated() {
          let simplest = simplicity(rank, skip, hasZero: true)
          if score(simplest, 1, 1, 1) < bestScore { return }
          searchCounts(base, rank, skip, simplest, legibility)
        }
      }
    }

    private mutating func searchCounts(
      _ base: Double, _ rank: Int, _ skip: Int, _ simplest: Double,
      _ legibility: ([Double]) -> Double?
    ) {
      for ticks in 2...max(3, Int(wanted) * 3) {
        let densest = densityLimit(Double(ticks))
        if score(simplest, 1, densest, 1) < bestScore { return }
        let gap = (high - low) / Double(ticks + 1) / Double(skip) / base
        var exponent = log10(gap).rounded(.up)
        for _ in 0..<6 {
          let step = Double(skip) * base * pow(10, exponent)
          let widest = coverageLimit(step * Double(ticks - 1))
          if score(simplest, widest, densest, 1) < bestScore { break }
          searchStarts(step, rank, skip, ticks, legibility)
          exponent += 1
        }
      }
    }

    private mutating func searchStarts(
      _ step: Double, _ rank: Int, _ skip: Int, _ ticks: Int, _ legibility: ([Double]) -> Double?
    ) {
      let span = Double(ticks - 1)
      let from = (high / step).rounded(.down) * Double(skip) - span * Double(skip)
      let to = (low / step).rounded(.up) * Double(skip)
      guard from <= to, to - from < 1000 else { return }
      var start = from
      while start <= to {
        let first = start * (step / Double(skip))
        let last = first + step * span
        let hasZero = first <= 0 && last >= 0 && isMultiple(first, of: step)
        let parts = (
          simplicity(rank, skip, hasZero: hasZero), coverage(first, last),
          density(Double(ticks), first, last)
        )
        start += 1
        guard score(parts.0, parts.1, parts.2, 1) > bestScore else { continue }
        let values = (0..<ticks).map { rounded(first + Double($0) * step, to: step) }
        guard let legible = legibility(values) else { continue }
        let total = score(parts.0, parts.1, parts.2, legible)
        if total > bestScore { (bestScore, best) = (total, values) }
      }
    }

    private func score(_ s: Double, _ c: Double, _ d: Double, _ l: Double) -> Double {
      0.25 * s + 0.2 * c + 0.5 * d + 0.05 * l
    }

    private func simplicity(_ rank: Int, _ skip: Int, hasZero: Bool) -> Double {
      1 - Double(rank) / Double(Search.bases.count - 1) - Double(skip) + (hasZero ? 1 : 0)
    }

    private func coverage(_ first: Double, _ last: Double) -> Double {
      let range = 0.1 * (high - low)
      let (above, below) = ((high - last) / range, (low - first) / range)
      return 1 - 0.5 * (above * above + below * below)
    }

    private func coverageLimit(_ span: Double) -> Double {
      let range = high - low
      guard span > range else { return 1 }
      let half = (span - range) / 2 / (0.1 * range)
      return 1 - half * half
    }

    private func density(_ ticks: Double, _ first: Double, _ last: Double) -> Double {
      let actual = (ticks - 1) / (last - first)
      let target = (wanted - 1) / (max(last, high) - min(first, low))
      return 2 - max(actual / target, target / actual)
    }

    private func densityLimit(_ ticks: Double) -> Double {
      ticks >= wanted ? 2 - (ticks - 1) / (wanted - 1) : 1
    }

    private func isMultiple(_ x: Double, of step: Double) -> Bool {
      (x / step - (x / step).rounded()).magnitude < 1e-10
    }

    /// Zero is zero, not 10⁻¹⁷.
    private func rounded(_ x: Double, to step: Double) -> Double {
      x.magnitude < 1e-10 * step ? 0 : x
    }
  }
}
