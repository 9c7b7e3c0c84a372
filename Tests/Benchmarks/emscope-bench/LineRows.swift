import Mixtures
import Plane

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Half-steps in one dimension, on one thread, beside a loop that knows no plane.
func lineRows(table: ResultTable) {
  for count in [1000, 10_000, 1_000_000] {
    guard let workload = Workload(count: count),
      let observations = Observations(workload.points, for: .line)
    else { continue }
    let family = GaussianFamily(dimension: .one)
    let start = Mixture(
      weights: workload.start.weights,
      components: workload.start.components.map { family.mapped($0, by: .identity) })
    let model = Model(observations: observations, family: family, threads: 1)
    let naive = NaiveLine(workload.points.x, start: start)
    let fit = Fit(model: model, start: model.working(start))
    naive.expectation()
    let (ours, theirs) = (fit.bound.logLikelihood, naive.logLikelihood)
    guard (ours - theirs).magnitude < 1e-9 * theirs.magnitude else {
      print("the engine and the naive loop disagree in one dimension at N = \(count)")
      exit(1)
    }
    let pair = Pairing(
      rounds: count > 100_000 ? 5 : 9,
      {
        let e = fit.advance(.expectation, rules: Rules())
        keep(e.advance(.maximization, rules: Rules()))
      },
      {
        naive.expectation()
        naive.maximization()
      })
    let unit = 1e9 / Double(count * start.count)
    table.row(
      "full iteration in one dimension", "\(count)", "ns a point and component",
      short(pair.first * unit), short(pair.second * unit), short(pair.ratio), micro(pair.first))
  }
}

extension AxisScaling {
  fileprivate static let identity = AxisScaling(centre: .zero, scale: Point(1, 1))
}

/// EM for normal components in one dimension as one would write it down.
private final class NaiveLine {
  private let x: [Double]
  private let start: Mixture
  private var weights: [Double]
  private var means: [Double]
  private var variances: [Double]
  private var q: [Double]
  private(set) var logLikelihood = 0.0

  init(_ x: [Double], start: Mixture) {
    self.x = x
    self.start = start
    weights = start.weights
    means = start.components.map { $0[0] }
    variances = start.components.map { $0[2] }
    q = Array(repeating: 0, count: x.count * start.count)
  }

  func expectation() {
    let count = weights.count
    logLikelihood = 0
    for n in x.indices {
      var sum = 0.0
      for k in 0..<count {
        let d = x[n] - means[k]
        let density =
          weights[k] / (2 * .pi * variances[k]).squareRoot() * exp(-d * d / (2 * variances[k]))
        q[n * count + k] = density
        sum += density
      }
      for k in 0..<count { q[n * count + k] /= sum }
      logLikelihood += log(sum)
    }
  }

  /// Measures the new parameters and goes back to the start, so that every round does the same.
  func maximization() {
    let count = weights.count
    for k in 0..<count {
      var (mass, first, second) = (0.0, 0.0, 0.0)
      for n in x.indices {
        let r = q[n * count + k]
        mass += r
        first += r * x[n]
        second += r * x[n] * x[n]
      }
      weights[k] = mass / Double(x.count)
      means[k] = first / mass
      variances[k] = second / mass - means[k] * means[k]
    }
    weights = start.weights
    means = start.components.map { $0[0] }
    variances = start.components.map { $0[2] }
  }
}
