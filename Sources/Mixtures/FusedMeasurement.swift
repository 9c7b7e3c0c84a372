import MixtureKernels
import Plane

/// The fast measuring pass, for families with quadratic log joints and a q that is a posterior at
/// remembered parameters.
///
/// The passes are compiled in `MixtureKernels`; this type prepares their input and interprets their sums. O(N·K) time, O(K·N/4096) memory.
struct FusedMeasurement {
  let model: Model
  let rows: KernelRows
  private let kernel: Kernel

  /// Nil if θ has no such form.
  init?(at mixture: Mixture, model: Model, level: KernelLevel = .present) {
    guard let rows = KernelRows(mixture, model: model) else { return nil }
    self.init(rows: rows, model: model, level: level)
  }

  private init(rows: KernelRows, model: Model, level: KernelLevel) {
    (self.model, self.rows) = (model, rows)
    kernel = level.kernel
  }

  /// For the moments of a q that is a posterior of something.
  init?(of q: Responsibilities, model: Model, level: KernelLevel = .present) {
    guard let rows = KernelRows(q, model: model) else { return nil }
    self.init(rows: rows, model: model, level: level)
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

  // MARK: From sums in units of log 2 to nats

  private var total: Double { Double(model.observations.count) }

  /// Σₙ log |∂data/∂working|, by which log densities in working units exceed those of the data.
  private var constant: Double { total * model.observations.units.logJacobian }

  private func logLikelihood(_ sums: [Double]) -> Double {
    QuadraticLogJoint.ln2 * sums[logLikelihoodSlot] - constant
  }

  private func magnitude(_ sums: [Double]) -> Double {
    total + QuadraticLogJoint.ln2 * sums[magnitudeSlot]
  }

  private func bound(_ sums: [Double]) -> Bound {
    Bound(
      logLikelihood: logLikelihood(sums),
      expectedLogJoint: QuadraticLogJoint.ln2 * sums[logJointSlot] - constant,
      entropy: QuadraticLogJoint.ln2 * sums[entropySlot],
      divergence: QuadraticLogJoint.ln2 * sums[divergenceSlot], magnitude: magnitude(sums))
  }

  private func posterior(_ sums: [Double]) -> PosteriorMeasurement {
    // log q and log r are the same number for every n and k: each term of KL is 0.
    let bound = Bound(
      logLikelihood: logLikelihood(sums),
      expectedLogJoint: QuadraticLogJoint.ln2 * sums[posteriorLogJointSlot] - constant,
      entropy: QuadraticLogJoint.ln2 * sums[posteriorEntropySlot], divergence: 0,
      magnitude: magnitude(sums))
    return PosteriorMeasurement(bound: bound, moments: moments(sums))
  }

  /// The moments, summed once more about the means where those lie too far from the origins.
  private func moments(_ sums: [Double]) -> [Moments] {
    let moments = rows.moments(sums)
    guard moments.contains(where: \.wantsCloserOrigin) else { return moments }
    let closer = rows.about(moments.map(\.mean))
    return closer.moments(FusedMeasurement(self, closer).pass(kernel.statistics))
  }

  private init(_ other: FusedMeasurement, _ rows: KernelRows) {
    (model, kernel) = (other.model, other.kernel)
    self.rows = rows
  }

  // MARK: Passes

  private func pass(_ kernel: Kernel.AtPosterior) -> [Double] {
    let (far, count) = (rows.isFar, rows.active.count)
    return rows.withNumbers { numbers in
      blocks { x, y, length, scratch, sums in
        kernel(x, y, length, numbers, far, count, shift, scratch, sums)
      }
    }
  }

  private func pass(_ kernel: Kernel.AtQ, _ q: KernelRows) -> [Double] {
    let (far, count) = (rows.isFar, rows.active.count)
    return rows.withNumbers { numbers in
      q.withNumbers { numbersOfQ in
        blocks { x, y, length, scratch, sums in
          kernel(x, y, length, numbers, far, numbersOfQ, q.isFar, count, shift, scratch, sums)
        }
      }
    }
  }

  private func blocks(_ measure: BlockSums.Measure) -> [Double] {
    BlockSums(components: rows.active.count, count: model.observations.count)
      .total(model.observations, threads: model.threads, measure)
  }

  /// log |∂data/∂working| in units of log 2.
  private var shift: Double { QuadraticLogJoint.log2e * model.observations.units.logJacobian }
}

extension KernelRows {
  /// The sums as moments, one for each component of the mixture.
  fileprivate func moments(_ sums: [Double]) -> [Moments] {
    var moments = origins.map { Moments(origin: $0) }
    for (row, k) in active.enumerated() {
      let at = momentSlot + 6 * row
      moments[k] = Moments(
        origin: origins[k], weight: sums[at], first: Point(sums[at + 1], sums[at + 2]),
        second: SymmetricMatrix(xx: sums[at + 3], xy: sums[at + 4], yy: sums[at + 5]))
    }
    return moments
  }
}
