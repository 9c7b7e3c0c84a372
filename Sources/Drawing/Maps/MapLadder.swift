import RealModule

/// The levels of a map: by how much a value is below the best.
///
/// The limits of the levels grow faster than their numbers, so that the top of a hill and its foot are both
/// shown. A power of ten fits them to the map.
package struct MapLadder: Hashable, Sendable {
  /// The largest depth of each level but the last, in units of the power of ten.
  static let limits: [Double] = [0.3, 1, 3, 6, 10, 16, 25, 40, 60, 90, 140, 220, 400]

  /// The value from which depths are counted; NaN if no value is finite.
  package let best: Double
  /// The power of ten of the limits.
  package let exponent: Int

  /// - Parameters:
  ///   - values: those of the map. Most of them have a level above the last.
  ///   - resolution: the largest difference that is rounding. Limits are not below it.
  package init(_ values: [Double], resolution: Double = 0) {
    let best = values.lazy.filter(\.isFinite).max() ?? .nan
    self.best = best
    // A quarter of the values may be deeper than the levels.
    let depths = values.lazy.filter(\.isFinite).map { best - $0 }.sorted()
    let typical = depths.isEmpty ? 0 : depths[depths.count * 3 / 4]
    let needed = max(
      typical / Self.limits[Self.limits.count - 1], resolution / Self.limits[0])
    exponent =
      needed > 0 && needed.isFinite
      ? max(-300, min(300, Int(saturating: Double.log10(needed).rounded(.up)))) : 0
  }

  /// The number of levels.
  static var count: Int { limits.count + 1 }

  /// The level of a value, 0 for the best; nil if it is not finite.
  package func level(_ value: Double) -> Int? {
    guard value.isFinite, best.isFinite else { return nil }
    let depth = (best - value) / unit
    return Self.limits.firstIndex { depth <= $0 } ?? Self.limits.count
  }

  /// The largest depth of a level, without what `note` has; empty for the last level, which has none.
  func limit(_ level: Int) -> String {
    guard Self.limits.indices.contains(level) else { return "" }
    let limit = Self.limits[level] * (isWrittenOut ? unit : 1)
    let decimals = limit < 0.1 ? 2 : limit < 4 && limit != limit.rounded() ? 1 : 0
    return NumberFormat.fixed(limit, decimals: decimals)
  }

  /// The power of ten that the limits leave out; empty for none.
  package var note: String {
    isWrittenOut ? "" : "×10\(NumberFormat.superscript(exponent))"
  }

  private var isWrittenOut: Bool { (-1...2).contains(exponent) }

  private var unit: Double { Double.exp10(Double(exponent)) }
}
