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

  /// Coin k came to p = 0 or p = 1, up to rounding: only rows of one side are its.
  case certain(component: Int)

  /// The word in traces; components count from 1.
  package var code: String {
    switch self {
    case .emptyComponent(let k): "owns-nobody:\(k + 1)"
    case .collapsed(let k, _): "collapsed:\(k + 1)"
    case .projected: "projected"
    case .floored(let k): "floor:\(k + 1)"
    case .certain(let k): "certain:\(k + 1)"
    }
  }
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
