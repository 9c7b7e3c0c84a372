/// Why a run cannot begin; the text is one line and says what to do.
public struct RunError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Whether the data or the request is at fault: they end the program with different codes.
  public enum Fault: Hashable, Sendable { case usage, data }

  public let fault: Fault
  public let description: String

  public init(_ fault: Fault, _ description: String) {
    self.fault = fault
    self.description = description
  }
}
