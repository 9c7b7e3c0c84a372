import ArgumentParser
import Datasets

/// Takes random half-steps over all data, families and rules, and checks laws and numbers.
struct StepsMode: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "steps",
    abstract: "Take random half-steps on shipped, ordinary and hostile data, and check the laws.")

  @OptionGroup var budget: FuzzBudget

  func run() throws {
    let shipped = Catalogue.entries.compactMap { entry in
      (try? entry.dataset()).map { (name: entry.name, points: $0.points) }
    }
    var (halfSteps, edits) = ([HalfSteps.Kind: Int](), 0)
    var report = try budget.forEachRun(of: "steps") { random, _ in
      let kind = random.one(of: HalfSteps.Kind.allCases)
      let run = HalfSteps(shipped: shipped, seed: random.next()).report(kind, run: 0)
      halfSteps[kind, default: 0] += run.halfSteps
      edits += run.edits
      if let failure = run.failure { throw Finding(failure) }
    }
    for kind in HalfSteps.Kind.allCases {
      report.count("half-steps on \(kind.rawValue) data", halfSteps[kind] ?? 0)
    }
    report.count("edits", edits)
    try report.finish()
  }
}
