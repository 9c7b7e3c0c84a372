import JSON
import Plane

extension Dataset {
  /// Throws if EM with this many components is meaningless: if the points do not meet the demand of the family,
  /// if the spread of a column is immense, or if there are fewer distinct points than components. O(N), or O(N ·
  /// components) if most points coincide.
  /// - Parameter regularity: by default a spread in every direction that the points have.
  package func validate(
    components: Int, for regularity: Regularity? = nil
  ) throws(DataError) {
    switch regularity ?? dimension.regularity {
    case .line: _ = try spread(of: points.x, column: xColumn)
    case .plane: try requireSpreadInPlane()
    case .horizontal:
      _ = try spread(of: points.x, column: xColumn)
      if let yColumn, points.y.contains(where: { $0 != points.y[0] }) {
        _ = try spread(of: points.y, column: yColumn)
      }
    case .counts:
      try requireCounts(points.x, column: xColumn)
      if let yColumn { try requireCounts(points.y, column: yColumn) }
    }
    let distinct = distinctPoints(upTo: components)
    guard distinct >= components else {
      throw table.error(.tooFewDistinct(found: distinct, components: components))
    }
  }

  /// Throws if a column is constant, or if all points lie on one line.
  private func requireSpreadInPlane() throws(DataError) {
    let horizontal = try spread(of: points.x, column: xColumn)
    guard let yColumn else { return }
    let vertical = try spread(of: points.y, column: yColumn)
    let correlation = Spread.correlation(points.x, horizontal, points.y, vertical)
    guard !Collinearity.isCollinear(correlation: correlation) else {
      throw table.error(
        .collinear(x: table.columns[xColumn].name, y: table.columns[yColumn].name))
    }
  }

  /// Throws an error about the first number that is no count.
  private func requireCounts(_ values: [Double], column: Int) throws(DataError) {
    guard let n = values.firstIndex(where: { !Regularity.isCount($0) }) else { return }
    throw table.error(
      .noCount(
        column: table.columns[column].name, value: values[n], point: n + 1,
        isStandardized: isStandardized))
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
