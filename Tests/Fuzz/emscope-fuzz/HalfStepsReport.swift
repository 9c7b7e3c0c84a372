extension HalfSteps {
  /// The counts of some runs, and their first failures.
  struct Report {
    var runs = 0
    var halfSteps = 0
    var edits = 0
    /// The runs that ended at a failure.
    var failures = 0
    /// The first failures, each a line that begins with the way to repeat it.
    var lines: [String] = []

    private static let listed = 20

    /// Adds the counts of other runs.
    mutating func add(_ other: Report) {
      (runs, halfSteps) = (runs + other.runs, halfSteps + other.halfSteps)
      (edits, failures) = (edits + other.edits, failures + other.failures)
      lines = Array((lines + other.lines).prefix(Report.listed))
    }
  }
}
