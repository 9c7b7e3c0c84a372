import Mixtures
import Screens

/// The key of a slice: the half-step that it cuts, by the states before and after it.
struct SliceKey: MemoKey {
  typealias Value = Slice
  static let capacity = 16

  let data: DataKey
  let rules: Rules
  let halfStep: HalfStep
  let mixtures: [Mixture]
  let responsibilities: [Responsibilities]
}

extension Session {
  /// True if a slice, which takes some two hundred passes over the points, takes longer than a
  /// frame.
  var isSliceLong: Bool { passCost > 20_000 }

  /// The half-step that led here and the states before and after it; nil if no half-step led here.
  private var lastHalfStep: (halfStep: HalfStep, before: Fit, after: Fit)? {
    guard let before = timeline.previous, case .taken(let halfStep) = timeline.present.origin else {
      return nil
    }
    return (halfStep, before, timeline.present)
  }

  /// The key of the half-step that led here; nil if no half-step did.
  var sliceKey: SliceKey? {
    guard let (halfStep, before, after) = lastHalfStep else { return nil }
    let entry = timeline.presentEntry
    return SliceKey(
      data: DataKey(self), rules: entry.rules,
      halfStep: halfStep, mixtures: [before.mixture, after.mixture],
      responsibilities: [before.responsibilities, after.responsibilities])
  }

  /// The last half-step as a cut; nil if no half-step led here. Takes some two hundred times
  /// O(N·K).
  /// - Parameter count: the places of the cut; fewer for many points if nil.
  func makeSlice(count: Int? = nil) throws(CancellationError) -> Slice? {
    guard let (halfStep, before, after) = lastHalfStep else { return nil }
    let count = count ?? (isSliceLong ? 31 : 81)
    return switch halfStep {
    case .expectation: try Slice(responsibilitiesFrom: before, to: after, count: count)
    case .maximization:
      try Slice(
        parametersFrom: before, to: after, rules: timeline.presentEntry.rules, count: count)
    }
  }
}
