import Mixtures

/// One column of the parameter table.
public struct ParameterColumn: Sendable {
  public let heading: String
  /// The heading in 7-bit characters.
  public let plainHeading: String
  /// The axis whose units the numbers have; it decides their decimals.
  public let unit: Unit
  /// The column's number for a component in data units.
  public let value: @Sendable (Component) -> Double

  public enum Unit: Hashable, Sendable { case x, y, slope, ratio }

  public init(
    _ heading: String, plain: String, unit: Unit, value: @escaping @Sendable (Component) -> Double
  ) {
    self.heading = heading
    plainHeading = plain
    self.unit = unit
    self.value = value
  }
}
