/// A coordinate of the place of a component that can vary on its own: x or y of a mean, the intercept of a
/// line, or p of a coin.
package struct PlaceCoordinate: Hashable, Sendable {
  package enum Axis: Hashable, Sendable { case x, y }

  /// The symbol of the parameter.
  package let symbol: String
  /// The axis of the data along which the component moves; nil if it has none.
  package let axis: Axis?
  /// The number of the parameter in the row of a component.
  private let slot: Int
  /// The number of the parameter that is 1 minus this one; nil if there is none.
  private let complement: Int?
  /// The values that the parameter may have.
  let limits: ClosedRange<Double>

  init(
    symbol: String, axis: Axis?, slot: Int, complement: Int? = nil,
    limits: ClosedRange<Double> = -Double.infinity...Double.infinity
  ) {
    (self.symbol, self.axis, self.slot) = (symbol, axis, slot)
    (self.complement, self.limits) = (complement, limits)
  }

  /// The value of a component, in the units that this has.
  package func value(of component: Component) -> Double { component[slot] }

  /// The component with another value.
  package func moved(_ component: Component, to value: Double) -> Component {
    var next = component
    next[slot] = value
    if let complement { next[complement] = 1 - value }
    return next
  }

  /// The standard deviation of the data along the axis, in working units; a quarter of the limits if there
  /// is no axis.
  func spread(of observations: Observations) -> Double {
    switch axis {
    case .x: observations.deviations.x
    case .y: observations.deviations.y
    case nil: (limits.upperBound - limits.lowerBound) / 4
    }
  }
}
