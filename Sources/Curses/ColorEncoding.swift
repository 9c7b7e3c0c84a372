import Terminals

/// The numbers of colours in curses.
///
/// On a `direct` terminal a number is 0xRRGGBB, and small ones are the indexed colours. On others
/// it is an index. −1 is the terminal's own colour. A colour beyond `depth` becomes the nearest
/// within it.
struct ColorEncoding: Hashable, Sendable {
  var depth: ColorDepth
  /// True if the terminal's description has 24-bit colour, even if `depth` is less.
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

  /// Some descriptions take numbers below 256 for indices. One invisible step of green makes them
  /// larger.
  private func packed(_ rgb: UInt32) -> Int32 { Int32(rgb < 0x100 ? rgb | 0x100 : rgb) }
}
