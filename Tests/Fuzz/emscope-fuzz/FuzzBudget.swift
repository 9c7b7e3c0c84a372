import ArgumentParser

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The runs of a mode: their seed, their first number, and their end by number or by time.
struct FuzzBudget: ParsableArguments {
  @Option(help: "The seed of all runs.")
  var seed: UInt64 = 1

  @Option(help: "The number of the first run.")
  var first = 0

  @Option(help: "The number of runs (default: as many as the time allows).")
  var runs: Int?

  @Option(help: "The time, in seconds.")
  var seconds = 60.0

  @Option(help: "A folder for what a run does; after a crash its last files are the cause.")
  var folder = "."

  /// Calls a body with the number and the choices of each run. Returns the report.
  ///
  /// A finding is printed with the options that repeat it. The note of the present run is in a file, so that it
  /// survives a crash.
  func forEachRun(
    of mode: String, _ body: (inout FuzzRandom, FuzzNote) throws -> Void
  ) throws -> FuzzReport {
    var report = FuzzReport(mode: mode)
    let start = Self.now(CLOCK_MONOTONIC)
    var run = first
    while run < runs.map({ first + $0 }) ?? .max, Self.now(CLOCK_MONOTONIC) - start < seconds {
      let repeated = "emscope-fuzz \(mode) --seed \(seed) --first \(run) --runs 1"
      let note = FuzzNote(path: "\(folder)/emscope-fuzz-\(mode)", command: repeated)
      var random = FuzzRandom(seed: seed, run: run)
      let began = Self.now(CLOCK_PROCESS_CPUTIME_ID)
      do {
        try body(&random, note)
      } catch let finding as Finding {
        report.add(finding, of: note)
      }
      report.took(Self.now(CLOCK_PROCESS_CPUTIME_ID) - began, command: repeated)
      run += 1
    }
    return report
  }

  /// The processor time after which one answer is a hang, in seconds.
  static var longestAnswer: Double {
    #if DEBUG
      60
    #else
      2
    #endif
  }

  /// Throws if the answer to something took too long.
  static func requireQuick(_ seconds: Double, _ what: @autoclosure () -> String) throws(Finding) {
    let hundredths = (seconds * 100).rounded() / 100
    try Finding.require(seconds <= longestAnswer, "\(what()) takes \(hundredths) s")
  }

  /// The time of a clock, in seconds.
  static func now(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}
