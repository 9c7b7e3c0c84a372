import Drawing
import Foundation
import Mixtures
import Screens
import Stepping
import Terminals

@testable import Visualizer

/// The lines of the meters, checked against the numbers of the trace.
struct TrueMeters {
  let session: Session
  private let entries: [(term: String, text: String)]

  /// - Parameter memo: that of a frame with the meters.
  init(_ session: Session, memo: Memo) {
    self.session = session
    let styles = Styles(theme: session.preferences.theme, capabilities: Capabilities())
    let readings = session.meterReadings(on: Surface(size: .middle, styles: styles, memo: memo))
    entries = MeterLines(session: session, readings: readings).lines.compactMap {
      if case .entry(let term, let text, _) = $0 { (term, text) } else { nil }
    }
  }

  private var fit: Fit { session.timeline.present }
  private var rules: Rules { session.timeline.presentEntry.rules }
  private var star: String { rules.prior == nil ? "" : "*" }

  /// The number that the E rule may not lower, and its name.
  private func objective(_ fit: Fit) -> Double {
    switch rules.expectation {
    case .soft, .sampled: fit.logPosterior
    case .hard, .partial, .frozen: fit.bound.objective
    case .tempered(let β): TrueWords.freeEnergy(fit, β)
    }
  }
  private var objectiveName: String {
    switch rules.expectation {
    case .soft, .sampled: "log p" + star
    case .hard, .partial, .frozen: "L" + star
    case .tempered: "F_β" + star
    }
  }

  /// The objective at the start and after each M of a run without edits, the newest last.
  private var values: [Double] {
    session.timeline.entries[...session.timeline.position].map(\.fit).filter {
      $0.origin == .start || $0.origin == .taken(.maximization)
    }.map(objective)
  }

  var faults: [String] { gains + parts + criteria + laws }

  private func text(_ term: String) -> String? { entries.first { $0.term == term }?.text }

  private func fault(_ term: String, is value: Double?, within slack: Double = 0) -> String? {
    guard let text = text(term) else { return "no line '\(term)'" }
    var rest = text[...].drop { $0 == "≈" || $0 == " " }
    guard let value else { return text.hasPrefix("–") ? nil : "\(term): \(text) for nothing" }
    guard let number = PrintedNumber(&rest) else { return "\(term): \(text) for \(value)" }
    return number.says(value, rounding: slack) ? nil : "\(term): \(text) for \(value)"
  }

  // MARK: Rate and gains

  private var gains: [String] {
    let values = values
    let slack = 8 * fit.bound.resolution
    let last = values.count > 1 ? values[values.count - 1] - values[values.count - 2] : nil
    var faults = [fault("last gain of \(objectiveName)", is: last, within: slack)]
    for name in ["log p", "L", "F_β"].flatMap({ [$0, $0 + "*"] }) where name != objectiveName {
      if text("last gain of \(name)") != nil { faults.append("the gain is not of \(name)") }
      if text("limit of \(name) (Aitken)") != nil { faults.append("the limit is not of \(name)") }
    }
    let isClassical =
      rules.expectation == .soft && rules.maximization == .exact
      && session.recipe.familyName != "student-t"
    let classical = "rate ρ = KL/ΔL\(star) of the last M"
    if (text(classical) != nil) != isClassical { faults.append("KL/ΔL is no rate here") }
    let told = entries.filter { $0.term.hasPrefix("rate ρ") }.map(\.text)
    let hasNone: Bool =
      switch rules.expectation {
      case .hard, .partial, .sampled, .frozen: true
      case .soft, .tempered: false
      }
    if hasNone, !told.allSatisfy({ $0.hasPrefix("–") }) { faults.append("a rate of \(told)") }
    if isClassical, let text = text(classical), !text.hasPrefix("–") {
      faults.append(fault(classical, is: rateFromGap, within: 1e-3))
    }
    let others = ["rate ρ, from gains of \(objectiveName)"]
    for term in others where text(term).map({ !$0.hasPrefix("–") }) == true {
      guard values.count > 2, let last else {
        faults.append("\(term): too early")
        continue
      }
      let earlier = values[values.count - 2] - values[values.count - 3]
      faults.append(fault(term, is: (last / earlier).squareRoot(), within: 1e-3))
    }
    return faults.compactMap(\.self)
  }

