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

  /// The counts of a run, and its failure with the words that describe the run.
  struct Report {
    var halfSteps = 0
    var edits = 0
    var failure: String?
  }

  /// Takes one run.
  func report(_ kind: Kind, run number: Int) -> Report {
    guard var walk = HalfStepWalk(kind, shipped: shipped, seed: seed, run: number) else {
      return Report()
    }
    while !walk.isOver, walk.failure == nil { walk.step() }
    return Report(
      halfSteps: walk.halfSteps, edits: walk.edits,
      failure: walk.failure.map {
        "\(kind.rawValue) seed \(seed) run \(number): \($0); \(walk.description)"
      })
  }
}
