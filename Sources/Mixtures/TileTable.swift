import RealModule

/// The log joints and the shares of one tile of K components: working memory, freed with its owner.
///
/// The numbers of component k begin at k·`Tile.length`.
final class TileTable {
  let components: Int
  /// ℓ_nk.
  let logJoint: UnsafeMutablePointer<Double>
  /// r_nk or q_nk.
  let shares: UnsafeMutablePointer<Double>
  /// log r_nk or log q_nk. log r_nk is finite even if r_nk underflows.
  let logShares: UnsafeMutablePointer<Double>
  /// log p(xₙ|θ), `Tile.length` numbers.
  let logDensity: UnsafeMutablePointer<Double>

  init(components: Int) {
    self.components = components
    let table = components * Tile.length
    logJoint = .allocate(capacity: 3 * table + Tile.length)
    logJoint.initialize(repeating: 0, count: 3 * table + Tile.length)
    shares = logJoint + table
    logShares = shares + table
    logDensity = logShares + table
  }

  deinit { logJoint.deallocate() }

  /// Writes ℓ, r and log p of a tile.
  func fill(_ tile: Tile, at θ: LogJoint) {
    θ.fill(tile, into: logJoint)
    normalize(count: tile.count)
  }

  /// Writes r_nk = exp(ℓ_nk − lseₙ) for the first points (PRML 9.13), in log space throughout.
  ///
  ///     lseₙ = mₙ + log Σₖ exp(ℓ_nk − mₙ),   mₙ = maxₖ ℓ_nk
  ///
  /// Nothing overflows, and a point whose densities all underflow keeps its shares.
  func normalize(count: Int) {
    for i in 0..<count {
      var largest = -Double.infinity
      for k in 0..<components { largest = max(largest, logJoint[k * Tile.length + i]) }
      var sum = 0.0
      for k in 0..<components {
        let at = k * Tile.length + i
        let term = Double.exp(logJoint[at] - largest)
        shares[at] = term
        sum += term
      }
      let total = largest + Double.log(sum)
      logDensity[i] = total
      for k in 0..<components {
        let at = k * Tile.length + i
        shares[at] /= sum
        logShares[at] = logJoint[at] - total
      }
    }
  }
}
