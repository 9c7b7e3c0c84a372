import Mixtures
import Plane

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// EM for normal components as one would write it down: a table of N × K responsibilities, a loop
/// over points and components, the C library's exp and log.
final class NaiveMixture {
  private struct Normal {
    var weight, meanX, meanY, xx, xy, yy: Double
    // Σ⁻¹ and log π − log 2π − ½ log |Σ|.
    private(set) var inverse = (xx: 0.0, xy: 0.0, yy: 0.0)
    private(set) var constant = 0.0

    mutating func prepare() {
      let determinant = xx * yy - xy * xy
      inverse = (yy / determinant, -xy / determinant, xx / determinant)
      constant = log(weight) - log(2 * .pi) - 0.5 * log(determinant)
    }

    func logJoint(_ x: Double, _ y: Double) -> Double {
      let (dx, dy) = (x - meanX, y - meanY)
      return constant
        - 0.5 * (inverse.xx * dx * dx + 2 * inverse.xy * dx * dy + inverse.yy * dy * dy)
    }
  }

  private let x: [Double]
  private let y: [Double]
  private var normals: [Normal]
  /// q_nk, a row for each point.
  private(set) var responsibilities: [Double]
  private var row: [Double]
  /// log p, Q, H, KL.
  private(set) var bound = (
    logLikelihood: 0.0, expectedLogJoint: 0.0, entropy: 0.0, divergence: 0.0
  )

  init(_ points: Points, start: Mixture) {
    (x, y) = (points.x, points.y)
    normals = zip(start.weights, start.components).map {
      Normal(weight: $0, meanX: $1[0], meanY: $1[1], xx: $1[2], xy: $1[3], yy: $1[4])
    }
    for k in normals.indices { normals[k].prepare() }
    row = Array(repeating: 0, count: normals.count)
    responsibilities = Array(repeating: 1 / Double(row.count), count: x.count * row.count)
  }

  /// log joints of point n into the row; gives log p(xₙ).
  private func fillRow(_ n: Int) -> Double {
    var largest = -Double.infinity
    for k in normals.indices {
      row[k] = normals[k].logJoint(x[n], y[n])
      largest = max(largest, row[k])
    }
    var sum = 0.0
    for k in normals.indices { sum += exp(row[k] - largest) }
    return largest + log(sum)
  }

  func expectation() {
    for n in x.indices {
      let evidence = fillRow(n)
      for k in normals.indices { responsibilities[n * normals.count + k] = exp(row[k] - evidence) }
    }
  }

  func measure() {
    bound = (0, 0, 0, 0)
    for n in x.indices {
      let evidence = fillRow(n)
      bound.logLikelihood += evidence
      for k in normals.indices {
        let q = responsibilities[n * normals.count + k]
        guard q > 0 else { continue }
        bound.expectedLogJoint += q * row[k]
        bound.entropy -= q * log(q)
        bound.divergence += q * (log(q) - (row[k] - evidence))
      }
    }
  }

  func maximization() {
    for k in normals.indices {
      var (s, sx, sy, sxx, sxy, syy) = (0.0, 0.0, 0.0, 0.0, 0.0, 0.0)
      for n in x.indices {
        let q = responsibilities[n * normals.count + k]
        s += q
        sx += q * x[n]
        sy += q * y[n]
        sxx += q * x[n] * x[n]
        sxy += q * x[n] * y[n]
        syy += q * y[n] * y[n]
      }
      let (mx, my) = (sx / s, sy / s)
      normals[k] = Normal(
        weight: s / Double(x.count), meanX: mx, meanY: my, xx: sxx / s - mx * mx,
        xy: sxy / s - mx * my, yy: syy / s - my * my)
      normals[k].prepare()
    }
  }
}
