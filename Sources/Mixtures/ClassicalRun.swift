/// Classical EM, a whole iteration at a time: a soft E and an M, with no measurement between them.
///
/// θ, log p and the events of every iteration have the same bits as those of two half-steps, with one pass
/// over the data for each iteration. It serves many starts, of which only the results are shown.
package struct ClassicalRun: Equatable, Sendable {
  package let model: Model
  package let rules: Rules
  /// θ, in working units.
  package private(set) var mixture: Mixture
  /// log p(X|θ).
  package private(set) var logLikelihood: Double
  /// The events of the last M.
  package private(set) var events: [FitEvent] = []
  package private(set) var iteration = 0
  /// The moments of the posterior at θ, with auxiliary weights if the family has them.
  private var moments: [Moments]

  /// O(N·K).
  /// - Parameter rules: the E rule is ignored; E is soft.
  package init(model: Model, start: Mixture, rules: Rules = Rules()) {
    self.model = model
    self.rules = rules
    mixture = start
    (logLikelihood, moments) = Measurement.sufficientStatistics(at: start, model: model)
  }

  /// Takes one iteration. O(N·K).
  package mutating func advance() {
    let found = model.family.maximize(moments, from: mixture, model: model, rules: rules)
    (mixture, events) = (found.mixture, found.events)
    (logLikelihood, moments) = Measurement.sufficientStatistics(at: mixture, model: model)
    iteration += 1
  }

  /// log p(X|θ) + log p(θ).
  package var logPosterior: Double {
    logLikelihood + rules.logPrior(of: mixture, model: model)
  }
}
