import ArgumentParser
import Mixtures
import Stepping

/// `emscope trace DATA`: one row per half-step, no screen.
struct TraceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trace", abstract: "Print one row per half-step: log p, L, KL and the rest.")

  @Argument(help: "A shipped data set, a file, or - for standard input.")
  var data: String

  @OptionGroup(title: "Model options") var model: ModelOptions

  @Option(parsing: .unconditional, help: "Stop after so many half-steps.")
  var halfSteps: Int?

  @Option(
    parsing: .unconditional,
    help: "Stop after the iteration that gains less than so many nats of log p, L or F_β.")
  var until: Double?

  @Option(help: "The format of the rows.")
  var format = TraceFormat.csv

  func validate() throws {
    if halfSteps != nil, until != nil {
      throw ValidationError("--half-steps and --until exclude each other; leave one of them out")
    }
    if halfSteps == nil, until == nil {
      throw ValidationError(
        "a trace needs to know when to stop; give one of --half-steps N and --until GAIN")
    }
    if let halfSteps, halfSteps < 0 {
      throw ValidationError(
        "--half-steps takes a whole number that is not negative, not '\(halfSteps)'")
    }
    if let until, !(until >= 0) {
      throw ValidationError("--until takes a number of nats that is not negative, not '\(until)'")
    }
  }

  func run() throws {
    let run = try SessionLoader(model: model).run(data: data, isOnScreen: false)
    let writer = TraceWriter(format: format, run: run)
    try StandardStreams.writeOutput(writer.head)
    let limit = until.map(TraceLimit.gain) ?? .halfSteps(halfSteps ?? 0)
    let stop = try Trace(rules: run.rules).run(
      from: run.timeline.start, until: limit
    ) { fit, before in
      try StandardStreams.writeOutput(writer.line(fit, before: before))
    }
    StandardStreams.report(run.dataset.notes)
    if let reason = writer.reason(stop) { StandardStreams.report(reason) }
  }
}
