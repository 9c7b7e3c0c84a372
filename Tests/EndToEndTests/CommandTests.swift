import Foundation
import Testing

/// The commands without a screen, as scripts use them.
@Suite struct CommandTests {
  static let header =
    "half_step,iteration,phase,log_likelihood,lower_bound,kl,expected_log_joint,entropy,log_prior,"
    + "objective,identity_error,alert"
  static let start =
    #"{"weights":[0.5,0.5],"means":[[2,50],[4,80]],"# + "\n"
    + #" "covariances":[[[1,0],[0,100]],[[1,0],[0,100]]]}"#

  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  func file(_ text: String, _ name: String) throws -> String { try folder.file(name, text) }

  @Test func traceAsCSV() throws {
    let start = try file(Self.start, "start.json")
    let result = try Program.run([
      "trace", "old-faithful", "-k", "2", "--start", start, "--half-steps", "60", "--format", "csv",
    ])
    #expect(result.status == 0)
    let lines = result.output.split(separator: "\n")
    #expect(lines.count == 62)
    #expect(lines[0] == Self.header)
    #expect(lines[1].hasPrefix("0,0,start,"))
    #expect(lines[2].hasPrefix("1,1,E,"))
    #expect(lines[3].hasPrefix("2,1,M,"))
    #expect(lines[4].hasPrefix("3,2,E,"))
    let last = lines[61].split(separator: ",")
    #expect(((Double(last[3]) ?? 0) + 1130.264).magnitude < 1e-3)
    for line in lines.dropFirst() {
      let numbers = line.split(separator: ",", omittingEmptySubsequences: false)[3...10]
      #expect(numbers.allSatisfy { number in Double(number).map { "\($0)" } == String(number) })
    }
  }

  @Test func traceAsJSONLines() throws {
    let result = try Program.run([
      "trace", "iris", "--half-steps", "3", "--format", "jsonl",
    ])
    #expect(result.status == 0)
    let objects = try result.output.split(separator: "\n").map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    #expect(objects.count == 5)
    #expect(objects[0]["components"] as? Int == 3)
    #expect(objects[0]["start"] != nil)
    #expect(objects[1]["phase"] as? String == "start")
    let parameters = try #require(objects[4]["parameters"] as? [String: Any])
    #expect((parameters["means"] as? [[Double]])?.count == 3)
    #expect((parameters["covariances"] as? [[[Double]]])?.first?.count == 2)
  }

  @Test func aTraceStartsAgainFromItsOwnParameters() throws {
    let first = try Program.run(["trace", "wdbc", "--half-steps", "4", "--format", "jsonl"])
    let line = try #require(first.output.split(separator: "\n").last)
    let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
    let parameters = try JSONSerialization.data(
      withJSONObject: try #require(object?["parameters"] as? [String: Any]))
    let start = try file(String(decoding: parameters, as: UTF8.self), "again.json")
    let second = try Program.run(["trace", "wdbc", "--start", start, "--half-steps", "0"])
    let value = second.output.split(separator: "\n").last?.split(separator: ",")[3]
    let expected = object?["log_likelihood"] as? Double
    #expect(
      ((value.flatMap { Double($0) } ?? 0) - (expected ?? 1)).magnitude < 1e-9, "\(second.error)")
  }

  @Test func untilReportsWhyItStopped() throws {
    let result = try Program.run(["trace", "old-faithful", "--until", "1e-6"])
    #expect(result.status == 0)
    #expect(result.error.hasPrefix("emscope: stopped after iteration "))
    #expect(result.output.split(separator: "\n").last?.contains(",M,") == true)
  }

  @Test func framesInEveryForm() throws {
    for (format, sign) in [("text", "M-step:"), ("ansi", "\u{1b}["), ("svg", "<svg")] {
      let result = try Program.run([
        "frame", "old-faithful", "--keys", "space space", "--size", "120x40", "--format", format,
      ])
      #expect(result.status == 0)
      #expect(result.output.contains(sign))
    }
    let text = try Program.run(["frame", "old-faithful", "--keys", "e m", "--size", "120x40"])
    #expect(text.output.split(separator: "\n", omittingEmptySubsequences: false).count == 41)
  }

  @Test func dataByStandardInput() throws {
    let result = try Program.run(
      ["frame", "-", "-k", "1"], input: "a;b\n1;2\n2;4\n3;1\n")
    #expect(result.status == 0)
    #expect(result.output.contains("N=3 K=1"))
  }

  @Test func withoutATerminalItPrintsOneFrame() throws {
    let result = try Program.run([])
    #expect(result.status == 0)
    #expect(result.output.split(separator: "\n", omittingEmptySubsequences: false).count == 25)
    #expect(result.output.contains("N=272") && !result.output.contains("\u{1B}"))
  }

