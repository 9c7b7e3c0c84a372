import ArgumentParser

/// The counts and the findings of a mode.
struct FuzzReport {
  let mode: String
  private(set) var runs = 0
  private(set) var counts: [(name: String, count: Int)] = []
  private(set) var findings: [String] = []
  private var slowest = (seconds: 0.0, command: "")

  /// More of them are not printed.
  private static let mostPrinted = 20

  init(mode: String) { self.mode = mode }

  mutating func add(_ finding: Finding, of note: FuzzNote) {
    findings.append("\(finding)\n  \(note.lines.replacing("\n", with: "\n  "))")
  }

  mutating func add(_ finding: String) { findings.append(finding) }

  mutating func took(_ seconds: Double, command: String) {
    runs += 1
    if seconds > slowest.seconds { slowest = (seconds, command) }
  }

  mutating func count(_ name: String, _ number: Int = 1) {
    if let at = counts.firstIndex(where: { $0.name == name }) {
      counts[at].count += number
    } else {
      counts.append((name, number))
    }
  }

  /// Prints the report. Throws the exit code 1 if there is a finding.
  func finish() throws {
    for finding in findings.prefix(Self.mostPrinted) { print("FOUND \(finding)") }
    let numbers = ([("runs", runs)] + counts + [("findings", findings.count)])
      .map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    let tenths = (slowest.seconds * 100).rounded() / 100
    print("\(mode): \(numbers); the longest run took \(tenths) s: \(slowest.command)")
    if !findings.isEmpty { throw ExitCode(1) }
  }
}
