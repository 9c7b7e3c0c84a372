import Mixtures
import Screens
import Stepping

/// The numbers of the EM screen that lessons can name, in nats and in units of the data.
extension Session: Quantities {
  package static let quantities: [Quantity<Session>] = bound + counts + components

  private static let bound: [Quantity<Session>] = [
    nats("log p") { $0.logLikelihood }, nats("L") { $0.lowerBound }, nats("KL") { $0.divergence },
    nats("Q") { $0.expectedLogJoint }, nats("H") { $0.entropy }, nats("log prior") { $0.logPrior },
    nats("objective") { $0.objective },
  ]

  private static let counts: [Quantity<Session>] = [
    plain("half-step") { session, _ in Double(session.timeline.present.halfStep) },
    plain("iteration") { session, _ in Double(session.timeline.present.iteration) },
    plain("N") { session, _ in Double(session.dataset.points.count) },
    plain("K") { session, _ in Double(session.timeline.present.mixture.count) },
    plain("rate") { session, _ in
      Meters(session.timeline.iterations(latest: Meters.endsRead)).rate.number
    },
    plain("converged") { session, _ in session.timeline.isConverged ? 1 : 0 },
    plain("collapsed") { session, _ in Double(session.collapses.count) },
  ]

  private static let components: [Quantity<Session>] = [
    component("weight k") { fit, k in fit.parameters.weights[k] },
    component("mean k x") { fit, k in fit.parameter(.mean(.x), of: k) },
    component("mean k y") { fit, k in fit.parameter(.mean(.y), of: k) },
    component("sd k x") { fit, k in fit.parameter(.deviation(.x), of: k) },
    component("sd k y") { fit, k in fit.parameter(.deviation(.y), of: k) },
    component("p k") { fit, k in fit.parameter(.probability, of: k) },
    component("rho k") { fit, k in fit.parameter(.correlation, of: k) },
    component("N k") { fit, k in fit.componentWeights[k] },
  ]

  /// A number of the bound, which is 0 below the resolution of the bound.
  private static func nats(_ name: String, _ value: @escaping @Sendable (Bound) -> Double)
    -> Quantity<Session>
  {
    Quantity(
      name,
      resolution: { session, _ in session.timeline.present.bound.resolution }
    ) { session, _ in value(session.timeline.present.bound) }
  }

  private static func plain(
    _ name: String, _ value: @escaping @Sendable (Session, Int) -> Double?
  ) -> Quantity<Session> {
    Quantity(name, resolution: { Tolerance.negligible(beside: $1) }, value: value)
  }

  /// A number of a component; nil if there is no such component.
  private static func component(
    _ name: String, _ value: @escaping @Sendable (Fit, Int) -> Double?
  ) -> Quantity<Session> {
    plain(name) { session, k in
      let fit = session.timeline.present
      return fit.mixture.components.indices.contains(k) ? value(fit, k) : nil
    }
  }
}

extension Fit {
  /// A column of the family's table, in data units; nil if the family has no such column.
  fileprivate func parameter(_ quantity: ParameterColumn.Quantity, of k: Int) -> Double? {
    model.family.presentation.columns.first { $0.quantity == quantity }
      .map { $0.value(parameters.components[k]) }
  }
}
