import Foundation
import JSON
import Plane
import Testing

@testable import Datasets

@Suite struct CatalogueTests {
  static let rows = [
    "old-faithful": 272, "waiting": 272, "six-numbers": 6, "penguins": 342, "iris": 150,
    "wine": 178, "thyroid": 215, "wdbc": 569,
    "geyser": 299, "crabs": 200, "coins": 5, "saddle": 120, "two-point-collapse": 102,
    "doubled-value": 7,
    "three-points-hold": 103, "four-blobs": 160, "overlap": 400, "two-moons": 300, "ring": 240,
    "outliers": 216, "scales": 200, "crossing-lines": 200, "swapped-labels": 180, "gap-zero": 200,
    "k-means": 200,
  ]

  @Test func theIndexIsRead() throws {
    let entries = try Catalogue.entries(reading: PackageResources.index_json)
    #expect(entries.map(\.name) == Catalogue.entries.map(\.name))
    #expect(Set(entries.map(\.name)) == Set(Self.rows.keys))
    #expect(entries.first?.name == "old-faithful")
  }

  @Test(arguments: Array(rows.keys).sorted())
  func everyEntryLoads(name: String) throws {
    let entry = try #require(Catalogue.entry(named: name))
    let data = try entry.dataset()
    #expect(data.points.count == Self.rows[name])
    #expect(data.columns.allSatisfy { $0.isNumeric })
    #expect(data.columns.map(\.name) == entry.axes.map(\.column))
    #expect(data.columns[data.xColumn].name == entry.x)
    #expect(data.yColumn.map { data.columns[$0].name } == entry.y)
    #expect(data.x == entry.axes.first { $0.column == entry.x }?.axis)
    #expect(data.droppedRows.isEmpty)
    #expect(data.distinctPoints(upTo: 9) >= entry.components)
    let isCounting = entry.model.family == "coins"
    for components in 1...data.distinctPoints(upTo: 9) {
      try data.validate(components: components, for: isCounting ? .counts : nil)
    }
    #expect(entry.csv.last == UInt8(ascii: "\n"))
    let provenance = try #require(data.provenance)
    #expect(provenance.shows.split(separator: ". ").count == 2)
    for text in [provenance.source, provenance.licence, provenance.citation, entry.title] {
      #expect(!text.isEmpty)
    }
  }

  /// Those of the coins are on a line.
  @Test(arguments: Array(rows.keys).sorted().filter { $0 != "coins" })
  func everyOtherPairOfColumnsWorks(name: String) throws {
    let data = try #require(Catalogue.entry(named: name)).dataset()
    for x in data.columns.map(\.name) {
      for y in data.columns.map(\.name) where x != y {
        let pair = try data.choosing(x: x, y: y)
        try pair.validate(components: 2)
        try pair.standardized().validate(components: 2)
      }
    }
  }

  /// By name, number and axis title, in any case.
  @Test(arguments: Array(rows.keys).sorted())
  func everyColumnIsFoundByItsNames(name: String) throws {
    let entry = try #require(Catalogue.entry(named: name))
    let columns = try entry.dataset().columns
    for (index, column) in columns.enumerated() {
      let words = [
        column.name, column.name.uppercased(), "\(index + 1)", column.axis.title,
        column.axis.title.uppercased(), column.axis.text,
      ]
      for word in words {
        #expect(try entry.dataset(x: word).xColumn == index, "\(word)")
        guard columns.count > 1 else { continue }
        #expect(try entry.dataset(y: word).yColumn == index, "\(word)")
      }
    }
  }

