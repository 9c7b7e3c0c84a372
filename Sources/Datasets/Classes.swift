/// The known groups of a data set. They are only displayed; EM does not use them.
public struct Classes: Hashable, Sendable {
  public let names: [String]
  /// The position in `names` of the class of each row.
  public let index: [Int]

  public init(names: [String], index: [Int]) {
    self.names = names
    self.index = index
  }
}
