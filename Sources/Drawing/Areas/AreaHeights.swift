import Plane

/// The heights of one column of stacked areas, in eighths of a cell from the bottom.
struct AreaHeights: Hashable, Sendable {
  let light: AreaLight
  /// The lower edge of the layer; the lower quantity if there is none.
  let inner: Int
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
    let steps = Self.settled(min(1, upper) * Double(8 * rows / unit))
    roof = min(
      unit * Int(saturating: steps.rounded(isTextured ? .down : .toNearestOrAwayFromZero)),
      8 * rows - thickness)
    // The roof is rounded to coarser steps than the lower area, which must not open a gap.
    let level = isTextured ? 8 : 8 / style.levels
    let levels = Double(8 * rows / level)
    let filled = Self.settled(max(0, min(1, lower.isNaN ? 0 : lower)) * levels)
    let touches = (upper - lower) * levels < 0.5
    // Above a layer of whole cells a small difference would be lost, so it is rounded as the roof.
    let isRoundedDown = isTextured && column.layer > 0
    let whole = Int(saturating: filled.rounded(isRoundedDown ? .down : .toNearestOrAwayFromZero))
    self.lower = touches ? roof : min(roof, level * whole)
    func height(_ share: Double) -> Int {
      share > 0 ? level * Int(saturating: (min(2, share) * levels).rounded()) : 0
    }
    // The part of the layer above the picture is cut off.
    let layer = height(lower - share(column.lower - column.layer)) - height(lower - 1)
    inner = max(0, min(self.lower, self.lower - layer))
  }

  /// A height without its last digits, so that they do not decide halves: a level line stays level.
  private static func settled(_ height: Double) -> Double { (height * 0x1p20).rounded() * 0x1p-20 }

  /// The edge between two areas within a range of eighths, with the larger of the two below it; nil if there is none.
  func edge(in eighths: Range<Int>) -> (height: Int, below: AreaPart, above: AreaPart)? {
    func holds(_ height: Int) -> Bool { height > eighths.lowerBound && height < eighths.upperBound }
    if holds(lower) {
      let isLayer = lower - max(inner, eighths.lowerBound) > max(0, inner - eighths.lowerBound)
      return (lower, isLayer ? .layer : .lower, .difference)
    }
    return holds(inner) ? (inner, .lower, .layer) : nil
  }

  /// The parts that a range of eighths shows.
  func parts(_ eighths: Range<Int>) -> AreaParts {
    var parts: AreaParts = []
    if eighths.overlaps(0..<inner) { parts.insert(.lower) }
    if eighths.overlaps(inner..<lower) { parts.insert(.layer) }
    if eighths.overlaps(lower..<roof) { parts.insert(.difference) }
    if eighths.overlaps(roof..<roof + thickness) { parts.insert(.roof) }
    return parts
  }

  /// The part in the middle of a range of eighths; the roof if the range has any of it.
  func part(_ eighths: Range<Int>) -> AreaPart? {
    if eighths.lowerBound >= roof + thickness { return nil }
    if eighths.upperBound > roof { return .roof }
    let middle = (eighths.lowerBound + eighths.upperBound + 1) / 2
    return inner >= middle ? .lower : lower >= middle ? .layer : .difference
  }
}
