import Mixtures
import Screens
import Stepping
import Terminals

/// The numbers of the EM screen that lessons can name, in nats and in units of the data.
extension Session: Quantities {
  package static let quantities: [Quantity<Session>] = bound + counts + components

  package func place(of part: Part, in size: Size, emphasis: Emphasis) -> Rect? {
    layout(pictureSize(size), emphasis: emphasis).rect(of: part)
  }

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
    plain("converged", in: .caption) { session, _ in session.timeline.isConverged ? 1 : 0 },
    plain("collapsed") { session, _ in Double(session.collapses.count) },
  ]

  private static let components: [Quantity<Session>] = [
    component("weight k") { fit, k in fit.parameters.weights[k] },
    column(.mean(.x)), column(.mean(.y)), column(.deviation(.x)), column(.deviation(.y)),
    column(.probability), column(.correlation),
    component(componentWeight) { fit, k in fit.componentWeights[k] },
  ]

  /// The name of N_k.
  static let componentWeight = "N k"

  /// A column of the family's table.
  private static func column(_ quantity: ParameterColumn.Quantity) -> Quantity<Session> {
    component(quantity.name ?? "") { fit, k in fit.parameter(quantity, of: k) }
  }

  /// A number of the bound, which is 0 below the resolution of the bound.
  private static func nats(_ name: String, _ value: @escaping @Sendable (Bound) -> Double)
    -> Quantity<Session>
  {
    Quantity(
      name, in: .chart,
      resolution: { session, _ in session.timeline.present.bound.resolution }
    ) { session, _ in value(session.timeline.present.bound) }
  }

  private static func plain(
    _ name: String, in part: Part = .everything,
    _ value: @escaping @Sendable (Session, Int) -> Double?
  ) -> Quantity<Session> {
    Quantity(name, in: part, resolution: { Tolerance.negligible(beside: $1) }, value: value)
  }

  /// A number of a component; nil if there is no such component.
  private static func component(
    _ name: String, _ value: @escaping @Sendable (Fit, Int) -> Double?
  ) -> Quantity<Session> {
    plain(name, in: .table) { session, k in
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

extension ParameterColumn.Quantity {
  /// The name of the number that lessons use, with `k` in the place of the component; nil if they cannot name it.
  var name: String? {
    switch self {
    case .mean(.x): "mean k x"
    case .mean(.y): "mean k y"
    case .deviation(.x): "sd k x"
    case .deviation(.y): "sd k y"
    case .probability: "p k"
    case .correlation: "corr k"
    case .degreesOfFreedom, .intercept, .slope, .noise: nil
    }
  }
}
