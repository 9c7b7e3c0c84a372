/// The one N×K quantity that everything reads, ℓ_nk = log πₖ + log p(xₙ|θₖ), a tile at a time.
struct LogJoint {
  private let family: any Family
  /// nil for a component of weight 0 (or of no density): its ℓ is −∞.
  private let prepared: [PreparedComponent?]

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
        for i in 0..<tile.count { row[i] = -.infinity }
      }
    }
  }
}
