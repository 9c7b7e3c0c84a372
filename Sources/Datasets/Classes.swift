/// The true groups of a data set, known from outside. Only for the eye: EM never sees them.
public struct Classes: Hashable, Sendable {
  public let names: [String]
  /// For every row the position of its class in `names`.
  public let index: [Int]

  public init(names: [String], index: [Int]) {
    self.names = names
    self.index = index
  }
}