  @Test func anUnknownColumnIsAnErrorWithTheColumns() throws {
    let entry = try #require(Catalogue.entry(named: "old-faithful"))
    let error = #expect(throws: DataError.self) { try entry.dataset(x: "erupton") }
    #expect(
      error?.description
        == "datasets/old-faithful.csv: there is no column 'erupton'; did you mean 'eruption'?"
        + " Choose from 'eruptions' (eruption), 'waiting'")
  }

  @Test(arguments: Array(rows.keys).sorted())
  func everyStartIsAMixture(name: String) throws {
    let entry = try #require(Catalogue.entry(named: name))
    let weights = try entry.start.member("weights").numbers(count: entry.components)
    #expect(abs(weights.reduce(0, +) - 1) <= 1e-9)
    #expect(weights.allSatisfy { $0 > 0 })
    if entry.model.family == "lines" {
      for line in try entry.start.member("lines").elements(count: entry.components) {
        #expect(try line.member("variance").number() > 0)
      }
      return
    }
    if entry.y == nil {
      _ = try entry.start.member("means").numbers(count: entry.components)
      let variances = try entry.start.member("covariances").numbers(count: entry.components)
      #expect(variances.allSatisfy { $0 > 0 })
      return
    }
    if entry.model.family == "coins" {
      for coin in try entry.start.member("coins").elements(count: entry.components) {
        #expect(try (0...1).contains(coin.number()))
      }
      return
    }
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
    if let reaches = entry.reaches { #expect((2...10_000).contains(reaches.iterations)) }
    #expect(entry.reaches != nil || ["two-point-collapse", "gap-zero"].contains(name))
  }

  @Test(arguments: [
    ("penguins", [151, 68, 123]), ("iris", [50, 50, 50]), ("wine", [59, 71, 48]),
    ("thyroid", [150, 35, 30]), ("wdbc", [357, 212]), ("crabs", [50, 50, 50, 50]),
    ("saddle", [60, 60]), ("two-point-collapse", [100, 2]), ("three-points-hold", [100, 3]),
    ("four-blobs", [40, 40, 40, 40]), ("overlap", [200, 200]), ("two-moons", [150, 150]),
    ("outliers", [100, 100, 16]), ("scales", [100, 100]), ("crossing-lines", [100, 100]),
    ("swapped-labels", [60, 60, 60]), ("gap-zero", [100, 100]), ("k-means", [150, 50]),
  ])
  func knownClasses(name: String, counts: [Int]) throws {
    let data = try #require(Catalogue.entry(named: name)).dataset()
    let classes = try #require(data.classes)
    #expect(counts.indices.map { k in classes.index.count { $0 == k } } == counts)
    #expect(classes.names.count == counts.count)
  }

  /// The keys are those of the visualiser's table.
  @Test func everyPitfallHasADescriptionAndAKey() throws {
    let cures = Catalogue.entries.compactMap { entry in
      entry.pitfall.map { (entry.name, $0.cure.key) }
    }
    #expect(
      Dictionary(uniqueKeysWithValues: cures) == [
        "saddle": "s", "two-point-collapse": "p", "three-points-hold": "p", "four-blobs": "s",
        "doubled-value": "p", "overlap": "w", "two-moons": ">", "ring": ">", "outliers": "f",
        "scales": "f",
        "crossing-lines": "i", "swapped-labels": "s", "gap-zero": "v",
        "k-means": ":",
      ])
    for entry in Catalogue.entries {
      guard let pitfall = entry.pitfall else {
        #expect(entry.model == .usual || entry.name == "coins", "\(entry.name)")
        continue
      }
      #expect(pitfall.description == entry.provenance.shows)
      #expect(pitfall.description.split(separator: ". ").count == 2, "\(entry.name)")
      #expect(pitfall.description.last == "." && pitfall.cure.text.last != ".", "\(entry.name)")
      #expect(entry.title.count <= 26, "\(entry.name)")
    }
  }

  @Test func pitfallsHaveTheirModelChoices() throws {
    func model(_ name: String) throws -> ModelChoices {
      try #require(Catalogue.entry(named: name)).model
    }
    #expect(try model("crossing-lines").family == "lines")
    #expect(try model("gap-zero").expectation == "tempered:0.1")
    #expect(try model("saddle").covariance == "spherical")
    #expect(try model("scales").covariance == "spherical")
    #expect(try model("k-means").hold == "covariances")
    #expect(try model("overlap") == .usual)
    #expect(try model("coins").family == "coins")
    #expect(try model("coins").hold == "weights")
  }

  /// One member of a good entry made wrong.
  @Test(arguments: [
    ("\"model\": {\"famly\": \"lines\"}", "there is no setting 'famly'; did you mean 'family'?"),
    ("\"model\": {\"seed\": -1}", "model.seed: a seed is negative; give a whole number from 0"),
    ("\"model\": {\"family\": 2}", "model.family: expected a string, found a number"),
    ("\"trouble\": {\"story\": \"a\"}", "trouble: 'cure' is missing; add it"),
    (
      "\"trouble\": {\"story\": \"a\", \"cure\": {\"key\": \"esc\", \"text\": \"b\"}}",
      "trouble.cure.key: 'esc' is not one key; name one character"
    ),
    (
      "\"trouble\": {\"story\": \"a\", \"cure\": {\"key\": \"s\", \"text\": \"b\"}}",
      "shows: a trouble tells its story itself; leave 'shows' out"
    ),
    ("\"aliases\": []", "'reaches' is missing; add it"),
  ])
  func aBadEntryIsAnError(member: String, words: String) {
    let text = """
      {"datasets": [{"name": "a", "title": "A", "file": "a.csv", "columns": {}, "x": "x",
      "y": "y", "components": 2, "start": {}, "shows": "b", "source": "c", "licence": "d",
      "citation": "e", \(member)}]}
      """
    do throws(DataError) {
      _ = try Catalogue.entries(reading: Array(text.utf8))
      Issue.record("no error")
    } catch {
      #expect(error.description.contains(words), "\(error.description)")
    }
  }

  @Test func namesAndAliases() {
    #expect(Catalogue.entry(named: "faithful")?.name == "old-faithful")
    #expect(Catalogue.entry(named: "galaxies") == nil)
    #expect(Catalogue.nearestName(to: "pengiuns") == "penguins")
    #expect(Catalogue.nearestName(to: "fathful") == "faithful")
    #expect(Catalogue.nearestName(to: "galaxies") == nil)
  }

  @Test func oneAxisGivenLeavesTheOtherToTheIndex() throws {
    let entry = try #require(Catalogue.entry(named: "penguins"))
    let depth = try entry.dataset(x: "bill_depth_mm")
    #expect(depth.yColumn.map { depth.columns[$0].name } == "bill_length_mm")
    let swapped = try entry.dataset(y: "flipper_length_mm")
    #expect(swapped.columns[swapped.xColumn].name == "bill_length_mm")
    #expect(throws: DataError.self) { try entry.dataset(x: "species") }
  }

  /// The embedded bytes are those of the repository, which has no other data sets.
  @Test func embeddedFilesAreTheFiles() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "datasets")
    for entry in Catalogue.entries {
      #expect(try Data(contentsOf: folder.appending(path: entry.file)) == Data(entry.csv))
    }
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path())
    #expect(
      Set(files)
        == Set(Catalogue.entries.map(\.file) + ["index.json", "README.md", "make-presets.py"]))
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
      _ = try Catalogue.entries(reading: Array(text.utf8))
      Issue.record("no error")
    } catch {
      #expect(error.description == words)
    }
  }
}
