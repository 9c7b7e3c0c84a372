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
      + entries.indices.map {
        line(
          entries[$0].fit, before: $0 > 0 ? entries[$0 - 1].fit : nil, rules: entries[$0].rules)
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
        // The objective of tempered EM: F_β = Q + H/β.
        let energy = fit.bound.expectedLogJoint + fit.bound.entropy / β
        members.append(JSONValue.Member("free_energy", .number(energy)))
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
  package static func reason(_ ending: Trace.Ending) -> String? {
    switch ending {
    case .halfSteps: nil
    case .gain(let gain, let iterations):
      "stopped after iteration \(iterations): it gained \(gain) nats"
    case .iterationLimit:
      "stopped after \(TraceLimit.iterationLimit) iterations, the most there are"
    }
  }

  private static func csv(_ x: Double) -> String {
    if x.isNaN { return "nan" }
    if x.isInfinite { return x > 0 ? "inf" : "-inf" }
    return "\(x)"
  }
}
