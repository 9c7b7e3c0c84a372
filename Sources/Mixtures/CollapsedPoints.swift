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

extension Fit {
  /// The points that belong mostly to component k after it collapsed. If there are none, those that belong to it
  /// as much as to the average component: equal components share their points. O(N·K).
  func collapsedPoints(of k: Int, under shape: CovarianceShape) -> CollapsedPoints {
    var members: [Int] = []
    forEachResponsibility { n, shares in if shares[k] > 0.5 { members.append(n) } }
    if members.isEmpty {
      let equal = (1 - Tolerance.parameters) / Double(mixture.count)
      forEachResponsibility { n, shares in if shares[k] >= equal { members.append(n) } }
    }
    let places = Places(members.map { model.observations.points[$0] })
    return CollapsedPoints(
      kind: model.family.kindOfCollapse(onto: places, under: shape), count: members.count,
      first: Array(members.prefix(CollapsedPoints.named)))
  }
}

extension EllipticalFamily {
  /// A full covariance is singular on any line, one with axes on a line along an axis, and a circle on a
  /// single place only. So is a variance in one dimension.
  package func kindOfCollapse(onto places: Places, under shape: CovarianceShape)
    -> CollapsedPoints.Kind
  {
    if places.isEmpty { return .resolution }
    if places.areOne { return .place }
    return switch (dimension, shape.restriction) {
    case (.one, _): .resolution
    case (.two, .none): places.areOnALine ? .line : .resolution
    case (.two, .axes): places.haveOneX || places.haveOneY ? .line : .resolution
    case (.two, .circle): .resolution
    }
  }
}

extension LinesFamily {
  /// The density is that of y about the line, so it has no bound if the line passes through all points.
  package func kindOfCollapse(onto places: Places, under shape: CovarianceShape)
    -> CollapsedPoints.Kind
  {
    if places.isEmpty { return .resolution }
    if places.haveOneX { return .slope }
    return places.areOnALine ? .line : .resolution
  }
}
