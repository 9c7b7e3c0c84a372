import Mixtures
import Screens

/// The key of a hill: the path of θ, and the places of θ and q on it.
struct HillKey: MemoKey {
  typealias Value = Hill
  static let capacity = 16

  let data: DataKey
  let rules: Rules
  let path: [Mixture]
  let columns: [Double]
  let rows: [Double]
}

extension Session {
  func hillKey(_ stretch: HillStretch, columns: [Double], rows: [Double]) -> HillKey {
    HillKey(
      data: DataKey(self), rules: timeline.presentEntry.rules, path: stretch.stairs.path.vertices,
      columns: columns, rows: rows)
  }

  /// The cost of one value of a map in passes over N·K numbers. Without a kernel it takes six times as long.
  var mapCost: Int {
    let hasKernel = timeline.present.mixture.components.first.map {
      model.family.quadratic($0, weight: 1) != nil
    }
    return passCost * (hasKernel == true ? 1 : 6)
  }

  /// True if a map takes longer than a frame: one of 81×60 values at N·K = 5,000 does not.
  func isMapLong(values: Int) -> Bool { Double(values) * Double(mapCost) > 81 * 60 * 5_000 }

  /// The work of making a hill. O(rows · columns · N · K).
  func hillWork(_ key: HillKey, _ stretch: HillStretch) -> Work {
    let (path, model, rules) = (stretch.stairs.path, model, key.rules)
    let isLong = isMapLong(values: key.columns.count * key.rows.count)
    return Work(key, isNeeded: false, isLong: isLong) { () throws(CancellationError) in
      try Hill(path, columns: key.columns, rows: key.rows, model: model, rules: rules)
    }
  }
}
