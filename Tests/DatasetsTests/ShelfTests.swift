import Foundation
import Plane
import Testing

@testable import Datasets

@Suite struct ShelfTests {
  static let rows = [
    "old-faithful": 272, "penguins": 342, "iris": 150, "wine": 178, "thyroid": 215, "wdbc": 569,
    "geyser": 299, "crabs": 200,
  ]

  @Test func theIndexIsRead() throws {
    let entries = try Shelf.entries(reading: PackageResources.index_json)
    #expect(entries.map(\.name) == Shelf.entries.map(\.name))
    #expect(Set(entries.map(\.name)) == Set(Self.rows.keys))
    #expect(entries.first?.name == "old-faithful")
  }

  @Test(arguments: Array(rows.keys).sorted())
  func everyEntryLoads(name: String) throws {
    let entry = try #require(Shelf.entry(named: name))
    let data = try entry.dataset()
    #expect(data.points.count == Self.rows[name])
    #expect(data.columns.allSatisfy { $0.isNumeric })
    #expect(data.columns.map(\.name) == entry.axes.map(\.column))
    #expect(data.columns[data.xColumn].name == entry.x)
    #expect(data.columns[data.yColumn].name == entry.y)
    #expect(data.x == entry.axes.first { $0.column == entry.x }?.axis)
    #expect(data.droppedRows.isEmpty)
    #expect(data.distinctPoints(upTo: 9) >= entry.components)
    for components in 1...9 { try data.validate(components: components) }
    #expect(entry.csv.last == UInt8(ascii: "\n"))
    let provenance = try #require(data.provenance)
    #expect(provenance.shows.split(separator: ". ").count == 2)
    for text in [provenance.source, provenance.licence, provenance.citation, entry.title] {
      #expect(!text.isEmpty)
    }
  }

  @Test(arguments: Array(rows.keys).sorted())
  func everyOtherPairOfColumnsWorks(name: String) throws {
    let data = try #require(Shelf.entry(named: name)).dataset()
    for x in data.columns.map(\.name) {
      for y in data.columns.map(\.name) where x != y {
        let pair = try data.choosing(x: x, y: y)
        try pair.validate(components: 2)
        try pair.standardized().validate(components: 2)
      }
    }
  }

  @Test(arguments: Array(rows.keys).sorted())
  func everyStartIsAMixture(name: String) throws {
    let entry = try #require(Shelf.entry(named: name))
    let weights = try entry.start.member("weights").numbers(count: entry.components)
    #expect(abs(weights.reduce(0, +) - 1) <= 1e-9)
    #expect(weights.allSatisfy { $0 > 0 })
    for mean in try entry.start.member("means").elements(count: entry.components) {
      _ = try mean.numbers(count: 2)
    }
    for covariance in try entry.start.member("covariances").elements(count: entry.components) {
      let rows = try covariance.elements(count: 2)
      let first = try rows[0].numbers(count: 2)
      let second = try rows[1].numbers(count: 2)
      #expect(first[1] == second[0])
      #expect(Cholesky(SymmetricMatrix(xx: first[0], xy: first[1], yy: second[1])) != nil)
    }
    #expect((2...10_000).contains(entry.reaches.iterations))
  }

  @Test(arguments: [
    ("penguins", [151, 68, 123]), ("iris", [50, 50, 50]), ("wine", [59, 71, 48]),
    ("thyroid", [150, 35, 30]), ("wdbc", [357, 212]), ("crabs", [50, 50, 50, 50]),
  ])
  func knownClasses(name: String, counts: [Int]) throws {
    let data = try #require(Shelf.entry(named: name)).dataset()
    let classes = try #require(data.classes)
    #expect(counts.indices.map { k in classes.index.count { $0 == k } } == counts)
    #expect(classes.names.count == counts.count)
  }

  @Test func namesAndAliases() {
    #expect(Shelf.entry(named: "faithful")?.name == "old-faithful")
    #expect(Shelf.entry(named: "galaxies") == nil)
    #expect(Shelf.nearestName(to: "pengiuns") == "penguins")
    #expect(Shelf.nearestName(to: "fathful") == "faithful")
    #expect(Shelf.nearestName(to: "galaxies") == nil)
  }

  @Test func oneAxisGivenLeavesTheOtherToTheIndex() throws {
    let entry = try #require(Shelf.entry(named: "penguins"))
    let depth = try entry.dataset(x: "bill_depth_mm")
    #expect(depth.columns[depth.yColumn].name == "bill_length_mm")
    let swapped = try entry.dataset(y: "flipper_length_mm")
    #expect(swapped.columns[swapped.xColumn].name == "bill_length_mm")
    #expect(throws: DataError.self) { try entry.dataset(x: "species") }
  }

  /// The embedded bytes are those of the repository, and it holds no file that is not on the shelf.
  @Test func embeddedFilesAreTheFiles() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "datasets")
    for entry in Shelf.entries {
      #expect(try Data(contentsOf: folder.appending(path: entry.file)) == Data(entry.csv))
    }
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path())
    #expect(
      Set(files) == Set(Shelf.entries.map(\.file) + ["index.json", "README.md"]))
  }

  @Test(arguments: [
    ("{\"dataset\": []}", "datasets/index.json:1:1: 'datasets' is missing; add it"),
    (
      "{\"datasets\": [{\"nme\": 1}]}",
      "datasets/index.json:1:23: datasets[0]: there is no setting 'nme'; did you mean 'name'?"
    ),
  ])
  func aBadIndexIsAnError(text: String, words: String) {
    do throws(DataError) {
      _ = try Shelf.entries(reading: Array(text.utf8))
      Issue.record("no error")
    } catch {
      #expect(error.description == words)
    }
  }
}
