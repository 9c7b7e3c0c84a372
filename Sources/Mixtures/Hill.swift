/// The hill L(q,θ) that EM climbs, over the path of a run: θ at the columns, and q at the rows, where it is
/// the posterior at the θ of that place.
///
///     L(q_τ, θ_s) = log p(X|θ_s) − KL(q_τ‖p(Z|X,θ_s)),   + log p(θ_s) under a prior
///
/// On the diagonal L is log p. M moves along a row and E along a column. Values are totals in nats. log p
/// is stored as its rise above one value, and L by its gap below log p, so that differences keep their
/// digits near convergence.
package struct Hill: Hashable, Sendable {
  /// The places of θ on the path.
  package let columns: [Double]
  /// The places of q on the path.
  package let rows: [Double]
  /// log p(X|θ) + log p(θ) at the place on the path, from its start to its end, that is nearest to the
  /// last column.
  package let reference: Double
  /// log p(X|θ) + log p(θ) of each column, less the reference.
  package let rises: [Double]
  /// The gap of each row and column, row by row. Rounding may make it negative.
  package let gaps: [Double]

  /// KL(q‖p(Z|X,θ)); infinite if q has a component that θ does not have.
  package func gap(row: Int, column: Int) -> Double { gaps[row * columns.count + column] }

  /// L(q,θ) + log p(θ), less the reference; −∞ if θ has no density at a point.
  package func rise(row: Int, column: Int) -> Double {
    rises[column] == -.infinity ? -.infinity : rises[column] - gap(row: row, column: column)
  }

  /// L(q,θ) + log p(θ).
  package func lowerBound(row: Int, column: Int) -> Double {
    reference + rise(row: row, column: column)
  }

  /// log p(X|θ) + log p(θ) of a column.
  package func logPosterior(column: Int) -> Double { reference + rises[column] }
}

extension Hill {
  /// Computes the hill from tables: log p and the posterior at each place, then a product for each row
  /// and column.
  ///
  ///     KL(q‖r_s) = Σₙₖ q_nk (log q_nk − c_nk) + Σₙₖ q_nk (c_nk − log r_nk),   c = log r at the reference
  ///
  /// O((rows + columns)·N·K + rows·columns·N·K), on one thread.
  /// - Throws: `CancellationError` if the task was cancelled.
  package init(
    _ path: ParameterPath, columns: [Double], rows: [Double], model: Model, rules: Rules
  ) throws(CancellationError) {
    let last = path.mixture(at: max(0, min(path.end, columns.last ?? path.end)))
    let mixtures = columns.map(path.mixture(at:))
    let tables = HillTables(
      reference: last, columns: mixtures, rows: rows.map(path.mixture(at:)), model: model)
    try tables.addAllPoints()
    // A prior that forbids the reference may allow other places.
    let ofReference = rules.logPrior(of: last, model: model)
    let logPrior = ofReference.isFinite ? ofReference : 0
    (self.columns, self.rows) = (columns, rows)
    reference = tables.reference + logPrior
    rises = zip(tables.rises, mixtures).map {
      $0 + (rules.logPrior(of: $1, model: model) - logPrior)
    }
    gaps = tables.gaps
  }
}
