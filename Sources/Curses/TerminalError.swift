/// Why the terminal cannot be used, in one line.
public struct TerminalError: Error, Hashable, Sendable, CustomStringConvertible {
  public let description: String

  init(_ description: String) { self.description = description }
}
