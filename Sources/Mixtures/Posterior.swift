import RealModule

/// r_nk = exp(ℓ_nk − lseₙ) for one tile of log joints (PRML 9.13), in log space throughout.
///
///     lseₙ = mₙ + log Σₖ exp(ℓ_nk − mₙ),   mₙ = maxₖ ℓ_nk
///
/// Nothing overflows, and a point whose densities all underflow keeps its share.
struct Posterior {
  /// log p(xₙ|θ), `Tile.length` numbers.
  let logDensity: UnsafeMutablePointer<Double>
  /// r_nk at [k·Tile.length + i].
  let shares: UnsafeMutablePointer<Double>
  /// log r_nk, finite even where r_nk underflows.
  let logShares: UnsafeMutablePointer<Double>

  func fill(from logJoint: UnsafePointer<Double>, components: Int, count: Int) {
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
