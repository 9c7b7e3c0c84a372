import MixtureKernels
import Plane

/// The fast measuring pass, for families with quadratic log joints and a q that is a posterior at
/// remembered parameters.
///
/// The passes are compiled in `MixtureKernels`. This type prepares their input and converts their sums
/// from units of log 2 to nats. O(N·K) time, O(K·N/4096) memory.
struct FusedMeasurement {
  private let model: Model
  private let rows: KernelRows
  private let kernel: Kernel

  init(_ rows: KernelRows, model: Model, kernel: Kernel = KernelLevel.present.kernel) {
    (self.rows, self.model, self.kernel) = (rows, model, kernel)
  }

  /// Nil if θ has no such form.
  init?(at mixture: Mixture, model: Model, level: KernelLevel = .present) {
    guard let rows = KernelRows(mixture, model: model) else { return nil }
    self.init(rows, model: model, kernel: level.kernel)
  }

  /// log p, and the moments of the posterior: all that classical EM needs.
  func sufficientStatistics() -> (logLikelihood: Double, moments: [Moments]) {
    let sums = pass(kernel.statistics)
    return (logLikelihood(sums), moments(sums))
  }

  /// The bound and the moments at the posterior.
  func posterior() -> PosteriorMeasurement { posterior(pass(kernel.posterior)) }

  /// The bound at another q; nil if its components are not those of θ.
  func bound(_ q: KernelRows) -> Bound? {
    guard q.active == rows.active else { return nil }
    return bound(pass(kernel.bound, q))
  }

  /// Both in one pass.
  func boundAndPosterior(_ q: KernelRows) -> (Bound, PosteriorMeasurement)? {
    guard q.active == rows.active else { return nil }
    let sums = pass(kernel.boundAndPosterior, q)
    return (bound(sums), posterior(sums))
  }

  // MARK: Sums in nats

  private func logLikelihood(_ sums: [Double]) -> Double {
    logDensity(sums, logLikelihoodSlot)
  }

  private func bound(_ sums: [Double]) -> Bound {
    bound(
      sums, logJoint: logJointSlot, entropy: entropySlot, divergence: nats(sums, divergenceSlot),
      distance: nats(sums, distanceSlot))
  }

  private func posterior(_ sums: [Double]) -> PosteriorMeasurement {
    // log q and log r are the same number for every n and k: each term of KL is 0.
    let bound = bound(
      sums, logJoint: posteriorLogJointSlot, entropy: posteriorEntropySlot, divergence: 0,
      distance: 0)
    return PosteriorMeasurement(bound: bound, moments: moments(sums))
  }

  private func bound(
    _ sums: [Double], logJoint: Int, entropy: Int, divergence: Double, distance: Double
  ) -> Bound {
    Bound(
      logLikelihood: logLikelihood(sums), expectedLogJoint: logDensity(sums, logJoint),
      entropy: nats(sums, entropy), divergence: divergence,
      magnitude: Double(model.observations.count) + nats(sums, magnitudeSlot) + distance)
  }

  private func nats(_ sums: [Double], _ slot: Int) -> Double { QuadraticLogJoint.ln2 * sums[slot] }

  /// A sum of log densities, in the units of the data.
  private func logDensity(_ sums: [Double], _ slot: Int) -> Double {
    nats(sums, slot) - Double(model.observations.count) * model.observations.units.logJacobian
  }

  /// The moments, summed once more about the means if those are too far from the origins.
  private func moments(_ sums: [Double]) -> [Moments] {
    let moments = rows.moments(sums)
    let dimension = model.family.dimension
    guard moments.contains(where: { $0.wantsCloserOrigin(in: dimension) }) else { return moments }
    let closer = rows.about(moments.map(\.mean))
    let again = FusedMeasurement(closer, model: model, kernel: kernel)
    return closer.moments(again.pass(kernel.statistics))
  }

  // MARK: Passes

  private func pass(_ kernel: Kernel.AtPosterior) -> [Double] {
    let (rows, shift) = (rows, shift)
    return total { x, y, count, scratch, sums in
      kernel(x, y, count, rows.numbers, rows.isFar, rows.active.count, shift, scratch, sums)
    }
  }

  private func pass(_ kernel: Kernel.AtQ, _ q: KernelRows) -> [Double] {
    let (rows, shift) = (rows, shift)
    return total { x, y, count, scratch, sums in
      kernel(
        x, y, count, rows.numbers, rows.isFar, q.numbers, q.isFar, rows.active.count, shift,
        scratch, sums)
    }
  }

  /// log |∂data/∂working| in units of log 2.
  private var shift: Double { QuadraticLogJoint.log2e * model.observations.units.logJacobian }

  /// Measures a block: x, y, the number of points, working memory, room for the sums.
  private typealias BlockPass =
    @Sendable (
      UnsafePointer<Double>, UnsafePointer<Double>, Int, UnsafeMutableRawPointer,
      UnsafeMutablePointer<Double>
    ) -> Void

  /// The slots of `MixtureKernels`, summed over the blocks.
  private func total(_ pass: BlockPass) -> [Double] {
    let (points, components) = (model.observations.points, rows.active.count)
    let empty = [Double](repeating: 0, count: momentSlot + 6 * components)
    let blocks = Blocks(model, components: components).map { range in
      var sums = empty
      points.withColumns { x, y in
        withUnsafeTemporaryAllocation(
          byteCount: scratchSize(components: components), alignment: 64
        ) { scratch in
          guard let scratch = scratch.baseAddress else { return }
          pass(x + range.lowerBound, y + range.lowerBound, range.count, scratch, &sums)
        }
      }
      return sums
    }
    return blocks.reduce(into: empty) { total, sums in
      for slot in total.indices { total[slot] += sums[slot] }
    }
  }
}
