import Mixtures
import Screens

/// The key of the points that carry the gap of a state.
struct CarrierKey: MemoKey {
  /// The numbers of the points, those with the largest share of the gap first.
  typealias Value = [Int]
  static let capacity = 1

  let run: Int
  let edition: Int
  let responsibilities: Responsibilities
  let mixture: Mixture
}

extension Session {
  /// The key of the present state.
  var carrierKey: CarrierKey {
    let fit = timeline.present
    return CarrierKey(
      run: run.number, edition: timeline.presentEntry.edition,
      responsibilities: fit.responsibilities,
      mixture: fit.mixture)
  }

  /// The fewest points that together carry nine tenths of the KL gap. O(N·K + N log N).
  func gapCarriers() -> [Int] {
    let gaps = timeline.present.pointDivergences()
    let order = gaps.indices.sorted { gaps[$0] > gaps[$1] }
    var left = 0.9 * gaps.reduce(0, +)
    return Array(
      order.prefix { n in
        defer { left -= gaps[n] }
        return left > 0
      })
  }
}
