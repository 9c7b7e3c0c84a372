/// The parts of two quantities that are stacked: upper = lower + difference.
package enum AreaPart: Hashable, Sendable, CaseIterable {
  /// The area below the lower quantity.
  case lower
  /// The area from the lower to the upper quantity.
  case difference
  /// The line on the upper quantity.
  case roof
}

/// The brightness of a column of areas.
package enum AreaLight: Hashable, Sendable, CaseIterable {
  case usual
  /// The column that changed last.
  case newest
  /// A column that is pointed at inside of a wide area.
  case marked
}
