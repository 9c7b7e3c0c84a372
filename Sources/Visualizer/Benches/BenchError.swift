/// Why a bench cannot be opened; one line without a full stop.
public struct BenchError: Error, Hashable, CustomStringConvertible {
  public let description: String

  init(_ description: String) { self.description = description }
}
