/// A key, independent of the bytes that a terminal sends for it.
package enum Key: Hashable, Sendable {
  case character(Unicode.Scalar)
  /// Ctrl with a letter, named by the letter in lower case.
  case control(Unicode.Scalar)
  case up, down, left, right, home, end, pageUp, pageDown
  case tab, backTab, enter, escape, backspace
  case function(Int)
  /// A key of the terminal that the program does not know.
  case unknown
}
