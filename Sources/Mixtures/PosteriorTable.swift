import MixtureKernels

/// Evaluates the posterior at one θ on tiles, with its logarithms and log p.
///
/// The kernels do where all components have quadratic log joints, and the textbook elsewhere.
struct PosteriorTable {
  private let logJoint: LogJoint
  private let rows: KernelRows?
  private let kernel: Kernel
  /// log |∂data/∂working| in units of log 2.
  private let shift: Double

  init(_ mixture: Mixture, model: Model, level: KernelLevel = .present) {
    logJoint = LogJoint(mixture, model: model)
    rows = KernelRows(mixture, model: model).flatMap { $0.active.count == mixture.count ? $0 : nil }
    kernel = level.kernel
    shift = QuadraticLogJoint.log2e * model.observations.units.logJacobian
  }

  /// Writes r, log r and log p of a tile. The table then has log joints or not.
  func evaluate(_ tile: Tile, into table: TileTable) {
    guard let rows else { return table.fill(tile, at: logJoint) }
    withUnsafeTemporaryAllocation(
      byteCount: scratchSize(components: table.components), alignment: 64
    ) { scratch in
      guard let scratch = scratch.baseAddress else { return }
      kernel.posteriorTable(
        tile.x, tile.y, tile.count, rows.numbers, rows.isFar, table.components, shift, scratch,
        table.shares, table.logShares, table.logDensity, Tile.length)
    }
  }
}
