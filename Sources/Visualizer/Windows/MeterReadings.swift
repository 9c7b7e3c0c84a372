import Mixtures
import Screens
import Stepping

/// The meters that take long for much data or a long history.
struct MeterReadings: Hashable {
  /// The first iteration after which each stopping rule is met.
  let stops: [Int?]
  /// The agreement with the known classes; nil without classes, or if it was not measured.
  var agreement: Agreement?
  /// The last half-step taken again; nil if none led here, or if it was not taken again yet.
  var repeated: RepeatedHalfStep?

  /// Reads what needs no pass over the data. O(half-steps).
  init(_ iterations: WholeIterations) {
    stops = StoppingRule.allCases.map { $0.stop(iterations) }
  }
}

/// The key of the readings: the present state, and the history by its rules and a digest of its values of
/// log p.
struct MeterKey: MemoKey {
  typealias Value = MeterReadings
  static let capacity = 2

  let data: DataKey
  let rules: Rules
  let origin: Origin
  let responsibilities: Responsibilities
  let mixture: Mixture
  let history: UInt64
}

/// The key of the last half-step taken again.
struct RepeatKey: MemoKey {
  typealias Value = RepeatedHalfStep
  static let capacity = 2

  /// The half-step, by the states before and after it.
  let halfStep: SliceKey
}

extension Session {
  private var meterKey: MeterKey {
    let entry = timeline.presentEntry
    return MeterKey(
      data: DataKey(self), rules: entry.rules, origin: entry.fit.origin,
      responsibilities: entry.fit.responsibilities, mixture: entry.fit.mixture,
      history: entry.digest)
  }

  /// Nil if no half-step led here.
  private var repeatKey: RepeatKey? { sliceKey.map(RepeatKey.init) }

  /// The readings of the open meters. The picture does not wait for the half-step taken again, about ten passes
  /// over the data.
  var meterWork: [Work] {
    guard windows.first(MetersWindow.self) != nil else { return [] }
    let session = self
    let isLong = isPassLong && dataset.classes != nil || timeline.position > Self.longHistory
    let readings = Work(meterKey, isNeeded: true, isLong: isLong) {
      () throws(CancellationError) in
      try checkCancellation()
      return session.measuredMeters()
    }
    let repeated = repeatKey.map { key in
      Work(key, isNeeded: false, isLong: isRepeatLong) { () throws(CancellationError) in
        try RepeatedHalfStep(
          from: session.timeline.previous, to: session.timeline.present,
          rules: session.timeline.presentEntry.rules)
      }
    }
    return [readings, repeated].compactMap(\.self)
  }

  /// The number of half-steps from which the stopping rules may take longer than a frame.
  private static let longHistory = 4_000

  /// True if taking the last half-step again takes longer than a frame.
  private var isRepeatLong: Bool { passCost > 30_000 }

  /// The readings that a memo keeps, and those that need no pass over the data.
  func meterReadings(on surface: Surface) -> MeterReadings {
    var readings = surface.memo.value(meterKey) ?? MeterReadings(timeline.iterations())
    readings.repeated = repeatKey.flatMap { surface.memo.value($0) }
    return readings
  }

  /// Reads all meters but the half-step taken again. O(N·K + half-steps).
  private func measuredMeters() -> MeterReadings {
    var readings = MeterReadings(timeline.iterations())
    readings.agreement = dataset.classes.flatMap {
      Agreement(timeline.present, classes: $0.index)
    }
    return readings
  }
}
