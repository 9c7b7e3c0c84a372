import Datasets
import JSON
import Mixtures

/// The forms of a trace.
package enum TraceFormat: String, Sendable, CaseIterable { case csv, jsonl }

/// A trace as text, line by line, in the formats of docs/FORMATS.md.
package struct TraceWriter: Sendable {
  package let format: TraceFormat
  private let run: Run

  package init(format: TraceFormat, run: Run) {
    self.format = format
    self.run = run
  }

  /// The text before the first half-step: the names of the columns, or the recipe.
  package var head: String {
    switch format {
    case .csv:
      let names = run.timeline.start.bound.quantities.map(\.name)
      return (["half_step", "iteration", "phase"] + names + ["alert"]).joined(separator: ",") + "\n"
    case .jsonl: return RecipeFile.json(run).compact + "\n"
    }
  }

  /// The line of a half-step. Its numbers read back to the same doubles.
  package func line(_ fit: Fit, before: Fit?) -> String {
    line(fit, before: before, rules: run.rules)
  }

  /// The whole history, each half-step under its own rules.
  package var history: String {
    let entries = run.timeline.entries
    return head
      + entries.indices.map { at in
        let rules = entries[at].rules
        let before = at > 0 ? entries[at - 1] : nil
        return line(
          entries[at].fit,
          before: before?.fit.measuringPrior(under: rules, insteadOf: before?.rules ?? rules),
          rules: rules)
      }.joined()
  }

  private func line(_ fit: Fit, before: Fit?, rules: Rules) -> String {
    let alerts = fit.alerts(from: before, rules: rules).joined(separator: ";")
    let quantities = fit.bound.quantities
    switch format {
    case .csv:
      let numbers = quantities.map { TraceWriter.csv($0.value) }
      return (["\(fit.halfStep)", "\(fit.iteration)", fit.origin.code] + numbers + [alerts])
        .joined(separator: ",") + "\n"
    case .jsonl:
      var members = [
        JSONValue.Member("half_step", .number(fit.halfStep)),
        JSONValue.Member("iteration", .number(fit.iteration)),
        JSONValue.Member("phase", .string(fit.origin.code)),
      ]
      members += quantities.map { JSONValue.Member($0.name, .number($0.value)) }
      if let β = rules.expectation.inverseTemperature {
        members.append(JSONValue.Member("free_energy", .number(fit.bound.freeEnergy(β))))
      }
      members.append(JSONValue.Member("alert", .string(alerts)))
      members.append(
        JSONValue.Member(
          "parameters",
          .object(MixtureFile.members(fit.parameters, family: fit.model.family))))
      return JSONValue.object(members).compact + "\n"
    }
  }

  /// The reason why a trace ended; nil if it ended after the half-steps that were asked for.
  package func reason(_ stop: Trace.Stop) -> String? {
    switch stop {
    case .halfSteps: return nil
    case .iteration(let iteration, .converged, let gain):
      return
        "stopped after iteration \(iteration): it gained \(gain) nats of \(run.rules.objectiveName)"
    case .iteration(let iteration, .patience, _):
      return "stopped after \(iteration) iterations, the most there are"
    case .iteration(let iteration, .unsettled, _):
      return "stopped after iteration \(iteration): a q that is drawn never settles"
    }
  }

  private static func csv(_ x: Double) -> String {
    if x.isNaN { return "nan" }
    if x.isInfinite { return x > 0 ? "inf" : "-inf" }
    return "\(x)"
  }
}
