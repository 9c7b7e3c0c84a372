import Mixtures
import Screens
import Stepping

/// The meters that take long for much data or a long history.
struct MeterReadings: Hashable {
  /// The first iteration after which each stopping rule is met.
  let stops: [Int?]
  /// The agreement with the known classes; nil without classes, or if it was not measured.
  var agreement: Agreement?
  /// The last half-step taken again; nil if none led here, or if it was not taken again.
  var repeated: RepeatedHalfStep?

  /// Reads what needs no pass over the data. O(half-steps).
  init(_ iterations: WholeIterations) {
    stops = StoppingRule.allCases.map { $0.stop(iterations) }
  }
}

/// The key of the readings: the present state, and the history by its rules and its values of log p.
struct MeterKey: MemoKey {
  typealias Value = MeterReadings
  static let capacity = 2

  let data: DataKey
  let rules: Rules
  let origin: Origin
  let responsibilities: Responsibilities
  let mixture: Mixture
  let logPosteriors: [Double]
}

extension Session {
  private var meterKey: MeterKey {
    let entry = timeline.presentEntry
    return MeterKey(
      data: DataKey(self), rules: entry.rules, origin: entry.fit.origin,
      responsibilities: entry.fit.responsibilities, mixture: entry.fit.mixture,
      logPosteriors: timeline.entries[...timeline.position].map(\.fit.logPosterior))
  }

  /// The readings that the open meters need.
  var meterWork: [Work] {
    guard windows.first(MetersWindow.self) != nil else { return [] }
    let session = self
    return [
      Work(meterKey, isNeeded: true, isLong: isPassLong) { () throws(CancellationError) in
        try session.measuredMeters()
      }
    ]
  }

  /// The readings for a picture, kept in its memo.
  func meterReadings(on surface: Surface) -> MeterReadings {
    surface.memo.value(meterKey) ?? (try? measuredMeters()) ?? MeterReadings(timeline.iterations())
  }

  /// Reads all meters. O(N·K + half-steps).
  /// - Throws: `CancellationError` if the task was cancelled.
  private func measuredMeters() throws(CancellationError) -> MeterReadings {
    try checkCancellation()
    var readings = MeterReadings(timeline.iterations())
    readings.repeated = try RepeatedHalfStep(
      from: timeline.previous, to: timeline.present, rules: timeline.presentEntry.rules)
    readings.agreement = dataset.classes.flatMap {
      Agreement(timeline.present, classes: $0.index)
    }
    return readings
  }
}
