import Plane

extension Dimension {
  /// The word for the spread of a component.
  package var covariance: String {
    switch self {
    case .one: "variance"
    case .two: "covariance"
    }
  }

  package var covariances: String { covariance + "s" }
}

extension HeldBlocks {
  /// The names of the blocks in sentences about a family.
  package func words(of family: any Family) -> [String] {
    let names: [(block: HeldBlocks, name: String)] = [
      (.weights, "weights"), (.means, family.meansName),
      (.covariances, family.dimension.covariances),
    ]
    return names.filter { contains($0.block) }.map(\.name)
  }
}
