import JSON
import Plane

extension Dataset {
  /// Throws if EM with this many components is meaningless: if a column is constant or its spread immense, if all points
  /// of two columns lie on one line, or if there are fewer distinct points than components. O(N), or O(N ·
  /// components) if most points coincide.
  package func validate(components: Int) throws(DataError) {
    let horizontal = try spread(of: points.x, column: xColumn)
    if let yColumn { try requirePlane(horizontal, yColumn) }
    let distinct = distinctPoints(upTo: components)
    guard distinct >= components else {
      throw table.error(.tooFewDistinct(found: distinct, components: components))
    }
  }

  /// Throws if y is constant, or if all points lie on one line.
  private func requirePlane(_ horizontal: Spread, _ yColumn: Int) throws(DataError) {
    let vertical = try spread(of: points.y, column: yColumn)
    let correlation = Spread.correlation(points.x, horizontal, points.y, vertical)
    guard !Collinearity.isCollinear(correlation: correlation) else {
      throw table.error(
        .collinear(x: table.columns[xColumn].name, y: table.columns[yColumn].name))
    }
  }

  /// The spread of a column. Throws if the column is constant, or if its variance is beyond the range of doubles.
  private func spread(of values: [Double], column: Int) throws(DataError) -> Spread {
    let spread = try varied(values, column: column)
    guard Spread.usual.contains(spread.sd) else {
      throw table.error(.spread(column: table.columns[column].name, sd: spread.sd))
    }
    return spread
  }

  /// The spread of a column. Throws if the column is constant.
  func varied(_ values: [Double], column: Int) throws(DataError) -> Spread {
    let spread = Spread(values)
    guard !spread.isConstant else {
      throw table.error(
        .constant(
          column: table.columns[column].name, value: values.first ?? .nan, rows: values.count,
          dropped: droppedRows.count))
    }
    return spread
  }

  /// The number of distinct points, or the limit if there are more.
  package func distinctPoints(upTo limit: Int) -> Int {
    var seen = Set<SIMD2<Double>>()
    for (x, y) in zip(points.x, points.y) {
      guard seen.count < limit else { break }
      seen.insert(SIMD2(x, y))
    }
    return seen.count
  }
}
