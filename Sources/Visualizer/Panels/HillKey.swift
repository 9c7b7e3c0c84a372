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
  /// True if a hill takes longer than a frame.
  var isHillLong: Bool { passCost > 5_000 }

  func hillKey(_ stretch: HillStretch, columns: [Double], rows: [Double]) -> HillKey {
    HillKey(
      data: DataKey(self), rules: timeline.presentEntry.rules, path: stretch.stairs.path.vertices,
      columns: columns, rows: rows)
  }

  /// The work of making a hill. O(rows · columns · N · K).
  func hillWork(_ stretch: HillStretch, columns: [Double], rows: [Double]) -> Work {
    let (path, model, rules) = (stretch.stairs.path, model, timeline.presentEntry.rules)
    return Work(
      hillKey(stretch, columns: columns, rows: rows), isNeeded: false, isLong: isHillLong
    ) { () throws(CancellationError) in
      try Hill(path, columns: columns, rows: rows, model: model, rules: rules)
    }
  }
}
