import JSON
import Plane
import Testing

@testable import Datasets

@Suite struct DatasetTests {
  private func table() throws -> Table {
    try Table(
      reading: Array("k,a,b,c\nu,1,10,5\nv,2,30,NA\nw,4,20,7\nx,9,15,8\n".utf8), file: "f.csv")
  }

  @Test func columnsAreChosenByNameNumberOrOrder() throws {
    for (x, y, expected) in [
      (nil, nil, (1, 2)), ("b", nil, (2, 1)), (nil, "a", (2, 1)), ("2", "3", (1, 2)),
      ("b", "a", (2, 1)), ("3", "a", (2, 1)),
    ] as [(String?, String?, (Int, Int))] {
      let data = try Dataset(table(), name: "f", title: "F", x: x, y: y)
      #expect(data.xColumn == expected.0 && data.yColumn == expected.1, "\(x ?? "-") \(y ?? "-")")
      #expect(data.x.title == data.columns[expected.0].name)
    }
  }

  @Test func aNameWinsOverANumber() throws {
    let table = try Table(
      reading: Array("3,b,2\n1,2,3\n4,5,7\n".utf8), file: "f", form: TableForm(header: true))
    let data = try Dataset(table, name: "f", title: "f", x: "3", y: "2")
    #expect(data.xColumn == 0 && data.yColumn == 2)
  }

  @Test func anotherPairKeepsClassesInStep() throws {
    let classes = Classes(names: ["p", "q"], index: [0, 1, 0, 1])
    let data = try Dataset(
      table(), name: "f", title: "F", skipMissing: true, classes: classes)
    #expect(data.droppedRows.isEmpty)
    #expect(data.classes == classes)
    let other = try data.choosing(x: "a", y: "c")
    #expect(other.points == Points(x: [1, 4, 9], y: [5, 7, 8]))
    #expect(other.classes?.index == [0, 0, 1])
    #expect(other.droppedRows.map(\.line) == [3])
    #expect(try other.choosing(x: "a", y: "b") == data)
  }

  @Test func standardizedHasMeanZeroAndUnitDeviation() throws {
    for scale in [1e-300, 1e-3, 1, 1e150, 1e300] {
      let x = [1.0, 2, 4, 9].map { $0 * scale }
      let points = Points(x: x, y: [3, 1, 4, 1])
      let axis = AxisLabel(title: "l", unit: "mm")
      let data = try Dataset(name: "n", points: points, x: axis, y: axis)
      let z = try data.standardized()
      for column in [z.points.x, z.points.y] {
        let mean = column.reduce(0, +) / 4
        let variance = column.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 3
        #expect(abs(mean) < 1e-14 && abs(variance - 1) < 1e-14, "\(scale)")
      }
      #expect(z.isStandardized && !data.isStandardized)
      #expect(z.x.text == "l (sd)")
      #expect(try z.standardized() == z)
    }
  }

  @Test func theMapOfStandardizedPointsMapsStartsToo() throws {
    let data = try #require(Catalogue.entry(named: "old-faithful")).dataset()
    let z = try data.standardized()
    let map = try #require(z.standardization)
    #expect(abs(map.centre.x - 3.487783) < 1e-6 && abs(map.centre.y - 70.897059) < 1e-6)
    #expect(abs(map.scale.x - 1.141371) < 1e-6 && abs(map.scale.y - 13.594974) < 1e-6)
    #expect(map.scaled(data.points[7]) == z.points[7])
    let unit = map.scaled(
      SymmetricMatrix(xx: map.scale.x * map.scale.x, xy: 0, yy: map.scale.y * map.scale.y))
    #expect(abs(unit.xx - 1) < 1e-15 && abs(unit.yy - 1) < 1e-15)
    #expect(try z.choosing(x: "waiting", y: "eruptions").points.x == z.points.y)
  }

  @Test func aConstantColumnCannotBeStandardized() throws {
    let axis = AxisLabel(title: "l")
    let data = try Dataset(
      name: "n", points: Points(x: [0.1, 0.1, 0.1], y: [1, 2, 4]), x: axis, y: axis)
    #expect(throws: DataError.self) { try data.standardized() }
    #expect(throws: DataError.self) { try data.validate(components: 1) }
  }

  @Test func farFromZeroIsNotConstant() throws {
    let axis = AxisLabel(title: "l")
    let data = try Dataset(
      name: "n", points: Points(x: [1e9, 1e9 + 1, 1e9 + 2], y: [1, 5, 2]), x: axis, y: axis)
    try data.validate(components: 3)
  }
}
