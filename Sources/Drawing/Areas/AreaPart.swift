/// The parts of two quantities that are stacked: upper = lower + difference. The lower one may have a layer at its
/// top.
package enum AreaPart: Hashable, Sendable, CaseIterable {
  /// The area below the lower quantity, without its layer.
  case lower
  /// The layer at the top of the lower quantity.
  case layer
  /// The area from the lower to the upper quantity.
  case difference
  /// The line on the upper quantity.
  case roof
}

/// Some of the parts.
package struct AreaParts: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  package static let lower = AreaParts(rawValue: 1)
  package static let difference = AreaParts(rawValue: 2)
  package static let roof = AreaParts(rawValue: 4)
  package static let layer = AreaParts(rawValue: 8)

  package init(_ part: AreaPart) {
    switch part {
    case .lower: self = .lower
    case .layer: self = .layer
    case .difference: self = .difference
    case .roof: self = .roof
    }
  }
}

/// The brightness of a column of areas.
package enum AreaLight: Hashable, Sendable, CaseIterable {
  case usual
  /// The column that changed last.
  case newest
  /// A column that is pointed at inside of a wide area.
  case marked
}
