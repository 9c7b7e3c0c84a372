import Drawing
import Information
import RealModule
import Screens

/// Jensen's inequality at one point x of a mixture of two: the reason why L is below log p, and the place where
/// it touches.
package struct JensenBench: BenchScreen {
  /// A point x by its p(x,z) for the two components.
  package struct Example: Hashable, Sendable {
    let name: String
    /// Its inequality at q = ½.
    let bound: JensenBound
  }

  /// π of the two components.
  package let weights: [Double]
  /// The points to choose from; the first is the one given.
  package let examples: [Example]
  package internal(set) var position = 0
  /// q(z = 1), from 0 to 1.
  package internal(set) var q: Double
  package internal(set) var helpScroll: Int?
  package internal(set) var caption = Caption("")
  package var preferences: Preferences

  /// The command that opens it.
  package static let name = "jensen"

  /// - Parameters:
  ///   - weights: two positive numbers that sum to 1.
  ///   - joint: p(x,z) of the first point; nil to begin with a point of the example mixture.
  ///   - q: q(z = 1).
  /// - Throws: an error if they are not.
  package init(
    weights: [Double] = [0.6, 0.4], joint: [Double]? = nil, q: Double = 0.5
  ) throws(BenchError) {
    guard weights.count == 2, weights.allSatisfy({ $0 > 0 }),
      (weights.reduce(0, +) - 1).magnitude < 1e-9
    else { throw BenchError("--weights takes two positive numbers that sum to 1, as in 0.6,0.4") }
    guard q >= 0, q <= 1 else { throw BenchError("--q is a probability from 0 to 1, not \(q)") }
    let given: [Double] = joint ?? [0.05, 0.01]
    guard given.count == 2 else {
      throw BenchError("--joint takes two numbers, p(x,1) and p(x,2), as in 0.05,0.01")
    }
    self.weights = weights
    self.q = q
    preferences = Preferences(theme: .dark)
    do throws(DistributionError) {
      var examples = [
        Example(name: "p(x,z) given", bound: try JensenBound(joint: given, q: [0.5, 0.5]))
      ]
      for x in JensenBench.places {
        examples.append(try JensenBench.example(at: x, weights: weights))
      }
      self.examples = examples
    } catch {
      throw BenchError("--joint: \(error)")
    }
    caption = opening
  }

  /// The places of the example points on the line, beside components at −1 and 2.
  private static let places = [-2.0, 0, 0.6, 1, 3]

  private static func example(at x: Double, weights: [Double]) throws(DistributionError) -> Example
  {
    let densities = [(-1.0, 1.0), (2.0, 0.8)].map { mean, deviation in
      let z = (x - mean) / deviation
      return Double.exp(-0.5 * z * z) / (deviation * (2 * Double.pi).squareRoot())
    }
    let joint = zip(weights, densities).map { $0 * $1 }
    return Example(
      name: "x = \(BenchNumber.place(x))", bound: try JensenBound(joint: joint, q: [0.5, 0.5]))
  }

  package var example: Example { examples[position] }

  /// The inequality at the present point and q.
  var bound: JensenBound { bound(at: q) }

  /// True if q is the posterior, except for rounding.
  var isAtPosterior: Bool { bound.gap.magnitude < BenchNumber.negligible }

  func bound(at q: Double) -> JensenBound { example.bound.withFirst(q) }
}

extension JensenBench: Quantities {
  /// `log sum` is log Σ q w, `chord` is Σ q log w; `q` and `posterior` are of component 1.
  package static let quantities: [Quantity<JensenBench>] = [
    Quantity("log sum") { bench, _ in bench.bound.logSum },
    Quantity("chord") { bench, _ in bench.bound.chord },
    Quantity("gap") { bench, _ in bench.bound.gap },
    Quantity("q") { bench, _ in bench.q },
    Quantity("posterior") { bench, _ in bench.bound.posterior[0] },
  ]
}
