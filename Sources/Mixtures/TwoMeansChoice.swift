/// Two components and the coordinate of their means over which log p is drawn.
package struct TwoMeansChoice: Hashable, Sendable {
  /// The component whose mean moves across.
  package let first: Int
  /// The component whose mean moves up.
  package let second: Int
  package let coordinate: PlaceCoordinate

  /// The coordinate in which the two means differ most on the path, in standard deviations of the data.
  ///
  /// Nil if there are no such two components, or if the family has no coordinate.
  /// - Parameter path: θ of the states of the run, in working units.
  package init?(first: Int = 0, second: Int = 1, path: [Mixture], model: Model) {
    guard first != second, !path.isEmpty,
      path.allSatisfy({
        $0.components.indices.contains(first) && $0.components.indices.contains(second)
      })
    else { return nil }
    func difference(_ coordinate: PlaceCoordinate) -> Double {
      let largest = path.map {
        (coordinate.value(of: $0.components[first]) - coordinate.value(of: $0.components[second]))
          .magnitude
      }.max()
      return (largest ?? 0) / coordinate.spread(of: model.observations)
    }
    // The first of equal ones.
    var best: (coordinate: PlaceCoordinate, difference: Double)?
    for coordinate in model.family.placeCoordinates {
      let difference = difference(coordinate)
      if best.map({ $0.difference < difference }) ?? true { best = (coordinate, difference) }
    }
    guard let best else { return nil }
    (self.first, self.second, coordinate) = (first, second, best.coordinate)
  }

  /// The values of both means.
  package func values(of mixture: Mixture) -> (first: Double, second: Double) {
    (
      coordinate.value(of: mixture.components[first]),
      coordinate.value(of: mixture.components[second])
    )
  }

  /// A range for both axes that has every value of both means on the path, so that it has the states with
  /// exchanged labels too.
  package func range(over path: [Mixture], model: Model) -> ClosedRange<Double> {
    let values = path.flatMap { [self.values(of: $0).first, self.values(of: $0).second] }
    let (low, high) = (values.min() ?? 0, values.max() ?? 0)
    let margin = 0.2 * (high - low) + 0.3 * coordinate.spread(of: model.observations)
    let limits = coordinate.limits
    return max(limits.lowerBound, low - margin)...min(limits.upperBound, high + margin)
  }

  /// A value of a component's mean in the units of the data; its other parameters stay.
  package func inData(_ value: Double, component: Int, of mixture: Mixture, model: Model) -> Double
  {
    let moved = coordinate.moved(mixture.components[component], to: value)
    return coordinate.value(of: model.family.mapped(moved, by: model.observations.units.inverse))
  }
}
