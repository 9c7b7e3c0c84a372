import Plane
import RealModule

/// The search for the best equally spaced labels inside a range.
///
/// A set is scored w · (simplicity, coverage, density, legibility). The four loops, over the skip
/// j, the round number q, the count k and the power of ten, stop as soon as nothing further can
/// beat the best. Source: Talbot, Lin and Hanrahan, "An extension of Wilkinson's algorithm for
/// positioning tick labels on axes", IEEE Transactions on Visualization and Computer Graphics 16
/// (2010). Two things differ: no label is outside of the range, and coverage, which that makes
/// coarser, weighs less.
struct TickSearch {
  /// Round numbers in order of preference.
  static let q: [Double] = [1, 5, 2, 2.5, 4, 3]

  let low: Double
  let high: Double
  /// The number of labels wanted.
  let count: Double
  /// The legibility from 0 to 1; nil for a set that cannot be shown.
  let legibility: (TickSet) -> Double?

  private var range: Double { high - low }

  /// The best set; nil if the range is empty, not finite, or too small for its place.
  func best() -> TickSet? {
    guard range.isFinite, range > 0, count > 1 else { return nil }
    var best: TickSet?
    var bestScore = -2.0
    for j in 1... {
      for (i, q) in Self.q.enumerated() {
        let simplicity = 2 - Double(i) / Double(Self.q.count - 1) - Double(j)
        if score(simplicity, 1, 1, 1) < bestScore { return best }
        for k in 2... {
          let density = Double(k) >= count ? 2 - Double(k - 1) / (count - 1) : 1
          if score(simplicity, 1, density, 1) < bestScore { break }
          search(j, i, q, k, simplicity, density, &best, &bestScore)
        }
      }
    }
    return best
  }

  /// Searches all powers of ten and starts of one skip, number and count.
  private func search(
    _ j: Int, _ i: Int, _ q: Double, _ k: Int, _ simplicity: Double, _ density: Double,
    _ best: inout TickSet?, _ bestScore: inout Double
  ) {
    let spacing = range / Double(k + 1) / Double(j) / q
    guard spacing > 0 else { return }
    for z in Int(saturating: Double.log10(spacing).rounded(.up))... {
      var set = TickSet(start: 0, stride: Double(j), q: q, exponent: z, count: k)
      let span = set.last
      guard span.isFinite, span != 0, span <= range * (1 + 1e-9),
        score(simplicity, 1, density, 1) >= bestScore
      else { return }
      let step = span / Double(k - 1)
      let from = ((high / step).rounded(.down) - Double(k - 1)) * Double(j)
      let to = (low / step).rounded(.up) * Double(j)
      guard from.magnitude < 0x1p52, to.magnitude < 0x1p52 else { continue }
      for start in Swift.stride(from: from, through: to, by: 1) {
        set.start = start
        guard let score = score(set, preference: i, above: bestScore) else { continue }
        best = set
        bestScore = score
      }
    }
  }

  /// The score of a set if it beats another; nil otherwise.
  private func score(_ set: TickSet, preference i: Int, above other: Double) -> Double? {
    let (first, last) = (set.first, set.last)
    guard first >= low, last <= high else { return nil }
    let hasZero = set.start <= 0 && last >= 0
    let zero = hasZero && set.start.truncatingRemainder(dividingBy: set.stride) == 0 ? 1.0 : 0
    let simplicity = 1 - Double(i) / Double(Self.q.count - 1) - set.stride + zero
    let above = (high - last) / (0.1 * range)
    let below = (low - first) / (0.1 * range)
    let coverage = 1 - 0.5 * (above * above + below * below)
    let given = Double(set.count - 1) / (last - first)
    let wanted = (count - 1) / range
    let density = 2 - max(given / wanted, wanted / given)
    let limit = score(simplicity, coverage, density, 1)
    guard limit > other, let legibility = legibility(set) else { return nil }
    let score = score(simplicity, coverage, density, legibility)
    return score > other ? score : nil
  }

  private func score(_ s: Double, _ c: Double, _ d: Double, _ l: Double) -> Double {
    0.25 * s + 0.05 * c + 0.5 * d + 0.1 * l
  }
}
