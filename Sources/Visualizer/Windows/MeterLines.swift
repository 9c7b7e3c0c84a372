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
    func entries(_ texts: [(String, String)]) -> [TextWindow.Line] {
      texts.map(TextWindow.Line.entry)
    }
    let sections: [(String, [TextWindow.Line])] = [
      ("How fast", entries(speed)), ("Would have stopped after", entries(stops)),
      ("How good (smaller is better)", entries(criteria)), ("Laws of the last half-step", laws),
      ("Beside the known classes", entries(known)),
    ]
    return Array(
      sections.filter { !$0.1.isEmpty }.map { heading, lines in
        [.heading(heading)] + lines
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

  private var laws: [TextWindow.Line] {
    session.verdicts(on: Law.allCases, repeated: readings.repeated).map { law, verdict in
      let term = "\(law.rawValue)  \(law.statement(hasPrior: session.boundNames.hasPrior))"
      return switch verdict {
      case .held: .entry(term: term, text: "held")
      case .notApplicable(let reason): .entry(term: term, text: "does not apply: \(reason)")
      case .excused(let reason): .entry(term: term, text: reason)
      case .broken: .marked(term: term, text: "BROKEN", .gap)
      case .pending: .entry(term: term, text: "…")
      }
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
