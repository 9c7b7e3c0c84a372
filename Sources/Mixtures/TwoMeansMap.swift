/// log p(X|θ) + log p(θ) over one coordinate of the means of two components, all else as in a state.
///
/// If the two components are equal but for their means, exchanging the means exchanges labels only, and the
/// map has two equal summits.
package struct TwoMeansMap: Hashable, Sendable {
  /// The values of the first mean, across, in working units.
  package let columns: [Double]
  /// The values of the second mean, up, in working units.
  package let rows: [Double]
  /// log p(X|θ) + log p(θ), row by row; −∞ if θ has no density at a point.
  package let values: [Double]

  package func value(row: Int, column: Int) -> Double { values[row * columns.count + column] }

  /// Computes the map from tables of the log joints of the two components at their places.
  ///
  /// The log joints of the other components are the same everywhere. O((rows + columns)·N + N·K) logarithms
  /// and exponentials and O(rows·columns·N) additions and multiplications, on one thread.
  /// - Throws: `CancellationError` if the task was cancelled.
  package init(
    _ choice: TwoMeansChoice, columns: [Double], rows: [Double], at mixture: Mixture, model: Model,
    rules: Rules
  ) throws(CancellationError) {
    (self.columns, self.rows) = (columns, rows)
    func moved(_ k: Int, _ values: [Double]) -> [Mixture] {
      values.map { value in
        var next = mixture
        next.components[k] = choice.coordinate.moved(next.components[k], to: value)
        return next
      }
    }
    let across = moved(choice.first, columns)
    let up = moved(choice.second, rows)
    let tables = TwoMeansTables(
      first: across.map { ($0.components[choice.first], $0.weights[choice.first]) },
      second: up.map { ($0.components[choice.second], $0.weights[choice.second]) },
      rest: mixture.weights.indices.filter { $0 != choice.first && $0 != choice.second }
        .map { (mixture.components[$0], mixture.weights[$0]) },
      model: model)
    let sums = try tables.sums()
    // Given the covariances, the means are independent under a prior.
    let logPrior = rules.logPrior(of: mixture, model: model)
    let ofColumns = across.map { rules.logPrior(of: $0, model: model) }
    let ofRows = up.map { rules.logPrior(of: $0, model: model) - logPrior }
    values = sums.indices.map { at in
      // A prior that forbids the weights forbids every place.
      guard logPrior > -.infinity else { return -.infinity }
      return sums[at] + (ofColumns[at % columns.count] + ofRows[at / columns.count])
    }
  }
}
