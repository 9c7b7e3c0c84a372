/// The states of a run as places on the hill L(q,θ): E moves up or down, M moves to the side.
package struct Staircase: Sendable {
  /// A state of the run.
  package struct Step: Hashable, Sendable {
    /// The number of the state in its run.
    package let halfStep: Int
    /// The origin of the state.
    package let origin: Origin
    /// The place of θ on the path.
    package let column: Double
    /// The place on the path at which q is the posterior; nil if there is none.
    package let row: Double?
    /// L(q,θ) + log p(θ).
    package let objective: Double
  }

  /// The path of θ. Each start, M-step and edit of θ is a vertex, even if θ did not move.
  package let path: ParameterPath
  /// The states in their order.
  package let steps: [Step]

  /// The stairs of consecutive states of a run.
  ///
  /// They begin after the last edit of the data, because states with other data have no place on this
  /// hill. Nil if there are no states. O(K) for each state.
  package init?(_ fits: [Fit]) {
    let first = fits.lastIndex { $0.origin == .edited(.data) } ?? 0
    let fits = fits.suffix(from: min(first, fits.count))
    guard let start = fits.first else { return nil }
    var path = ParameterPath(at: start.mixture, family: start.model.family)
    var row = path.place(of: start.responsibilities)
    var steps: [Step] = []
    for (number, fit) in fits.enumerated() {
      if number > 0, fit.origin.movesParameters { path.append(fit.mixture) }
      if number > 0, fit.origin.movesResponsibilities {
        row = path.place(of: fit.responsibilities)
      }
      steps.append(
        Step(
          halfStep: fit.halfStep, origin: fit.origin, column: path.end, row: row,
          objective: fit.bound.objective))
    }
    (self.path, self.steps) = (path, steps)
  }
}

extension Origin {
  /// True if θ may have changed.
  fileprivate var movesParameters: Bool {
    switch self {
    case .taken(.maximization), .edited(.parameters): true
    case .start, .taken(.expectation), .edited(.responsibilities), .edited(.data), .edited(.prior):
      false
    }
  }

  /// True if q may have changed.
  fileprivate var movesResponsibilities: Bool {
    switch self {
    case .taken(.expectation), .edited(.responsibilities): true
    case .start, .taken(.maximization), .edited(.parameters), .edited(.data), .edited(.prior): false
    }
  }
}
