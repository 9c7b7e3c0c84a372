import Plane

extension Model {
  /// log πₖ + log p(x|θₖ) at places, one row for each component. θ, the places and the densities are in the
  /// units of the data. O(places · K).
  package func logJoints(of mixture: Mixture, at places: [Point]) -> [[Double]] {
    let table = TileTable(components: mixture.count)
    let logJoint = LogJoint(working(mixture), model: self)
    var rows: [[Double]] = Array(repeating: [], count: mixture.count)
    Points(places.map(observations.units.scaled)).forEachTile { tile in
      logJoint.fill(tile, into: table.logJoint)
      for k in 0..<mixture.count {
        for i in 0..<tile.count { rows[k].append(table.logJoint[k * Tile.length + i]) }
      }
    }
    return rows
  }
}
