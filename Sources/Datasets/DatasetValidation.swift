import JSON

extension Dataset {
  /// Throws what would make EM with this many components meaningless: a constant column, all points
  /// on one line, fewer distinct points than components. O(N), and O(N · components) where most
  /// points coincide.
  public func validate(components: Int) throws(DataError) {
    let horizontal = try spread(of: points.x, column: xColumn)
    let vertical = try spread(of: points.y, column: yColumn)
    // The smaller eigenvalue of the correlation matrix is 1 − |r|.
    let r = Spread.correlation(points.x, horizontal, points.y, vertical)
    guard 1 - r.magnitude >= 1e-12 else {
      throw table.error(
        .collinear(x: table.columns[xColumn].name, y: table.columns[yColumn].name))
    }
    let distinct = distinctPoints(upTo: components)
    guard distinct >= components else {
      throw table.error(.tooFewDistinct(found: distinct, components: components))
    }
  }

  /// Throws if the column is constant.
  func spread(of values: [Double], column: Int) throws(DataError) -> Spread {
    let spread = Spread(values)
    guard !spread.isConstant else {
      throw table.error(
        .constant(column: table.columns[column].name, value: values.first ?? .nan))
    }
    return spread
  }

  /// How many points differ from each other, counted no further than the limit.
  public func distinctPoints(upTo limit: Int) -> Int {
    var seen = Set<SIMD2<Double>>()
    for (x, y) in zip(points.x, points.y) {
      guard seen.count < limit else { break }
      seen.insert(SIMD2(x, y))
    }
    return seen.count
  }
}
