/// The heights of one column of stacked areas, in eighths of a cell from the bottom.
struct AreaHeights: Hashable, Sendable {
  let light: AreaLight
  let lower: Int
  let roof: Int
  /// The thickness of the roof; 0 if it is above the picture.
  let thickness: Int

  /// Nil if the column has no upper quantity in or above the picture.
  /// - Parameter share: the share of the height at which a value is; NaN if it has none.
  init?(
    _ column: StackedAreas.Column, rows: Int, style: AreaStyle, hasThickRoof: Bool,
    share: (Double) -> Double
  ) {
    let (upper, lower) = (share(column.upper), share(column.lower))
    guard rows > 0, upper >= 0 else { return nil }
    light = column.light
    let isTextured = style.isTextured
    thickness = upper > 1 ? 0 : isTextured || hasThickRoof ? 8 : 4
    // A cell of textures holds the whole roof; half a cell of blocks does.
    let unit = isTextured ? 8 : 4
    let steps = min(1, upper) * Double(8 * rows / unit)
    roof = min(
      unit * Int(steps.rounded(isTextured ? .down : .toNearestOrAwayFromZero)),
      8 * rows - thickness)
    // The roof is rounded to coarser steps than the lower area, which must not open a gap.
    let level = isTextured ? 8 : 8 / style.levels
    let levels = Double(8 * rows / level)
    let filled = max(0, min(1, lower.isNaN ? 0 : lower)) * levels
    let touches = (upper - lower) * levels < 0.5
    self.lower = touches ? roof : min(roof, level * Int(filled.rounded()))
  }

  /// The parts that a range of eighths shows.
  func parts(_ eighths: Range<Int>) -> AreaParts {
    var parts: AreaParts = []
    if eighths.overlaps(0..<lower) { parts.insert(.lower) }
    if eighths.overlaps(lower..<roof) { parts.insert(.difference) }
    if eighths.overlaps(roof..<roof + thickness) { parts.insert(.roof) }
    return parts
  }

  /// The part in the middle of a range of eighths; the roof if the range has any of it.
  func part(_ eighths: Range<Int>) -> AreaPart? {
    if eighths.lowerBound >= roof + thickness { return nil }
    if eighths.upperBound > roof { return .roof }
    return lower >= (eighths.lowerBound + eighths.upperBound + 1) / 2 ? .lower : .difference
  }
}
