import Terminals

/// How the points of a cloud are shown, by the room they have.
enum PointStyle: Hashable {
  /// One glyph for each occupied cell.
  case marks
  /// `▀▄`: two colours a cell.
  case halves
  /// `░▒▓█`: how many points a cell holds.
  case density
}

extension PointCloud {
  /// One mark a cell while cells are mostly apart; then half-blocks; then shades. What counts is how
  /// full the smallest box around the points is: repeated points take no room.
  ///
  /// Where halves cannot differ in colour the mark says more: it names the component.
  func manner(on styles: Styles) -> PointStyle {
    if count > 4 * boxCells { return .density }
    if Double(occupied) <= 0.6 * Double(boxCells) { return .marks }
    return styles.capabilities.glyphs == .ascii || styles.depth == .mono ? .marks : .halves
  }
}
