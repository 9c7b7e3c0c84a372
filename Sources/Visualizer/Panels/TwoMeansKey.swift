import Mixtures
import Screens

/// The key of a map of log p over two means: the places of the means and all else of θ.
struct TwoMeansKey: MemoKey {
  typealias Value = TwoMeansMap
  static let capacity = 16

  let data: DataKey
  let rules: Rules
  let choice: TwoMeansChoice
  let mixture: Mixture
  let columns: [Double]
  let rows: [Double]
}

extension Session {
  /// The work of making a map. O(rows · columns · N).
  func twoMeansWork(_ key: TwoMeansKey) -> Work {
    let model = model
    let isLong = isMapLong(values: key.columns.count * key.rows.count)
    return Work(key, isNeeded: false, isLong: isLong) { () throws(CancellationError) in
      try TwoMeansMap(
        key.choice, columns: key.columns, rows: key.rows, at: key.mixture, model: model,
        rules: key.rules)
    }
  }
}
