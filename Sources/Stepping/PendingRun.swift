import Mixtures

/// One of many runs, an iteration at a time, so that no key waits for a whole run.
struct PendingRun: Equatable, Sendable {
  let rules: Rules
  var state: State
  var logPosterior: [Double]
  var collapsed = false
  var ending: Ending?

  init(rules: Rules, start: Mixture, model: Model) {
    self.rules = rules
    if rules.expectation == .soft {
      let run = ClassicalRun(model: model, start: start, rules: rules)
      (state, logPosterior) = (.classical(run), [run.logPosterior])
    } else {
      let fit = Fit(model: model, start: start, rules: rules)
      (state, logPosterior) = (.halfSteps(fit), [fit.logPosterior])
    }
  }

  /// The present state of the run.
  enum State: Equatable, Sendable {
    /// With a soft E, which needs no measurement between E and M.
    case classical(ClassicalRun)
    /// With another E, whose gain is read from the whole bound.
    case halfSteps(Fit)
  }

  var run: Restarts.Run {
    Restarts.Run(
      seed: rules.seed, logPosterior: logPosterior, logLikelihood: logLikelihood,
      collapsed: collapsed, isConverged: ending == .converged)
  }

  private var logLikelihood: Double {
    switch state {
    case .classical(let run): run.logLikelihood
    case .halfSteps(let fit): fit.bound.logLikelihood
    }
  }

  /// O(N·K).
  mutating func iterate(patience: Int) {
    let end: IterationEnd
    let gain: Double
    switch state {
    case .classical(var run):
      let before = run.logPosterior
      run.advance()
      end = IterationEnd(
        iteration: run.iteration, logPosterior: run.logPosterior, events: run.events)
      gain = end.logPosterior - before
      state = .classical(run)
    case .halfSteps(let fit):
      let next = fit.advance(.expectation, rules: rules).advance(.maximization, rules: rules)
      end = IterationEnd(next)
      gain = rules.expectation.gain(from: fit, to: next)
      state = .halfSteps(next)
    }
    logPosterior.append(end.logPosterior)
    collapsed = collapsed || end.events.hasCollapse
    ending = Ending(of: end, gain: gain, under: rules.expectation, patience: patience)
  }
}
