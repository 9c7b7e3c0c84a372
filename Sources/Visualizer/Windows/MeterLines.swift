import Drawing
import Mixtures
import Screens
import Stepping

/// The lines of the meters: the rate of the run, its limit, its quality, the ends by each stopping rule, and
/// the laws of the last half-step.
struct MeterLines {
  let session: Session
  let readings: MeterReadings

  var lines: [TextWindow.Line] {
    let sections: [(String, [(String, String)])] = [
      ("How fast", speed), ("Would have stopped after", stops),
      ("How good (smaller is better)", criteria), ("Laws of the last half-step", laws),
      ("Beside the known classes", known),
    ]
    return Array(
      sections.filter { !$0.1.isEmpty }.map { heading, entries in
        [.heading(heading)] + entries.map(TextWindow.Line.entry)
      }.joined(separator: [.blank]))
  }

  private func number(_ x: Double?, decimals: Int) -> String {
    x.map { NumberFormat.fixed($0, decimals: decimals) } ?? "–"
  }

  private var speed: [(String, String)] {
    let meters = Meters(session.fits)
    return [
      ("rate ρ = KL/ΔL of the last M", number(meters.rate, decimals: 3)),
      ("  the same, from the gains", number(meters.rateFromGains, decimals: 3)),
      ("gain of the last iteration", meters.gain.map(session.amounts.signed) ?? "–"),
      ("limit of log p (Aitken)", number(meters.limit.map { session.amounts($0) }, decimals: 6)),
      ("iterations left to 10⁻⁶", meters.iterationsLeft.map { "\($0)" } ?? "–"),
    ]
  }

  private var stops: [(String, String)] {
    zip(StoppingRule.allCases, readings.stops).map { rule, stop in
      (rule.rawValue, stop.map { "iteration \($0)" } ?? "not yet")
    }
  }

  private var criteria: [(String, String)] {
    let criteria = InformationCriteria(
      session.timeline.present, shape: session.rules.shape)
    return [
      (
        "BIC = −2 log p + p ln N, p = \(criteria.parameters)",
        NumberFormat.fixed(criteria.bic, decimals: 2)
      ),
      ("AIC = −2 log p + 2p", NumberFormat.fixed(criteria.aic, decimals: 2)),
    ]
  }

  private var laws: [(String, String)] {
    let hasPrior = session.boundNames.hasPrior
    return session.verdicts.map { law, verdict in
      let words =
        switch verdict {
        case .held: "held"
        case .notApplicable: "–"
        case .excused(let reason): reason
        case .broken: "BROKEN"
        }
      return ("\(law.rawValue)  \(law.statement(hasPrior: hasPrior))", words)
    }
  }

  /// Agreement with the known classes, which EM never sees.
  private var known: [(String, String)] {
    let count = session.dataset.points.count
    guard session.dataset.classes?.index.count == count, count > 1 else { return [] }
    let unknown = String("\(count)".map { _ in "–" })
    let matched = readings.agreement.map { "\($0.matched)" } ?? unknown
    return [
      ("points grouped as the classes are", "\(matched) of \(count)"),
      ("Rand index, adjusted (1 = same)", number(readings.agreement?.adjustedRand, decimals: 3)),
    ]
  }
}
