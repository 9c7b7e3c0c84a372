/// A colour as a terminal is told it.
///
/// `indexed` numbers follow the xterm 256-colour table: 0–7 the ANSI colours, 16–231 the 6×6×6 cube,
/// 232–255 the grey ramp. `direct` is packed 0xRRGGBB and is only produced where the terminal's
/// description promises 24-bit colour.
package enum Color: Hashable, Sendable {
  /// The terminal's own foreground or background.
  case standard
  case indexed(UInt8)
  case direct(UInt32)
}
