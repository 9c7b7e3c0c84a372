import Mixtures

/// One column of the parameter table.
package struct ParameterColumn: Sendable {
  package let heading: String
  /// The heading in 7-bit characters.
  package let plainHeading: String
  /// The axis whose units the numbers have; it decides their decimals.
  package let unit: Unit
  /// The column's number for a component in data units.
  package let value: @Sendable (Component) -> Double

  package enum Unit: Hashable, Sendable { case x, y, slope, ratio }
}
