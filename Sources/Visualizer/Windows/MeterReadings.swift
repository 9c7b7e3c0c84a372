import Mixtures
import Screens
import Stepping

/// The meters that take a pass over the data.
struct MeterReadings: Hashable {
  /// The agreement with the known classes; nil without classes, or if it was not measured.
  var agreement: Agreement?
  /// The last half-step taken again; nil if none led here, or if it was not taken again yet.
  var repeated: RepeatedHalfStep?
}

/// The key of the readings: the data and the present q and θ.
struct MeterKey: MemoKey {
  typealias Value = MeterReadings
  static let capacity = 2

  let data: DataKey
  let responsibilities: Responsibilities
  let mixture: Mixture
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
    let fit = timeline.present
    return MeterKey(
      data: DataKey(self), responsibilities: fit.responsibilities, mixture: fit.mixture)
  }

  /// Nil if no half-step led here.
  private var repeatKey: RepeatKey? { sliceKey.map(RepeatKey.init) }

  /// The readings of the open meters. The picture does not wait for the half-step taken again, about ten passes
  /// over the data.
  var meterWork: [Work] {
    guard windows.first(MetersWindow.self) != nil else { return [] }
    let session = self
    let readings = Work(meterKey, isNeeded: true, isLong: isPassLong && dataset.classes != nil) {
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

  /// True if taking the last half-step again takes longer than a frame.
  private var isRepeatLong: Bool { passCost > 30_000 }

  /// The readings that a memo keeps, and those that need no pass over the data.
  func meterReadings(on surface: Surface) -> MeterReadings {
    var readings = surface.memo.value(meterKey) ?? MeterReadings()
    readings.repeated = repeatKey.flatMap { surface.memo.value($0) }
    return readings
  }

  /// Reads all meters but the half-step taken again. O(N·K).
  private func measuredMeters() -> MeterReadings {
    MeterReadings(
      agreement: dataset.classes.flatMap { Agreement(timeline.present, classes: $0.index) })
  }
}
