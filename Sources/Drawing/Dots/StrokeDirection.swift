/// The direction of a line through a cell, as seen on cells that are twice as high as wide.
package enum StrokeDirection: Hashable, Sendable {
  case none, flat, steep, rising, falling

  /// The direction nearest to a displacement measured in cells, rows counted downwards; `none` for
  /// no displacement.
  init(columns: Double, rows: Double) {
    let (across, down) = (columns.magnitude, rows.magnitude)
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

  /// The 7-bit character that is most like a line of the direction.
  var stroke: Unicode.Scalar {
    switch self {
    case .none: "."
    case .flat: "-"
    case .steep: "|"
    case .rising: "/"
    case .falling: "\\"
    }
  }
}
