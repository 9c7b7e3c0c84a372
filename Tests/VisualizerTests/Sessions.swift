import Datasets
import Drawing
import Plane
import Testing

@testable import Mixtures
@testable import Visualizer

/// Sessions that tests begin with.
enum Sessions {
  static func oldFaithful(components: Int = 2, theme: Theme = .dark) throws -> Session {
    let entry = try #require(Catalogue.entry(named: "old-faithful"))
    return try Session(
      dataset: entry.dataset(), recipe: Recipe(components: components), theme: theme)
  }

  /// Old Faithful with a history written by hand: four iterations with round numbers, so that no last
  /// digit of a fit can move a dot. Only where the means stand and how the bound rises is made up; the
  /// colours are the posterior's at the parameters written here.
  static func handWritten(theme: Theme = .dark, position: Int = 6) throws -> Session {
    var session = try oldFaithful(theme: theme)
    let model = session.model
    func mixture(_ step: Double) -> Mixture {
      let weight = 0.5 + 0.03 * step
      let covariance = SymmetricMatrix(xx: 0.8 - 0.15 * step, xy: 0.3 * step, yy: 70 - 8 * step)
      let means = [
        Point(2.5 + 0.45 * step, 90 - 2.5 * step), Point(4 - 0.45 * step, 50 + 1.5 * step),
      ]
      return model.working(
        Mixture(
          weights: [weight, 1 - weight],
          components: means.map { GaussianFamily().component(mean: $0, covariance: covariance) }))
    }
    let evidence: [Double] = [-1480, -1240, -1190, -1150]
    let gap: [Double] = [220, 16.5, 12.25, 8.5]
    var entries: [Timeline.Entry] = []
    func append(_ origin: Origin, _ step: Int, q: Responsibilities, bound: Bound) {
      let halfStep = entries.count
      entries.append(
        Timeline.Entry(
          fit: Fit(
            model: model, mixture: mixture(Double(step)), responsibilities: q, bound: bound,
            moments: mixture(Double(step)).weights.map { Moments(origin: .zero, weight: 272 * $0) },
            origin: origin, halfStep: halfStep, iteration: (halfStep + 1) / 2, events: []),
          rules: session.recipe.rules, dataset: session.dataset))
    }
    for step in 0...3 {
      let open = Bound(
        logLikelihood: evidence[step], expectedLogJoint: evidence[step] - gap[step] - 20,
        entropy: 20, divergence: gap[step])
      let rule = step == 0 ? Responsibilities.Rule.weights : .posterior
      append(
        step == 0 ? .start : .taken(.maximization), step,
        q: Responsibilities(rule, at: mixture(Double(max(0, step - 1)))), bound: open)
      guard step < 3 else { break }
      let closed = Bound(
        logLikelihood: evidence[step], expectedLogJoint: evidence[step] - 20, entropy: 20,
        divergence: 0)
      append(
        .taken(.expectation), step, q: Responsibilities(.posterior, at: mixture(Double(step))),
        bound: closed)
    }
    session.timeline = Timeline(entries: entries, position: position)
    return session
  }
}
