import Plane
import Terminals
import Testing

@testable import Drawing

@Suite struct PointCloudTests {
  let viewport = Viewport(
    Bounds(minimum: .zero, maximum: Point(10, 5)),
    rect: Rect(column: 2, row: 1, columns: 10, rows: 5))

  @Test func halfCellsCountAndSum() {
    var cloud = PointCloud(viewport: viewport, components: 2)
    cloud.add(Point(0.5, 4.9), [0.25, 0.75])
    cloud.add(Point(0.5, 4.8), [0.5, 0.5])
    cloud.add(Point(0.5, 4.1), [1])
    #expect(cloud.points(column: 0, row: 0) == (2, 1))
    #expect(cloud.points(column: 1, row: 0) == (0, 0))
    #expect(Array(cloud.weights(column: 0, row: 0, half: 0)) == [0.75, 1.25])
    #expect(cloud.weights(column: 0, row: 0) == [1.75, 1.25])
    #expect(cloud.densest == 3)
    #expect(cloud.boxCells == 1)
    #expect(cloud.occupied == 1)
  }

  @Test func pointsOutsideAreIgnored() {
    var cloud = PointCloud(viewport: viewport, components: 1)
    for (x, y) in [(-0.1, 1), (11, 1), (1, 5.1), (.nan, 1), (1, -.infinity)] {
      cloud.add(Point(x, y), [1])
    }
    #expect(cloud.count == 0)
    #expect(cloud.boxCells == 0)
    cloud.add(Point(10, 0), [1])
    #expect(cloud.count == 1)
    #expect(cloud.points(column: 9, row: 4) == (0, 1))
    var nowhere = PointCloud(
      viewport: Viewport(viewport.bounds, rect: Rect(column: 0, row: 0, columns: 0, rows: 0)),
      components: 3)
    nowhere.add(Point(1, 1), [1, 0, 0])
    #expect(nowhere.count == 0)
  }

  /// Twelve points about and outside of the viewport, with weights whose sums are exact.
  private let places = Points(
    (0..<12).map { n -> Point in
      Point(Double(n * 7 % 12) - 0.5, Double(n * 5 % 6) * 0.9 + 0.2)
    })
  private let weights = (0..<12).map { n -> [Double] in
    let share = Double(n % 4) / 4
    return [share, 1 - share]
  }

  private func cloud(_ range: Range<Int>) -> PointCloud {
    var cloud = PointCloud(viewport: viewport, components: 2)
    for n in range { cloud.add(places[n], weights[n]) }
    return cloud
  }

  @Test func consecutivePointsAreAddedAsOneByOne() {
    // The weights of a component are five apart, those of four points in use.
    let used = weights[4..<8]
    let table: [Double] = used.map { $0[0] } + [Double.nan] + used.map { $0[1] }
    var found = cloud(0..<4)
    found.add(places, in: 4..<8, weights: table, stride: 5)
    #expect(found.contents == cloud(0..<8).contents)
    #expect(found.count < 8)
  }

  @Test func mergedCloudsAreTheCloudOfAllPoints() {
    for cut in 0...12 {
      var found = cloud(0..<cut)
      found.merge(cloud(cut..<12))
      #expect(found.contents == cloud(0..<12).contents, "\(cut)")
    }
  }

  @Test func cloudsOfOtherPlacesAreNotMerged() {
    let elsewhere = Viewport(Bounds(minimum: .zero, maximum: Point(10, 6)), rect: viewport.rect)
    for other in [
      PointCloud(viewport: elsewhere, components: 2), PointCloud(viewport: viewport, components: 3),
    ] {
      var (found, other) = (cloud(0..<12), other)
      other.add(Point(1, 1), [1, 0, 0])
      found.merge(other)
      #expect(found.contents == cloud(0..<12).contents)
    }
  }

  /// 50 cells: marks while at most 30 are occupied, half blocks up to 200 points, a density beyond.
  @Test(arguments: [
    (30, PointStyle.marks, PointStyle.marks), (31, .halves, .marks), (200, .halves, .marks),
    (201, .density, .density),
  ])
  func thePointStyleDependsOnTheRoom(points: Int, style: PointStyle, plain: PointStyle) {
    let cloud = spread(points)
    #expect(cloud.boxCells == 50)
    for glyphs in GlyphSet.allCases {
      for colors in ColorDepth.allCases {
        let isPlain = glyphs == .ascii || colors == .mono
        let found = cloud.pointStyle(on: styles(.dark, colors, glyphs))
        #expect(found == (isPlain ? plain : style), "\(points) \(glyphs) \(colors)")
      }
    }
    #expect(cloud.pointStyle(on: styles(.mono)) == plain)
  }

  /// A hundred points on the same two places leave the picture as empty as two.
  @Test func repeatedPointsStayMarks() {
    var cloud = PointCloud(viewport: viewport, components: 1)
    for n in 0..<100 { cloud.add(n % 2 == 0 ? Point(0.5, 0.5) : Point(9.5, 4.5), [1]) }
    #expect(cloud.occupied == 2)
    #expect(cloud.pointStyle(on: styles(.dark)) == .marks)
  }

  /// A cloud of `count` points, the first two in opposite corners.
  private func spread(_ count: Int) -> PointCloud {
    var cloud = PointCloud(viewport: viewport, components: 1)
    for n in 0..<count {
      let cell = n == 1 ? 49 : n == 49 ? 1 : n % 50
      cloud.add(Point(Double(cell % 10) + 0.5, Double(cell / 10) + 0.25), [1])
    }
    return cloud
  }
}

extension PointCloud {
  /// All that a picture reads.
  fileprivate var contents: [Double] {
    [count, occupied, densest, boxCells].map(Double.init)
      + (0..<viewport.rect.rows * viewport.rect.columns).flatMap { cell in
        let (column, row) = (cell % viewport.rect.columns, cell / viewport.rect.columns)
        let (upper, lower) = points(column: column, row: row)
        return [Double(upper), Double(lower)]
          + (0...1).flatMap { weights(column: column, row: row, half: $0) }
      }
  }

  mutating func add(_ point: Point, _ weights: [Double]) {
    weights.withUnsafeBufferPointer { add(point, weights: $0) }
  }
}