  /// KL over the rise of L at the last M.
  private var rateFromGap: Double {
    let fits = session.timeline.entries[...session.timeline.position].map(\.fit)
    guard let at = fits.lastIndex(where: { $0.origin == .taken(.maximization) }), at > 0 else {
      return .nan
    }
    return fits[at].bound.divergence / (fits[at].bound.objective - fits[at - 1].bound.objective)
  }

  // MARK: Q and H, and criteria

  private var parts: [String] {
    let bound = fit.bound
    let weights = zip(fit.componentWeights, fit.parameters.weights).reduce(0.0) {
      $1.0 == 0 ? $0 : $0 + $1.0 * log($1.1)
    }
    guard bound.lowerBound.isFinite else { return [] }
    return [
      fault("Q, expected complete-data log-likelihood", is: bound.expectedLogJoint),
      fault("H[q], entropy of q", is: bound.entropy),
      fault("E[log p(Z|θ)] = Σ N_k log π_k", is: weights, within: 1e-9),
      fault("E[log p(X|Z,θ)]", is: bound.expectedLogJoint - weights, within: 1e-9),
      fault("L\(star), lower bound", is: bound.objective),
      fault("KL(q‖p(Z|X,θ)), gap", is: bound.divergence),
      fault("log p\(star) = L\(star) + KL", is: fit.logPosterior),
      rules.prior == nil
        ? (text("log p(θ)") == nil ? nil : "log p(θ) without a prior")
        : fault("log p(θ)", is: bound.logPrior),
    ].compactMap(\.self)
  }

  /// The free parameters, counted by hand.
  private var parameterCount: Int {
    let k = fit.mixture.count
    let covariances: Int
    if session.recipe.familyName == "coins" {
      return (rules.held.contains(.weights) ? 0 : k - 1) + (rules.held.contains(.means) ? 0 : k)
    }
    if session.recipe.familyName == "lines" {
      covariances = rules.shape == .tied ? 1 : k
    } else {
      covariances =
        switch rules.shape {
        case .full: 3 * k
        case .diagonal: 2 * k
        case .spherical: k
        case .tied: 3
        case .tiedDiagonal: 2
        case .tiedSpherical: 1
        }
    }
    return (rules.held.contains(.weights) ? 0 : k - 1) + (rules.held.contains(.means) ? 0 : 2 * k)
      + (rules.held.contains(.covariances) ? 0 : covariances)
  }

  private var criteria: [String] {
    let p = Double(parameterCount)
    let deviance = -2 * fit.bound.logLikelihood
    let count = Double(session.dataset.points.count)
    return [
      fault("p, free parameters", is: p),
      fault("BIC = −2 log p + p log N", is: deviance + p * log(count)),
      fault("AIC = −2 log p + 2p", is: deviance + 2 * p),
    ].compactMap(\.self)
  }

  // MARK: Laws

  private var laws: [String] {
    Law.allCases.compactMap { law in
      guard
        let (term, text) = entries.first(where: {
          $0.term.hasPrefix("\(law.rawValue)  ")
        })
      else { return "no law \(law.rawValue)" }
      if text == "BROKEN" || text == "…" || text == "–" { return "\(term): \(text)" }
      let isE = fit.origin == .taken(.expectation)
      let isM = fit.origin == .taken(.maximization)
      let before = session.timeline.previous ?? fit
      let slack = 2e-11 * (1 + before.bound.lowerBound.magnitude)
      let isIdle = text.hasPrefix("does not apply: ")
      // True if "held" is right, and true if an excuse is.
      let (holds, fails): (Bool, Bool) =
        switch law {
        case .tightness: (isE && fit.bound.divergence == 0, isE && fit.bound.divergence > 0)
        case .monotonicity:
          (
            isM && fit.bound.objective >= before.bound.objective - slack,
            isM && fit.bound.objective < before.bound.objective
          )
        case .ascent:
          (
            isM && fit.logPosterior >= before.logPosterior - slack,
            isM && fit.logPosterior < before.logPosterior
          )
        case .identity: (!fit.bound.identityError.isNaN, fit.bound.identityError.isNaN)
        case .divergence: (true, false)
        case .numbering, .units, .rest, .recall, .threads: (true, true)
        }
      let applies = holds || fails
      let isRight = isIdle ? !applies || law.rawValue > 5 : text == "held" ? holds : fails
      return isRight ? nil : "\(term): \(text)"
    }
  }
}
