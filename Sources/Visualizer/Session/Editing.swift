import Plane

/// The subject of editing: the mean of a component, or a place for a new point.
package enum Editing: Hashable, Sendable {
  case component(Int)
  case place(Point)
}

extension Session {
  /// The component that the user edits or drags; nil if there is none.
  var editedComponent: Int? {
    if case .component(let k) = view.editing { return k }
    return view.heldBadge
  }
}

/// The direction of an arrow key.
package enum Direction: Hashable, Sendable, CaseIterable {
  case up, down, left, right

  var vector: Point {
    switch self {
    case .up: Point(0, 1)
    case .down: Point(0, -1)
    case .left: Point(-1, 0)
    case .right: Point(1, 0)
    }
  }
}
