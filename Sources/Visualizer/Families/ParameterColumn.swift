import Mixtures
import Stepping

/// One column of the parameter table.
package struct ParameterColumn: Sendable {
  package let quantity: Quantity
  /// The first heading, which neighbours may share.
  package let group: Group
  /// The second heading.
  package let heading: String
  /// The column's number for a component in data units.
  package let value: @Sendable (Component) -> Double

  /// The meaning of a column, by which the program finds it.
  package enum Quantity: Hashable, Sendable {
    case mean(Axis)
    case deviation(Axis)
    case correlation
    case degreesOfFreedom
    case intercept
    case slope
    /// The probability of heads.
    case probability
    /// The standard deviation of y about a line.
    case noise
  }

  package enum Group: Hashable, Sendable {
    /// The name of an axis.
    case axis(Axis)
    case words(String)
    case none
  }

  package init(
    _ quantity: Quantity, _ group: Group, _ heading: String,
    value: @escaping @Sendable (Component) -> Double
  ) {
    self.quantity = quantity
    self.group = group
    self.heading = heading
    self.value = value
  }
}
