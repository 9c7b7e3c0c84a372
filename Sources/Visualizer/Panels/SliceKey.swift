import Mixtures
import Screens

/// The key of a slice: the half-step that it cuts, by the states before and after it.
struct SliceKey: MemoKey {
  typealias Value = Slice
  static let capacity = 16

  let run: Int
  let edition: Int
  let rules: Rules
  let halfStep: HalfStep
  let mixtures: [Mixture]
  let responsibilities: [Responsibilities]
}

extension Session {
  /// True if a slice takes longer than a frame; a slice takes some two hundred passes over the points.
  var isSliceLong: Bool { passCost > 20_000 }

  /// The key of the half-step that led here; nil if no half-step did.
  var sliceKey: SliceKey? {
    let after = timeline.present
    guard let before = timeline.previous, case .taken(let halfStep) = after.origin else {
      return nil
    }
    return SliceKey(
      run: run.number, edition: timeline.presentEntry.edition, rules: timeline.presentEntry.rules,
      halfStep: halfStep, mixtures: [before.mixture, after.mixture],
      responsibilities: [before.responsibilities, after.responsibilities])
  }

  /// The last half-step as a cut; nil if no half-step led here. O(N·K), two hundred times.
  /// - Parameter checking: called now and then; an error that it throws ends the work.
  func makeSlice(checking: () throws -> Void) rethrows -> Slice? {
    let after = timeline.present
    guard let before = timeline.previous, case .taken(let halfStep) = after.origin else {
      return nil
    }
    let count = isSliceLong ? 31 : 81
    switch halfStep {
    case .expectation:
      return try Slice(
        responsibilitiesFrom: before, to: after, count: count, checking: checking)
    case .maximization:
      return try Slice(
        parametersFrom: before, to: after, rules: timeline.presentEntry.rules, count: count,
        checking: checking)
    }
  }
}
