import Mixtures

/// The words about log p over two means.
struct TwoMeansWords {
  let session: Session

  private var logPosterior: String { session.boundNames.logPosterior }

  /// The names of the two axes: `μ₁` and `μ₂`.
  func axes(_ choice: TwoMeansChoice) -> (across: String, up: String) {
    func name(_ component: Int) -> String {
      "\(choice.coordinate.symbol)\(Words.index(component + 1))"
    }
    return (name(choice.first), name(choice.second))
  }

  /// The titles, the longest first. Where a mean has two coordinates, the name of the axis is added.
  func titles(_ choice: TwoMeansChoice?) -> [String] {
    guard let choice else { return ["3 \(logPosterior) over two means"] }
    let (across, up) = axes(choice)
    let name = "3 \(logPosterior) over \(across) and \(up)"
    let isOnlyOne = session.model.family.placeCoordinates.count == 1
    guard !isOnlyOne, let axis = axisNames(choice) else {
      return ["\(name), all else as now", name]
    }
    return [
      "\(name) (\(axis.name)), all else as now", "\(name) (\(axis.name))",
      "\(name) (\(axis.letter))",
    ]
  }

  /// The name of the axis along which the means move, and its letter; nil for none.
  private func axisNames(_ choice: TwoMeansChoice) -> (name: String, letter: String)? {
    switch choice.coordinate.axis {
    case .x: (session.dataset.x.text, "x")
    case .y: session.dataset.y.map { ($0.text, "y") }
    case nil: nil
    }
  }

  /// The reason why there is no map.
  var missing: String { "This view is over the means of two components: it needs K = 2 or more." }

  /// The present half-step with its change of log p, the longest first.
  var notes: [String] {
    let timeline = session.timeline
    guard let before = timeline.previous, case .taken(let halfStep) = timeline.present.origin else {
      return []
    }
    switch halfStep {
    case .expectation: return ["E: θ stays"]
    case .maximization:
      let rise = BoundChange(from: before.bound, to: timeline.present.bound).logPosterior
      let change = CaptionNumbers(session, .usual).change(rise)
      return ["M: \(logPosterior) \(change)", "M: \(change)"]
    }
  }
}
