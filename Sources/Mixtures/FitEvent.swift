/// An event of an M half-step: a constraint that applied or a move that it refused.
package enum FitEvent: Hashable, Sendable {
  /// Component k is empty: its mean and covariance stay.
  case emptyComponent(component: Int)
  /// Component k would have become infinitely narrow on these points, with log p → ∞. It was not moved.
  case collapsed(component: Int, points: [Int])
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

extension [FitEvent] {
  /// True if an M-step refused to let a component collapse.
  package var hasCollapse: Bool {
    contains { if case .collapsed = $0 { true } else { false } }
  }
}
