import Terminals

/// The style of the points of a cloud, by the room they have.
enum PointStyle: Hashable {
  /// One glyph for each occupied cell.
  case marks
  /// `▀▄`: two colours in each cell.
  case halves
  /// `░▒▓█`: the number of points in a cell.
  case density
}

extension PointCloud {
  /// Marks while most cells of the smallest box around the points are empty; then half blocks; then
  /// shades. Without colours the half blocks could not differ, so marks, which name the component,
  /// stay.
  func pointStyle(on styles: Styles) -> PointStyle {
    if count > 4 * boxCells { return .density }
    if Double(occupied) <= 0.6 * Double(boxCells) { return .marks }
    return styles.capabilities.glyphs == .ascii || styles.depth == .mono ? .marks : .halves
  }
}
