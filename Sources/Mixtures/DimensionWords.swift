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
  /// The names of the blocks in sentences.
  package func words(in dimension: Dimension) -> [String] {
    HeldBlocks.named.filter { contains($0.block) }.map { name, block in
      block == .covariances ? dimension.covariances : name
    }
  }
}
