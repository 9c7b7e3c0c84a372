/// A path through the θ of a run: places 0, 1, 2, … are the vertices, and the rest is linear in between.
///
///     πₖ linear, then renormalised;  the parameters of the components by `Family.between`
///
/// Before the first vertex and after the last the path continues as it began and ended.
package struct ParameterPath: Sendable {
  /// θ at the places 0, 1, 2, …; at least one.
  package private(set) var vertices: [Mixture]
  private let family: any Family

  init(_ vertices: [Mixture], family: any Family) {
    (self.vertices, self.family) = (vertices, family)
  }

  /// The path that has only its first vertex.
  init(at start: Mixture, family: any Family) { self.init([start], family: family) }

  mutating func append(_ vertex: Mixture) { vertices.append(vertex) }

  /// The place of the last vertex.
  package var end: Double { Double(vertices.count - 1) }

  /// θ at a place; a vertex has its own bits.
  package func mixture(at place: Double) -> Mixture {
    let from = Int(max(0, min(end - 1, place.rounded(.down))))
    guard vertices.indices.contains(from + 1) else { return vertices[0] }
    let t = place - Double(from)
    if t == 0 { return vertices[from] }
    return t == 1 ? vertices[from + 1] : between(vertices[from], vertices[from + 1], t)
  }

  /// Weights that are zero at both ends stay zero; beyond the ends none becomes negative.
  private func between(_ from: Mixture, _ to: Mixture, _ t: Double) -> Mixture {
    let linear = zip(from.weights, to.weights).map { max(0, $0 + t * ($1 - $0)) }
    let sum = linear.reduce(0, +)
    return Mixture(
      weights: sum > 0 ? linear.map { $0 / sum } : to.weights,
      components: zip(from.components, to.components).map { family.between($0, $1, t) })
  }

  /// The last vertex at which q is the posterior.
  ///
  /// Nil for a q of another rule, or one that remembers a θ that is no vertex.
  package func place(of q: Responsibilities) -> Double? {
    guard let θ = q.posteriorParameters else { return nil }
    return vertices.lastIndex(of: θ).map(Double.init)
  }
}

extension Responsibilities {
  /// The θ at which every q_n is the posterior; nil if there is none.
  fileprivate var posteriorParameters: Mixture? {
    guard partition == nil, sources.count == 1, sources[0].rule == .posterior else { return nil }
    return sources[0].mixture
  }
}
