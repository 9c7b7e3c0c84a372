/// Working memory for one tile of K components, freed with its owner.
final class TileTable {
  let logJoint: UnsafeMutablePointer<Double>
  let posterior: Posterior
  private let storage: UnsafeMutablePointer<Double>

  init(components: Int) {
    let table = components * Tile.length
    storage = .allocate(capacity: 3 * table + Tile.length)
    storage.initialize(repeating: 0, count: 3 * table + Tile.length)
    logJoint = storage
    posterior = Posterior(
      logDensity: storage + 3 * table, shares: storage + table, logShares: storage + 2 * table)
  }

  deinit { storage.deallocate() }
}
