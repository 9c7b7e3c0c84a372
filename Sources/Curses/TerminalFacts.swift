/// The facts about the terminal that matter to drawing.
struct TerminalFacts: Hashable, Sendable {
  /// The value of TERM.
  var name: String
  /// The number of colours in the terminal's description; 0 for none.
  var colors: Int
  /// True if the description has 24-bit colour.
  var isDirect = false
  /// True if NO_COLOR is set and not empty.
  var refusesColor = false
  /// True if characters are written in UTF-8.
  var isUnicode: Bool
  /// The number of cells of some scalars; −1 for a scalar that cannot be shown.
  var widths = Widths()

  struct Widths: Hashable, Sendable {
    /// `⣿`, for all of Braille.
    var braille = 1
    /// `●`, two cells wide in some East Asian set-ups.
    var disc = 1
    /// `▀`, for the quadrants and half-blocks.
    var block = 1
  }
}
