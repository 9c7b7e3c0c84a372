/// A density on the line.
///
/// A kind is one file with one conformance and one line in `ContinuousKinds`.
package protocol ContinuousDistribution: Hashable, Sendable {
  /// The kind's name on the command line.
  static var kindName: String { get }
  /// The names of the parameters, in their order.
  static var parameterNames: [String] { get }
  /// The usual example of the kind.
  static var standard: Self { get }

  /// - Throws: `DistributionError` if there is no such distribution.
  init(parameters: [Double]) throws(DistributionError)
  var parameters: [Double] { get }

  /// ln p(x); −∞ outside the support.
  func logDensity(_ x: Double) -> Double

  /// ln ∫ₐᵇ p(x) dx for a ≤ b, accurate in the far tails too; −∞ if the interval has no mass.
  func logMass(from a: Double, to b: Double) -> Double

  /// The interval with p > 0; its ends may be infinite.
  var support: ClosedRange<Double> { get }
  /// The interval of integration. It holds all of the mass except 10⁻²⁰ or less.
  var bulk: ClosedRange<Double> { get }
  /// The interval of pictures. It holds all of the mass except a few thousandths.
  var typical: ClosedRange<Double> { get }
  /// The places in the bulk at which the density or its logarithm has a kink, a step or a sharp bend.
  var breaks: [Double] { get }

  var mean: Double { get }
  /// The kind's own measure of width.
  var scale: Double { get }

  /// x → x + shift.
  func moved(by shift: Double) -> Self
  /// x → mean + factor·(x − mean): the differential entropy changes by ln(factor).
  func scaled(by factor: Double) -> Self

  /// H[x] = −∫ p ln p dx, in nats. It may be negative.
  var differentialEntropy: Double { get }
}

/// The continuous kinds that are shipped, in the order in which they are offered.
package enum ContinuousKinds {
  package static let all: [any ContinuousDistribution.Type] = [
    Normal.self, Uniform.self, Laplace.self, TwoNormals.self,
  ]
}

extension ContinuousDistribution {
  /// Checks that there are exactly `parameterNames.count` finite numbers.
  /// - Parameter positive: the indices of those that must be positive.
  static func checked(_ parameters: [Double], positive: [Int] = []) throws(DistributionError) {
    let wanted = parameterNames.joined(separator: ",")
    guard parameters.count == parameterNames.count else {
      throw DistributionError(
        "\(kindName) takes \(parameterNames.count) numbers, \(kindName):\(wanted),"
          + " not \(parameters.count)")
    }
    for (name, value) in zip(parameterNames, parameters) where !value.isFinite {
      throw DistributionError("\(kindName): \(name) is a finite number, not \(value)")
    }
    for index in positive where !(parameters[index] > 0) {
      throw DistributionError(
        "\(kindName): \(parameterNames[index]) is positive, not \(parameters[index])")
    }
  }

  /// True if two distributions are of one kind and have the same parameters.
  package func isSame(as other: any ContinuousDistribution) -> Bool { (other as? Self) == self }
}
