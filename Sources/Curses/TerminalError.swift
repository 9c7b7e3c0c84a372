/// The reason why the terminal cannot be used, in one line.
package struct TerminalError: Error, Hashable, Sendable, CustomStringConvertible {
  package let description: String

  init(_ description: String) { self.description = description }
}
