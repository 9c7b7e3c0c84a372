/// The known component of each point: Z as if it had been observed.
package struct KnownComponents: Hashable, Sendable {
  /// The component of each point, from 0; nil where it is not known.
  let ofPoint: [Int?]

  package init(_ ofPoint: [Int?]) { self.ofPoint = ofPoint }

  /// The components for other points; that of an added point is not known.
  /// - Parameter place: the old number of each new point; nil for a point that was added.
  func moved(place: [Int?]) -> KnownComponents {
    KnownComponents(place.map { old in old.flatMap { ofPoint[$0] } })
  }

  /// The count is enough: a frame may hash q, and reading all points would take longer than the frame.
  package func hash(into hasher: inout Hasher) { hasher.combine(ofPoint.count) }
}

extension Responsibilities.Rule {
  /// The rule for other points.
  func moved(place: [Int?]) -> Responsibilities.Rule {
    switch self {
    case .known(let components): .known(components.moved(place: place))
    case .weights, .posterior, .hard, .tempered, .sampled, .random: self
    }
  }
}
