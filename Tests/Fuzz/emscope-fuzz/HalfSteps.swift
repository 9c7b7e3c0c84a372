import Plane

/// Random walks of half-steps over data, families, shapes, rules, priors, starts, edits and branches.
///
/// A run depends on the kind of its data, the seed and its number alone, so one number repeats a failure.
/// After every half-step no law may be broken, and every number must be one that can be shown.
struct HalfSteps {
  /// The data and the numbers of the rules.
  enum Kind: String, CaseIterable {
    /// The data sets given by the caller, rules as in menus.
    case shipped
    /// 20 to 300 points in one to five clouds, rules as in menus.
    case ordinary
    /// Few or equal points, offsets, units and numbers as far apart as files may have them.
    case hostile
  }

  let shipped: [(name: String, points: Points)]
  let seed: UInt64

  /// Takes runs in the order of their numbers.
  /// - Parameters:
  ///   - count: the half-steps after which no run begins.
  ///   - deadline: the time after which no run begins.
  func report(
    _ kind: Kind, upTo count: Int, before deadline: ContinuousClock.Instant? = nil
  ) -> Report {
    var report = Report()
    var number = 0
    while report.halfSteps < count, deadline.map({ ContinuousClock.now < $0 }) ?? true {
      report.add(self.report(kind, run: number))
      number += 1
    }
    return report
  }

  /// Takes one run.
  /// - Parameter note: has the kind, the seed and the number during the run.
  func report(_ kind: Kind, run number: Int, note: FuzzNote? = nil) -> Report {
    let name = "\(kind.rawValue) seed \(seed) run \(number)"
    note?.write(name)
    var report = Report(runs: 1)
    guard var walk = HalfStepWalk(kind, shipped: shipped, seed: seed, run: number) else {
      return report
    }
    while !walk.isOver, walk.failure == nil { walk.step() }
    (report.halfSteps, report.edits) = (walk.halfSteps, walk.edits)
    if let failure = walk.failure {
      report.failures = 1
      report.lines = ["\(name): \(failure); \(walk.description)"]
    }
    return report
  }
}
