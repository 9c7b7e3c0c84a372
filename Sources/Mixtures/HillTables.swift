import RealModule

/// The sums of a hill: a table of log r at the columns and one of q at the rows, for some points at a time.
final class HillTables {
  private let model: Model
  private let components: Int
  private let lastθ: PosteriorTable
  private let columnθ: [PosteriorTable]
  private let rowθ: [PosteriorTable]
  private let scratch: TileTable
  private let kernel = KernelLevel.present.kernel

  /// The largest number of points in a block, and that of the present block, a multiple of eight.
  private let capacity: Int
  private var length = 0
  /// c and log p of the block at the reference; 0 in place of infinite numbers.
  private let logShares: UnsafeMutablePointer<Double>
  private let logDensity: UnsafeMutablePointer<Double>
  /// c − log r of each column.
  private let drops: UnsafeMutablePointer<Double>
  /// q of each row.
  private let shares: UnsafeMutablePointer<Double>
  /// The places in the block at which log r of a column is −∞.
  private var impossible: [[Int]]

  /// log p at the reference. Points without a density count 0.
  private(set) var reference = 0.0
  /// log p of each column, less the reference.
  private(set) var rises: [Double]
  /// Σ q (log q − c) of each row.
  private var distances: [Double]
  /// Σ q (c − log r) of each row and column.
  private var products: [Double]

  /// The numbers in all tables of a block, so that they stay in the second cache.
  private static let size = 1 << 16

  init(reference: Mixture, columns: [Mixture], rows: [Mixture], model: Model) {
    self.model = model
    components = reference.count
    lastθ = PosteriorTable(reference, model: model)
    columnθ = columns.map { PosteriorTable($0, model: model) }
    rowθ = rows.map { PosteriorTable($0, model: model) }
    scratch = TileTable(components: components)
    let places = columns.count + rows.count + 2
    let fitting = HillTables.size / max(1, places * components) & ~7
    capacity = max(8, min(Tile.length, fitting))
    let table = capacity * components
    logShares = .allocate(capacity: places * table)
    logShares.initialize(repeating: 0, count: places * table)
    logDensity = logShares + table
    drops = logDensity + table
    shares = drops + columns.count * table
    impossible = columns.map { _ in [] }
    rises = columns.map { _ in 0 }
    distances = rows.map { _ in 0 }
    products = Array(repeating: 0, count: columns.count * rows.count)
  }

  deinit { logShares.deallocate() }

  /// KL of each row and column.
  var gaps: [Double] {
    products.indices.map { products[$0] + distances[$0 / rises.count] }
  }

  /// - Throws: `CancellationError` if the task was cancelled.
  func addAllPoints() throws(CancellationError) {
    let points = model.observations.points
    for start in stride(from: 0, to: points.count, by: capacity) {
      try Slice.checkCancellation()
      points.forEachTile(in: start..<start + capacity, add)
    }
  }

  private func add(_ tile: Tile) {
    length = (tile.count + 7) & ~7
    fillReference(tile)
    for column in columnθ.indices { fill(column: column, tile) }
    for row in rowθ.indices { fill(row: row, tile) }
    multiply()
    for column in columnθ.indices where !impossible[column].isEmpty { addImpossible(column) }
  }

  private func fillReference(_ tile: Tile) {
    lastθ.evaluate(tile, into: scratch)
    for i in 0..<tile.count {
      let density = scratch.logDensity[i]
      logDensity[i] = density.isFinite ? density : 0
      reference += logDensity[i]
    }
    forEachShare(tile) { at, from in
      let share = scratch.logShares[from]
      logShares[at] = share.isFinite ? share : 0
    }
  }

  private func fill(column: Int, _ tile: Tile) {
    columnθ[column].evaluate(tile, into: scratch)
    for i in 0..<tile.count { rises[column] += scratch.logDensity[i] - logDensity[i] }
    let drops = drops + column * length * components
    impossible[column].removeAll(keepingCapacity: true)
    forEachShare(tile) { at, from in
      let share = scratch.logShares[from]
      drops[at] = share.isFinite ? logShares[at] - share : 0
      if !share.isFinite { impossible[column].append(at) }
    }
  }

  private func fill(row: Int, _ tile: Tile) {
    rowθ[row].evaluate(tile, into: scratch)
    let shares = shares + row * length * components
    // Lanes without a point count nothing.
    if tile.count < length { shares.update(repeating: 0, count: length * components) }
    forEachShare(tile) { at, from in
      let share = scratch.shares[from]
      shares[at] = share
      if share != 0 { distances[row] += share * (scratch.logShares[from] - logShares[at]) }
    }
  }

  /// Calls `body` with the place of each number in a table of the block and in that of the tile.
  private func forEachShare(_ tile: Tile, _ body: (Int, Int) -> Void) {
    for k in 0..<components {
      for i in 0..<tile.count { body(k * length + i, k * Tile.length + i) }
    }
  }

  private func multiply() {
    kernel.products(
      shares, rowθ.count, drops, columnθ.count, length * components, &products)
  }

  /// A component that θ does not have makes KL infinite wherever q has a share of it.
  private func addImpossible(_ column: Int) {
    for row in rowθ.indices {
      let shares = shares + row * length * components
      if impossible[column].contains(where: { shares[$0] > 0 }) {
        products[row * columnθ.count + column] = .infinity
      }
    }
  }
}
