/// A key as the program means it, whatever bytes the terminal sent.
package enum Key: Hashable, Sendable {
  case character(Unicode.Scalar)
  /// Ctrl with a letter, named by the letter in lower case.
  case control(Unicode.Scalar)
  case up, down, left, right, home, end, pageUp, pageDown
  case tab, backTab, enter, escape, backspace
  case function(Int)
  /// A key that the terminal named and the program has no word for.
  case unknown
}
