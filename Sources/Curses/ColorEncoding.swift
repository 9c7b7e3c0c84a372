import Terminals

/// Turns a colour into the number by which curses knows it.
///
/// Where the terminal is `direct`, curses takes 0xRRGGBB for every number, except that small ones
/// mean the indexed colours; elsewhere it takes an index. −1 is the terminal's own colour. A colour
/// richer than `depth` is replaced by the nearest that is not.
struct ColorEncoding: Hashable, Sendable {
  var depth: ColorDepth
  /// Whether the terminal's description promises 24-bit colour, used or not.
  var isDirect: Bool

  func number(_ color: Color) -> Int32 {
    switch reduced(color) {
    case .standard: -1
    case .indexed(let index) where !isDirect || index < 8: Int32(index)
    case .indexed(let index): packed(XtermPalette.rgb(index).packed)
    case .direct(let rgb): packed(rgb & 0xFF_FFFF)
    }
  }

  private func reduced(_ color: Color) -> Color {
    switch (depth, color) {
    case (_, .standard), (.mono, _): .standard
    case (.eight, .indexed(let index)): .indexed(XtermPalette.nearestOfEight(to: index))
    case (.eight, .direct(let rgb)):
      .indexed(XtermPalette.nearestOfEight(to: XtermPalette.nearest(to: RGB(packed: rgb))))
    case (.indexed, .direct(let rgb)): .indexed(XtermPalette.nearest(to: RGB(packed: rgb)))
    case (.indexed, .indexed), (.direct, _): color
    }
  }

  /// Numbers below 256 would be taken for indices by some descriptions: one step of green is not
  /// seen and makes them large.
  private func packed(_ rgb: UInt32) -> Int32 {
    Int32(rgb < 0x100 ? rgb | 0x100 : rgb)
  }
}
