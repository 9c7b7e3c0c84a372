import MixtureKernels

/// q of some consecutive points.
package struct ResponsibilityTile {
  /// The number of the first point.
  package let start: Int
  package let count: Int
  package let components: Int
  /// q_nk of point `start` + i and component k at `shares[k·stride + i]`.
  package let shares: UnsafePointer<Double>
  package let stride: Int

  /// The first points of a table.
  init(_ tile: Tile, of table: TileTable) {
    (start, count, components) = (tile.start, tile.count, table.components)
    (shares, stride) = (UnsafePointer(table.shares), Tile.length)
  }
}

/// Evaluates one q on tiles, without its logarithms.
///
/// The kernels evaluate a posterior at remembered parameters, `ResponsibilityEvaluator` every other q.
struct TileEvaluator {
  private let way: Way

  private enum Way {
    case kernel(PosteriorKernel)
    case textbook(ResponsibilityEvaluator)
  }

  init(_ q: Responsibilities, model: Model, level: KernelLevel = .present) {
    way =
      PosteriorKernel(q, model: model, kernel: level.kernel).map(Way.kernel)
      ?? .textbook(ResponsibilityEvaluator(q, model: model))
  }

  /// q of a tile. The numbers stay until the next tile is evaluated.
  func evaluate(_ tile: Tile) -> ResponsibilityTile {
    switch way {
    case .kernel(let kernel):
      kernel.evaluate(tile)
      return ResponsibilityTile(tile, of: kernel.table)
    case .textbook(let evaluator):
      evaluator.evaluate(tile)
      return ResponsibilityTile(tile, of: evaluator.table)
    }
  }
}

/// Evaluates a posterior in the kernels.
private final class PosteriorKernel {
  let table: TileTable
  private let rows: KernelRows
  private let kernel: Kernel
  private let scratch: UnsafeMutableRawPointer

  /// Nil if q is of another kind or if a component has no row.
  init?(_ q: Responsibilities, model: Model, kernel: Kernel) {
    guard q.isPosterior, let rows = KernelRows(q, model: model),
      rows.active.count == q.latest.count
    else { return nil }
    (self.rows, self.kernel) = (rows, kernel)
    table = TileTable(components: rows.active.count)
    scratch = .allocate(byteCount: scratchSize(components: rows.active.count), alignment: 64)
  }

  deinit { scratch.deallocate() }

  func evaluate(_ tile: Tile) {
    kernel.responsibilities(
      tile.x, tile.y, tile.count, rows.numbers, rows.isFar, rows.active.count, scratch,
      table.shares, Tile.length)
  }
}