  @Test func theCatalogueIsListedAndPrinted() throws {
    let list = try Program.run(["datasets"])
    for name in ["old-faithful", "penguins", "iris", "wine", "thyroid", "wdbc", "geyser", "crabs"] {
      #expect(list.output.contains("\(name): "), "\(name)")
    }
    let heading = try #require(list.output.range(of: "\nTroubles: "))
    for name in [
      "saddle", "two-point-collapse", "three-points-hold", "four-blobs", "overlap", "two-moons",
      "ring", "outliers", "scales", "crossing-lines", "swapped-labels", "gap-zero", "k-means",
    ] {
      #expect(list.output[heading.upperBound...].contains("\n\(name): "), "\(name)")
      #expect(!list.output[..<heading.lowerBound].contains("\n\(name): "), "\(name)")
    }
    #expect(list.output.contains("\n  Press v: back to the soft E-step"))
    let csv = try Program.run(["datasets", "old-faithful"])
    #expect(csv.output.split(separator: "\n").count == 273)
  }

  @Test func theDocumentOfPitfallsIsGenerated() throws {
    let page = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "docs/TROUBLES.md")
    let written = try String(contentsOf: page, encoding: .utf8)
    #expect(try Program.run(["datasets", "--markdown"]).output == written)
    #expect(try Program.run(["datasets", "saddle", "--markdown"]).status == 64)
  }

  /// A trouble brings its own choices; options go before them.
  @Test func optionsComeBeforeTheChoicesOfAPitfall() throws {
    func recipe(_ arguments: [String]) throws -> String {
      let rows = try Program.run(
        ["trace"] + arguments + ["--half-steps", "0", "--format", "jsonl"])
      #expect(rows.status == 0, "\(arguments): \(rows.error)")
      return rows.output
    }
    let cases: [([String], [String])] = [
      (["crossing-lines"], ["\"family\":\"lines\"", "\"init\":\"classroom start\""]),
      (
        ["crossing-lines", "--family", "student-t"],
        ["\"family\":\"student-t\"", "k-means++, seed 1"]
      ),
      (["gap-zero"], ["\"expectation\":\"tempered:0.1\"", "classroom start"]),
      (["gap-zero", "--expectation", "soft"], ["\"expectation\":\"soft\"", "classroom start"]),
      (["k-means"], ["\"hold\":[\"covariances\"]", "\"covariance\":\"tied-spherical\""]),
      (["k-means", "--hold", "weights"], ["\"hold\":[\"weights\"]"]),
      (["k-means", "--hold", "none"], ["\"hold\":[]"]),
      (["saddle"], ["\"covariance\":\"spherical\"", "classroom start"]),
      (["saddle", "--family", "lines"], ["\"covariance\":\"full\"", "k-means++, seed 1"]),
      (["scales", "--covariance", "full", "--seed", "7"], ["\"covariance\":\"full\"", "seed 7"]),
      (["saddle", "-k3"], ["\"components\":3", "\"covariance\":\"spherical\"", "k-means++"]),
    ]
    for (arguments, words) in cases {
      let output = try recipe(arguments)
      for word in words { #expect(output.contains(word), "\(arguments): \(word)") }
    }
  }

  @Test func helpShowsTheViewsOptions() throws {
    let help = try Program.run(["--help"])
    #expect(help.status == 0)
    for word in ["trace", "frame", "--components", "--theme", "--covariance"] {
      #expect(help.output.contains(word), "\(word)")
    }
    #expect(try Program.run(["--version"]).output.hasPrefix("emscope "))
  }

  @Test func aFullDiskIsAnError() throws {
    let result = try Program.run(["frame", "old-faithful"], output: "/dev/full")
    #expect(result.status == 73)
  }

  /// Shifted, tiny, huge, and with a point so far out that every density underflows.
  @Test func extremeDataKeepTheRun() throws {
    let csv = try Program.run(["datasets", "old-faithful"]).output
    let rows = csv.split(separator: "\n").dropFirst().map { line in
      line.split(separator: ",").compactMap { Double($0) }
    }
    func final(_ map: (Double) -> Double, extra: String = "") throws -> Double {
      let text =
        "a,b\n" + rows.map { "\(map($0[0])),\(map($0[1]))" }.joined(separator: "\n") + "\n" + extra
      let path = try file(text, "data.csv")
      let result = try Program.run(["trace", path, "-k", "2", "--until", "1e-9"])
      #expect(result.status == 0, "\(result.error)")
      return result.output.split(separator: "\n").last.flatMap {
        Double($0.split(separator: ",")[3])
      } ?? .nan
    }
    #expect((try final { $0 + 1e6 } + 1130.264).magnitude < 1e-3)
    let shift = 2 * 272 * log(1e150)
    #expect((try final { $0 * 1e-150 } - shift + 1130.264).magnitude < 1e-3)
    #expect((try final { $0 * 1e150 } + shift + 1130.264).magnitude < 1e-3)
    #expect(try final({ $0 }, extra: "4000,90000\n").isFinite)
  }
}
