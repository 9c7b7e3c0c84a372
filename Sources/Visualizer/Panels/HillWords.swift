import Mixtures
import Stepping

/// The words about the hill and the bounds under one curve.
struct HillWords {
  let session: Session

  private var names: BoundNames { session.boundNames }

  /// The titles of the hill, the longest first.
  var titles: [String] {
    let name = "3 hill: \(names.lowerBound)(q,θ)"
    return [
      "\(name), M climbs along θ, E along q to the ridge, \(names.logPosterior)",
      "\(name), M along θ, E along q to \(names.logPosterior)",
      "\(name), ridge \(names.logPosterior)", name, "3 hill",
    ]
  }

  /// The titles of the bounds under one curve, the longest first.
  var boundTitles: [String] {
    let name = "3 bounds \(names.lowerBound)(q,θ) under \(names.logPosterior)(θ)"
    return [
      "\(name), each touches at its θ", name, "3 bounds under \(names.logPosterior)", "3 bounds",
    ]
  }

  /// The reason why the bound of the present q is not drawn.
  var noBound: String {
    "The present q is no posterior at a θ of the path, so its bound touches \(names.logPosterior) nowhere on it."
  }

  /// The reason why there is no hill yet.
  let missing = "This view is over the path of θ: it is drawn once an M-step has moved θ."

  /// The reason why a picture would show nothing but rounding; nil if it shows more.
  func stillness(of stretch: HillStretch, _ places: ClosedRange<Int>) -> String? {
    let heights = places.map { stretch.arrivals[$0].logPosterior }
    guard let low = heights.min(), let high = heights.max() else { return nil }
    return high - low <= session.timeline.present.bound.resolution
      ? "Nothing moves: every change is below rounding." : nil
  }

  /// The notes of the hill, the longest first: the present half-step with its change of L, and the reason
  /// why its stairs are missing.
  func notes(on stretch: HillStretch) -> [String] {
    notes(
      on: stretch, rowless: ["q of \(rule) is on no row", "q on no row"],
      single: ["K = 1: all rows are alike", "rows are alike"])
  }

  /// The notes of the bounds, the longest first: the present half-step with its change of L, and the reason
  /// why its bound is missing.
  func boundNotes(on stretch: HillStretch) -> [String] {
    let bound = "K = 1: \(names.lowerBound) is \(names.logPosterior)"
    return notes(
      on: stretch, rowless: ["q of \(rule) is no posterior", "q no posterior"], single: [bound])
  }

  private func notes(on stretch: HillStretch, rowless: [String], single: [String]) -> [String] {
    let change = change
    if stretch.present?.row == nil {
      return (change.map { change in rowless.prefix(1).map { "\(change) · \($0)" } } ?? [])
        + rowless
    }
    if session.timeline.present.mixture.count == 1 { return single }
    return change.map { [$0] } ?? []
  }

  /// `M: L +25.549`; nil for the start.
  private var change: String? {
    let timeline = session.timeline
    guard let before = timeline.previous else { return nil }
    let rise = BoundChange(from: before.bound, to: timeline.present.bound).lowerBound
    let word =
      switch timeline.present.origin {
      case .taken(let halfStep): halfStep.rawValue
      case .start, .edited: "edit"
      }
    return "\(word): \(names.lowerBound) \(CaptionNumbers(session, .usual).change(rise))"
  }

  /// The rule that made the present q.
  private var rule: String {
    let q = session.timeline.present.responsibilities
    if q.isPrior { return "the start" }
    let entries = session.timeline.entries
    var index = session.timeline.position
    while index > 0 {
      switch entries[index].fit.origin {
      case .edited(.responsibilities): return "the edit"
      case .taken(.expectation): return "\(entries[index].rules.expectation.name) E"
      case .start, .taken(.maximization), .edited(.parameters), .edited(.data), .edited(.prior):
        index -= 1
      }
    }
    return "the start"
  }
}
