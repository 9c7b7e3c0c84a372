import RealModule

/// Adaptive Gauss–Kronrod integration with 7 and 15 points.
///
/// Nodes, weights and the estimate of the error are those of QUADPACK's qk15 (Piessens et al. 1983).
enum Quadrature {
  /// Returns ∫ f over a finite range.
  ///
  /// The range is cut at the breaks and into pieces of at most about `step`. Pieces are halved until
  /// each is known to 10⁻¹⁶, or to rounding. f is not called at the ends of pieces. Far from 0 the
  /// rounding of x makes f rough on the scale of the step, and halving does not help beyond that. The
  /// pieces share `mostHalvings`.
  /// Cost: 15 calls of f for each piece and each halving.
  static func integral(
    over range: ClosedRange<Double>, breaks: [Double], step: Double,
    _ f: (Double) -> Double
  ) -> Double {
    let inner = breaks.filter { $0 > range.lowerBound && $0 < range.upperBound }.sorted()
    let edges = [range.lowerBound] + inner + [range.upperBound]
    let roughness = max(range.lowerBound.magnitude, range.upperBound.magnitude).ulp / step
    // The estimate of the error of a piece grows with this power of the roughness.
    let relative = max(50 * Double.ulpOfOne, Double.pow(400 * roughness, 1.5))
    var total = CompensatedSum()
    for (a, b) in zip(edges, edges.dropFirst()) where a < b {
      let pieces = min(64, max(1, ((b - a) / step).rounded(.up)))
      for piece in 0..<Int(pieces) {
        let left = a + (b - a) * (Double(piece) / pieces)
        let right = a + (b - a) * (Double(piece + 1) / pieces)
        var halvings = max(leastShare, mostHalvings / Int(pieces) / (edges.count - 1))
        add(left, right, depth: 0, relative: relative, halvings: &halvings, f, to: &total)
      }
    }
    return total.value
  }

  private static let deepest = 40
  private static let tolerance = 1e-16
  private static let mostHalvings = 1 << 15
  /// The halvings that every piece may take.
  private static let leastShare = 256

  private static func add(
    _ a: Double, _ b: Double, depth: Int, relative: Double, halvings: inout Int,
    _ f: (Double) -> Double, to total: inout CompensatedSum
  ) {
    let (value, error, size) = estimate(a, b, f)
    let middle = a + 0.5 * (b - a)
    if !value.isFinite || error <= max(tolerance, relative * size)
      || depth == deepest || halvings == 0 || middle <= a || middle >= b
    {
      total.add(value)
      return
    }
    halvings -= 1
    add(a, middle, depth: depth + 1, relative: relative, halvings: &halvings, f, to: &total)
    add(middle, b, depth: depth + 1, relative: relative, halvings: &halvings, f, to: &total)
  }

  /// The integral, an estimate of its error, and ∫|f|.
  private static func estimate(
    _ a: Double, _ b: Double, _ f: (Double) -> Double
  ) -> (value: Double, error: Double, size: Double) {
    let half = 0.5 * (b - a)
    let centre = a + half
    var values: [(weight: Double, value: Double)] = []
    values.reserveCapacity(15)
    var gauss = 0.0
    for (index, node) in nodes.enumerated() {
      for sign in node == 0 ? [1.0] : [-1.0, 1.0] {
        let value = f(centre + sign * half * node)
        values.append((kronrod[index], value))
        if index % 2 == 1 { gauss += gaussian[index / 2] * value }
      }
    }
    let mean = values.reduce(0) { $0 + $1.weight * $1.value }
    let size = values.reduce(0) { $0 + $1.weight * $1.value.magnitude } * half
    let spread = values.reduce(0) { $0 + $1.weight * ($1.value - 0.5 * mean).magnitude } * half
    let raw = (mean - gauss).magnitude * half
    let error = spread > 0 ? spread * min(1, Double.pow(200 * raw / spread, 1.5)) : raw
    return (mean * half, error, size)
  }

  /// ln ∫ₐᵇ p dx where ln p is nearly a parabola between: 15 points, shifted so that nothing underflows.
  static func narrowLogMass(
    of distribution: some ContinuousDistribution, from a: Double, to b: Double
  ) -> Double {
    let half = 0.5 * (b - a)
    let centre = a + half
    let top = max(
      distribution.logDensity(a), distribution.logDensity(centre), distribution.logDensity(b))
    guard top > -.infinity else { return top }
    var sum = 0.0
    for (node, weight) in zip(nodes, kronrod) {
      sum += weight * Double.exp(distribution.logDensity(centre + half * node) - top)
      if node != 0 {
        sum += weight * Double.exp(distribution.logDensity(centre - half * node) - top)
      }
    }
    return top + Double.log(sum * half)
  }

  private static let nodes = [
    0.991455371120812639206854697526329, 0.949107912342758524526189684047851,
    0.864864423359769072789712788640926, 0.741531185599394439863864773280788,
    0.586087235467691130294144691693326, 0.405845151377397166906606412076961,
    0.207784955007898467600689403773245, 0,
  ]
  private static let kronrod = [
    0.022935322010529224963732008058970, 0.063092092629978553290700663189204,
    0.104790010322250183839876322541518, 0.140653259715525918745189590510238,
    0.169004726639267902826583426598550, 0.190350578064785409913256402421014,
    0.204432940075298892414161999234649, 0.209482141084727828012999174891714,
  ]
  private static let gaussian = [
    0.129484966168869693270611432679082, 0.279705391489276667901467771423780,
    0.381830050505118944950369775488975, 0.417959183673469387755102040816327,
  ]
}
