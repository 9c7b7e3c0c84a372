/// The reason why there is no such distribution, in one sentence without a full stop.
package struct DistributionError: Error, Hashable, CustomStringConvertible {
  package let description: String

  package init(_ description: String) { self.description = description }
}
