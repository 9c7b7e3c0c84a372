/// How a line runs through a cell, as the eye sees it on cells that are twice as high as wide.
package enum StrokeDirection: Hashable, Sendable {
  case none, flat, steep, rising, falling

  /// The direction nearest to a displacement measured in cells, rows counted downwards; `none` for no
  /// displacement.
  init(columns: Double, rows: Double) {
    let across = columns.magnitude
    let down = rows.magnitude
    // tan 22.5°
    let slope = 2.0.squareRoot() - 1
    if across == 0, down == 0 {
      self = .none
    } else if down <= slope * across {
      self = .flat
    } else if across <= slope * down {
      self = .steep
    } else {
      self = (columns > 0) == (rows > 0) ? .falling : .rising
    }
  }
}
