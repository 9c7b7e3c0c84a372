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
  /// hill. Nil if there are no states. O(K) for each state whose q is that of a recent θ.
  package init?(_ fits: [Fit]) {
    let first = fits.lastIndex { $0.origin.isNewData } ?? 0
    let fits = fits.suffix(from: min(first, fits.count))
    guard let start = fits.first else { return nil }
    var path = ParameterPath(at: start.mixture, family: start.model.family)
    var row = path.place(of: start.responsibilities)
    var steps: [Step] = []
    var q = start.responsibilities
    for (number, fit) in fits.enumerated() {
      if number > 0, fit.origin.movesParameters { path.append(fit.mixture) }
      // A frozen E keeps q, which may be that of a much older θ.
      if number > 0, fit.origin.movesResponsibilities, fit.responsibilities != q {
        q = fit.responsibilities
        row = path.place(of: q)
      }
      steps.append(
        Step(
          halfStep: fit.halfStep, origin: fit.origin, column: path.end, row: row,
          objective: fit.bound.objective))
    }
    (self.path, self.steps) = (path, steps)
  }
}
