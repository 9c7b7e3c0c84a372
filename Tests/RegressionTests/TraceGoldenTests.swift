import Testing

/// Every number of recorded runs is what it was, to the last digit.
@Suite(.comparable) struct TraceGoldenTests {
  private static let halfSteps = 30

  /// A data set of the catalogue as it opens.
  @Test(arguments: Program.datasets) func aDatasetRunsAsRecorded(_ name: String) throws {
    let trace = try Program.trace([name], format: "csv", halfSteps: Self.halfSteps)
    let path = "Traces/\(name).csv"
    if Recordings.isRecording { return try Recordings.write(trace, to: path) }
    let recorded = try Recordings.text(path)
    guard trace != recorded else { return }
    let lines = zip(trace.split(separator: "\n"), recorded.split(separator: "\n"))
    let first = lines.first { $0 != $1 }
    Issue.record(
      "\(name): \(first.map { "\n\($0)\ninstead of\n\($1)" } ?? "another number of lines")")
  }

  /// Each line that begins with a data set is a variant: the arguments. Two lines below it say for
  /// each format the digest and the last line of the trace.
  @Test func variantsRunAsRecorded() throws {
    let path = "Traces/variants.txt"
    let recorded = try Recordings.text(path).split(separator: "\n").map(String.init)
    let formats = ["csv", "jsonl"]
    var lines: [String] = []
    for variant in recorded where !formats.contains(where: { variant.hasPrefix($0 + " ") }) {
      let arguments = variant.split(separator: " ").map(String.init)
      lines.append(variant)
      for format in formats {
        let trace = try Program.trace(arguments, format: format, halfSteps: Self.halfSteps)
        let last = trace.split(separator: "\n").last ?? ""
        lines.append("\(format) \(FNV.digest(of: trace)) \(last)")
      }
    }
    if Recordings.isRecording {
      return try Recordings.write(lines.joined(separator: "\n") + "\n", to: path)
    }
    #expect(lines.count == recorded.count)
    var variant = ""
    for (line, expected) in zip(lines, recorded) {
      if line == expected {
        if !formats.contains(where: { line.hasPrefix($0 + " ") }) { variant = line }
      } else {
        Issue.record("\(variant):\n\(line)\ninstead of\n\(expected)")
      }
    }
  }
}
