/// The reason why there is no such distribution, in one sentence without a full stop.
public struct DistributionError: Error, Hashable, CustomStringConvertible {
  public let description: String

  public init(_ description: String) { self.description = description }
}
