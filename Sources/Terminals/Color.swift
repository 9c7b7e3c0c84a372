/// A colour in a terminal.
///
/// `indexed` numbers follow the xterm table of 256 colours: 0–7 are the ANSI colours, 16–231 the
/// 6×6×6 cube, 232–255 the grey ramp. `direct` is packed 0xRRGGBB, for terminals with 24-bit
/// colour.
package enum Color: Hashable, Sendable {
  /// The terminal's own foreground or background.
  case standard
  case indexed(UInt8)
  case direct(UInt32)
}
