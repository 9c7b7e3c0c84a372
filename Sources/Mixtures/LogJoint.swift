/// ℓ_nk = log πₖ + log p(xₙ|θₖ), the one N×K quantity from which everything is computed, tile by tile.
struct LogJoint {
  private let family: any Family
  /// Nil for a component of weight 0 or without a density: its ℓ is −∞.
  private let prepared: [SIMD8<Double>?]

  init(_ mixture: Mixture, model: Model) {
    family = model.family
    let units = model.observations.units
    prepared = zip(mixture.components, mixture.weights).map { component, weight in
      weight > 0 ? model.family.prepare(component, weight: weight, units: units) : nil
    }
  }

  /// Writes ℓ at `output[k·Tile.length + i]` for each component k and each point i of the tile.
  func fill(_ tile: Tile, into output: UnsafeMutablePointer<Double>) {
    for (k, constants) in prepared.enumerated() {
      let row = output + k * Tile.length
      if let constants {
        family.logJoint(constants, tile, into: row)
      } else {
        row.update(repeating: -.infinity, count: tile.count)
      }
    }
  }
}
