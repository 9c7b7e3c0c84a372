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

  @Test func untilSaysWhyItStopped() throws {
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
    #expect(result.output.contains("N=272"))
  }

  @Test func theShelfIsListedAndPrinted() throws {
    let list = try Program.run(["datasets"])
    for name in ["old-faithful", "penguins", "iris", "wine", "thyroid", "wdbc", "geyser", "crabs"] {
      #expect(list.output.contains("\(name): "), "\(name)")
    }
    let heading = try #require(list.output.range(of: "\nTroubles: "))
    for name in [
      "saddle", "two-point-collapse", "three-points-hold", "four-blobs", "overlap", "two-moons",
      "ring", "outliers", "scales", "crossing-lines", "swapped-labels", "gap-zero",
    ] {
      #expect(list.output[heading.upperBound...].contains("\n\(name): "), "\(name)")
      #expect(!list.output[..<heading.lowerBound].contains("\n\(name): "), "\(name)")
    }
    #expect(list.output.contains("\n  Press v: back to the soft E-step"))
    let csv = try Program.run(["datasets", "old-faithful"])
    #expect(csv.output.split(separator: "\n").count == 273)
  }

  @Test func thePageOfTroublesIsTheProgramsOwn() throws {
    let page = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "docs/TROUBLES.md")
    let written = try String(contentsOf: page, encoding: .utf8)
    #expect(try Program.run(["datasets", "--markdown"]).output == written)
    #expect(try Program.run(["datasets", "saddle", "--markdown"]).status == 64)
  }

  /// A trouble brings its own choices; options go before them.
  @Test func troublesAreOpenedWithTheirChoicesUnlessOptionsSayOtherwise() throws {
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

  /// One line on standard error, the code of the contract, and words that say what to do.
  @Test func errorsAreOneLineWithTheirCode() throws {
    let ragged = try file("a,b\n1,2\n3\n", "ragged.csv")
    let infinite = try file("a,b\n1,2\n3,inf\n2,2\n", "infinite.csv")
    let words = try file("a,b\n1,2\n3,four\n2,2\n5,5\n", "words.csv")
    let quote = try file("a,b\n1,\"2\n3,4\n", "quote.csv")
    let line = try file("a,b\n1,1\n2,2\n3,3\n", "line.csv")
    let constant = try file("a,b\n1,1\n1,2\n1,3\n", "constant.csv")
    let one = try file("a\n1\n2\n3\n", "one.csv")
    let badStart = try file(#"{"weights":[0.5,0.4],"means":[]}"#, "bad.json")
    let brokenStart = try file("{\"weights\":[0.5,\n", "broken.json")
    let cases: [([String], Int32, String)] = [
      (["trcae", "x"], 64, "unknown command 'trcae'; did you mean 'trace'?"),
      (["trace", "old-faithful"], 64, "--half-steps"),
      (["trace", "old-faithful", "--half-steps=-1"], 64, "not negative"),
      (["frame", "old-faithful", "--keys", "foo"], 64, "foo"),
      (["frame", "old-faithful", "--size", "big"], 64, "COLUMNSxROWS"),
      (["frame", "old-faithful", "-k", "0"], 64, "-k"),
      (["frame", "old-faithful", "-k", "12"], 64, "1 to 9"),
      (["frame", "old-faithful", "--theme", "pink"], 64, "pink"),
      (["frame", "old-faithful", "-k3", "--init", "classroom"], 64, "classroom"),
      (["frame", "iris", "--bogus"], 64, "bogus"),
      (["frame", "nosuch.csv"], 66, "nosuch.csv"),
      (["frame", "irsi"], 66, "did you mean 'iris'?"),
      (["frame", ragged], 65, "ragged.csv:3"),
      (["frame", infinite], 65, "infinite.csv:3:3"),
      (["frame", words], 65, "words.csv:3:3"),
      (["frame", quote], 65, "quote.csv:2"),
      (["frame", line], 65, "one line"),
      (["frame", constant], 65, "'a'"),
      (["frame", one], 65, "one.csv"),
      (["frame", ragged, "--x", "9"], 65, "ragged.csv"),
      (["frame", "iris", "--x", "petal"], 65, "petal"),
      (["frame", "old-faithful", "--start", badStart], 65, "bad.json:1"),
      (["frame", "old-faithful", "--start", brokenStart], 65, "broken.json:2"),
      (["frame", "old-faithful", "--start", "none.json"], 66, "none.json"),
    ]
    for (arguments, status, words) in cases {
      let result = try Program.run(arguments)
      #expect(result.status == status, "\(arguments): \(result.error)")
      #expect(result.output.isEmpty, "\(arguments)")
      #expect(result.error.split(separator: "\n").count == 1, "\(arguments): \(result.error)")
      #expect(result.error.hasPrefix("emscope: "), "\(arguments): \(result.error)")
      #expect(result.error.contains(words), "\(arguments): \(result.error)")
    }
  }

  /// What an option takes is said where it is given something else, and what was probably meant.
  @Test func aWrongOptionIsAnsweredWithWhatIsRight() throws {
    let shapes =
      "--covariance takes full, diagonal, spherical, tied, tied-diagonal or tied-spherical, not"
    let see = "; see emscope --help"
    let cases: [([String], String)] = [
      (["--covariance", "foo"], shapes + " 'foo'" + see),
      (["--covariance", "ful"], shapes + " 'ful'; did you mean 'full'?"),
      (["--covariance", "-1"], shapes + " '-1'" + see),
      (
        ["--hold", "foo"],
        "--hold takes weights, means, covariances, with commas between, not 'foo'" + see
      ),
      (
        ["--hold", "weights,mean"],
        "--hold takes weights, means, covariances, with commas between, not 'mean'; did you mean"
          + " 'means'?"
      ),
      (
        ["--expectation", "tempered"],
        "--expectation: tempered needs a β above 0, as in tempered:0.5, not 'tempered'" + see
      ),
      (
        ["--expectation", "partial:0"],
        "--expectation: partial needs 2 to 1000 blocks, as in partial:4, not 'partial:0'" + see
      ),
      (
        ["--expectation", "hard:2"],
        "--expectation: hard stands alone, without a number, not 'hard:2'" + see
      ),
      (
        ["--expectation", "temperd:2"],
        "--expectation takes soft, hard, tempered:B, partial:BLOCKS, sampled or frozen, not"
          + " 'temperd'; did you mean 'tempered'?"
      ),
      (
        ["--maximization", "damped:2"],
        "--maximization: damped needs an η above 0 and at most 1, as in damped:0.5, not 'damped:2'"
          + see
      ),
      (["-k", "-1"], "-k takes a whole number from 1 on, not '-1'" + see),
      (["-k", "two"], "-k takes a whole number from 1 on, not 'two'" + see),
      (["--seed", "-1"], "--seed takes a whole number that is not negative, not '-1'" + see),
      (["--threads", "65"], "--threads takes a whole number from 1 to 64, not '65'" + see),
      (
        ["--seed"],
        "--seed needs a value: the seed of random starts (default: 1, or the data set's own)" + see
      ),
      (["-k"], "-k needs a value" + see),
      (["--k", "0"], "unknown option '--k'; did you mean '-k'?"),
      (["-x", "1"], "unknown option '-x'; did you mean '--x'?"),
      (["--sed", "1"], "unknown option '--sed'; did you mean '--seed'?"),
      (
        ["--family", "foo"], "--family takes gaussian, student-t or lines, not 'foo'" + see
      ),
      (
        ["--init", "kmeans++"],
        "--init takes classroom, k-means++, random-points or random-responsibilities, not"
          + " 'kmeans++'; did you mean 'k-means++'?"
      ),
      (
        ["--theme", "drak"],
        "--theme takes auto, dark, light, high-contrast or mono, not 'drak';"
          + " did you mean 'dark'?"
      ),
      (["--color", "16"], "--color takes auto, 256, direct, 8 or never, not '16'" + see),
      (["--format", "png"], "--format takes text, ansi or svg, not 'png'" + see),
      (
        ["-k", "64"],
        "K = 64 is too many; the screen shows 1 to 9 components, 'emscope trace' fits up to 64"
      ),
      (
        ["-k", "300"],
        "K = 300 is too many; the screen shows 1 to 9 components, 'emscope trace' fits up to 64"
      ),
    ]
    for (arguments, words) in cases {
      let result = try Program.run(["frame", "iris"] + arguments)
      #expect(result.status == 64, "\(arguments)")
      #expect(result.output.isEmpty, "\(arguments)")
      #expect(result.error == "emscope: \(words)\n", "\(arguments)")
    }
    let trace = try Program.run(["trace", "iris", "-k", "65", "--half-steps", "1"])
    #expect(trace.status == 64)
    #expect(trace.error == "emscope: K = 65 is too many; a trace has 1 to 64 components\n")
    #expect(try Program.run(["trace", "iris", "-k", "64", "--half-steps", "1"]).status == 0)
  }

  /// A column by what its axis says, and the columns where there is none of that name.
  @Test func columnsAreNamedAsTheAxesAre() throws {
    let byName = try Program.run(["frame", "old-faithful", "--x", "waiting", "--y", "eruptions"])
    for words in [["waiting", "eruption"], ["Waiting", "ERUPTION"], ["2", "eruption (min)"]] {
      let result = try Program.run(["frame", "old-faithful", "--x", words[0], "--y", words[1]])
      #expect(result.status == 0, "\(words): \(result.error)")
      #expect(result.output == byName.output, "\(words)")
    }
    let unknown = try Program.run(["frame", "old-faithful", "--y", "length"])
    #expect(unknown.status == 65)
    #expect(
      unknown.error
        == "emscope: datasets/old-faithful.csv: there is no column 'length'; choose from"
        + " 'eruptions' (eruption), 'waiting'\n")
  }

  @Test func aFullDiskIsSaid() throws {
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
