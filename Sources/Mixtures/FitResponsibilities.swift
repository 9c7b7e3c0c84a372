/// The rows of q, evaluated when they are needed.
extension Fit {
  /// Calls `body` with each point's number and its row q_n of K responsibilities.
  package func forEachResponsibility(_ body: (Int, UnsafeBufferPointer<Double>) -> Void) {
    let evaluator = TileEvaluator(responsibilities, model: model)
    withUnsafeTemporaryAllocation(of: Double.self, capacity: max(1, mixture.count)) { row in
      model.observations.points.forEachTile { tile in
        let q = evaluator.evaluate(tile)
        for i in 0..<q.count {
          for k in 0..<q.components { row[k] = q.shares[k * q.stride + i] }
          body(q.start + i, UnsafeBufferPointer(row))
        }
      }
    }
  }

  /// Sums over the points that need q.
  ///
  /// The points form up to eight parts, which threads share. Each part has a sum of its own, and the sums
  /// are merged in order. The parts depend on N only, so the result has the same bits for any number of
  /// threads. O(N·K).
  /// - Parameters:
  ///   - empty: the sum over no points.
  ///   - add: adds the points of a tile.
  ///   - merge: adds a sum over later points.
  package func sum<Sum: Sendable>(
    from empty: Sum, add: @Sendable (inout Sum, ResponsibilityTile) -> Void,
    merge: (inout Sum, Sum) -> Void
  ) -> Sum {
    let parts = Blocks(model, components: mixture.count, length: partLength).map { range in
      let evaluator = TileEvaluator(responsibilities, model: model)
      var sum = empty
      model.observations.points.forEachTile(in: range) { add(&sum, evaluator.evaluate($0)) }
      return sum
    }
    guard var total = parts.first else { return empty }
    for part in parts.dropFirst() { merge(&total, part) }
    return total
  }

  /// The number of points in a part: whole tiles, and enough that merging costs little.
  private var partLength: Int {
    let tiles = (model.observations.count + Tile.length - 1) / Tile.length
    return max(256, (tiles + 7) / 8) * Tile.length
  }
}
