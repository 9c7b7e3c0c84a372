/// An event of an M half-step: a constraint that applied or a move that it refused.
package enum FitEvent: Hashable, Sendable {
  /// Component k is empty: its mean and covariance stay.
  case emptyComponent(component: Int)
  /// Component k became too narrow for its covariance to be computed. It was not moved.
  case collapsed(component: Int, onto: CollapsedPoints)
  /// The covariances did not have the chosen shape. The M-step gave them that shape, which may lower L
  /// once.
  case projected
  /// The covariance of component k was raised to the floor.
  case floored(component: Int)

  /// The word in traces; components count from 1.
  package var code: String {
    switch self {
    case .emptyComponent(let k): "owns-nobody:\(k + 1)"
    case .collapsed(let k, _): "collapsed:\(k + 1)"
    case .projected: "projected"
    case .floored(let k): "floor:\(k + 1)"
    }
  }
}

/// The points that belong mostly to a collapsed component.
package struct CollapsedPoints: Hashable, Sendable {
  /// The reason why the component became so narrow.
  package enum Kind: Hashable, Sendable {
    /// All points have the same place, so log p has no bound.
    case place
    /// All points lie on one line, so log p has no bound.
    case line
    /// The points differ in both directions: log p is bounded, but their spread is at the limit of
    /// resolution.
    case resolution
    /// The points have one x, so the slope of a line through them is undetermined.
    case slope
  }

  package let kind: Kind
  package let count: Int
  /// The first of the points, at most `CollapsedPoints.named`.
  package let first: [Int]

  /// The largest number of points that are listed one by one.
  package static let named = 4

  /// The points of an M-step that was taken without its q.
  static let unnamed = CollapsedPoints(kind: .resolution, count: 0, first: [])

  package init(kind: Kind, count: Int, first: [Int]) {
    (self.kind, self.count, self.first) = (kind, count, first)
  }

  /// True if all points are in `first`.
  package var isComplete: Bool { count == first.count }
}

extension [FitEvent] {
  /// True if an M-step refused to let a component collapse.
  package var hasCollapse: Bool {
    contains { if case .collapsed = $0 { true } else { false } }
  }

  /// True if an M-step raised a covariance to the floor.
  package var hasFloor: Bool {
    contains { if case .floored = $0 { true } else { false } }
  }
}
