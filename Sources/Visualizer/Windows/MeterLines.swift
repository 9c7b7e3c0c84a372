import Drawing
import Mixtures
import Screens
import Stepping

/// The lines of the meters: the rate of the run, its limit, the parts of the bound, the quality of the fit, the
/// ends by each stopping rule, and the laws of the last half-step.
struct MeterLines {
  let session: Session
  let readings: MeterReadings

  var lines: [TextWindow.Line] {
    func entries(_ texts: [(String, String)]) -> [TextWindow.Line] {
      texts.map { .entry(term: $0.0, text: $0.1) }
    }
    let sections: [(String, [TextWindow.Line])] = [
      ("How fast (right at rest)", entries(speed)), ("Where it ends (estimates)", entries(limit)),
      ("Would have stopped after iteration", entries(stops)),
      ("\(names.lowerBound) = Q + H\(prior)\(session.view.units.suffix)", entries(parts)),
      ("How good (smaller is better)", entries(criteria)), ("Laws of the last half-step", laws),
      ("Beside the known classes", entries(known)),
    ]
    return Array(
      sections.filter { !$0.1.isEmpty }.map { heading, lines in
        [.heading(heading)] + lines
      }.joined(separator: [.blank]))
  }

  private var fit: Fit { session.timeline.present }
  private var names: BoundNames { session.boundNames }
  private var meters: Meters { Meters(session.timeline.iterations(latest: Meters.endsRead)) }
  /// The rules that led to the present state.
  private var rules: Rules { session.timeline.presentEntry.rules }
  private var objective: String { rules.objectiveName }
  private var prior: String { names.hasPrior ? " + log p(θ)" : "" }

  private func number(_ x: Double?, decimals: Int) -> String {
    x.map { NumberFormat.fixed($0, decimals: decimals) } ?? "–"
  }

  private func said(_ reading: Meters.Reading, _ say: (Double) -> String) -> String {
    switch reading {
    case .number(let number): say(number)
    case .none(let reason): "– (\(reason))"
    }
  }

  private var speed: [(String, String)] {
    let meters = meters
    return rate(meters) + [("last gain of \(objective)", gain(meters.iterations.gain))]
  }

  /// The rate by the gap and by the gains if the gap has one, else by the gains.
  private func rate(_ meters: Meters) -> [(String, String)] {
    func three(_ reading: Meters.Reading) -> String {
      said(reading) { NumberFormat.fixed($0, decimals: 3) }
    }
    if rules.expectation.reasonForNoRate != nil { return [("rate ρ", three(meters.rate))] }
    guard meters.hasRateFromGap else {
      return [("rate ρ, from gains of \(objective)", three(meters.rate))]
    }
    return [
      ("rate ρ = KL/Δ\(names.lowerBound) of the last M", three(meters.rate)),
      ("rate ρ, from gains of \(objective)", number(meters.rateFromGains.number, decimals: 3)),
    ]
  }

  /// A gain that is rounding is 0.
  private func gain(_ gain: Double?) -> String {
    guard let gain else { return "–" }
    return gain.magnitude <= fit.bound.resolution ? "0" : session.amounts.signed(gain)
  }

  private var limit: [(String, String)] {
    let meters = meters
    return [
      (
        "limit of \(objective) (Aitken)",
        rules.expectation.reasonForNoRate == nil
          ? said(meters.limit) { "≈" + NumberFormat.total(session.amounts($0), decimals: 6) } : "–"
      ),
      ("iterations left to 10⁻⁶", meters.iterationsLeft.map { "≈\($0)" } ?? "–"),
    ]
  }

  private var stops: [(String, String)] {
    zip(StoppingRule.allCases, session.timeline.presentEntry.stops).map { rule, stop in
      let none = rule.applies(to: rules.expectation) ? "not yet" : "–"
      return (rule.rawValue, stop.map { "\($0)" } ?? none)
    }
  }

  /// The bound from its parts to log p, each the sum of those above it.
  private var parts: [(String, String)] {
    let bound = fit.bound
    let terms: [(String, Double)] =
      [
        ("E[log p(X|Z,θ)]", fit.expectedLogDensity),
        ("E[log p(Z|θ)] = Σ N_k log π_k", fit.expectedLogWeights),
        ("Q, expected complete-data log-likelihood", bound.expectedLogJoint),
        ("H[q], entropy of q", bound.entropy),
      ] + (names.hasPrior ? [("log p(θ)", bound.logPrior)] : []) + [
        ("\(names.lowerBound), lower bound", bound.objective),
        ("KL(q‖p(Z|X,θ)), gap", bound.divergence),
        ("\(names.logPosterior) = \(names.lowerBound) + KL", fit.logPosterior),
      ]
    return terms.map { ($0.0, $0.1.isNaN ? "–" : session.amounts.say($0.1)) }
  }

  private var criteria: [(String, String)] {
    let criteria = InformationCriteria(fit, rules: rules)
    // The criteria are sums over the points in nats, whatever the units of the bound are.
    let inNats = (
      "log p in both, in nats, total over N",
      NumberFormat.total(fit.bound.logLikelihood, decimals: 3)
    )
    return (session.view.units == .nats ? [] : [inNats]) + [
      ("p, free parameters", "\(criteria.parameters)"),
      ("BIC = −2 log p + p log N", NumberFormat.total(criteria.bic, decimals: 2)),
      ("AIC = −2 log p + 2p", NumberFormat.total(criteria.aic, decimals: 2)),
    ]
  }

  private var laws: [TextWindow.Line] {
    session.verdicts(on: Law.allCases, repeated: readings.repeated).map { law, verdict in
      let term = "\(law.rawValue)  \(law.statement(hasPrior: session.boundNames.hasPrior))"
      return switch verdict {
      case .held: .entry(term: term, text: "held")
      case .notApplicable(let reason): .entry(term: term, text: "does not apply: \(reason)")
      case .excused(let reason): .entry(term: term, text: reason)
      case .broken: .entry(term: term, text: "BROKEN", style: .gap)
      case .pending: .entry(term: term, text: "…")
      }
    }
  }

  /// Agreement with the known classes, which EM never sees.
  private var known: [(String, String)] {
    let count = session.dataset.points.count
    guard session.dataset.classes?.index.count == count, count > 1 else { return [] }
    // As wide as the numbers, so that the lines are as many.
    let unknown = String("\(count)".map { _ in "–" })
    let matched = readings.agreement.map { "\($0.matched)" } ?? unknown
    return [
      ("points grouped as the classes are", "\(matched) of \(count)"),
      (
        "Rand index, adjusted (1 = same)",
        readings.agreement.map { NumberFormat.fixed($0.adjustedRand, decimals: 3) } ?? "–––––"
      ),
    ]
  }
}
