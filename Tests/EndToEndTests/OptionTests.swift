import Foundation
import Testing

/// The arguments that the program takes, and its errors about other arguments.
@Suite struct OptionTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func file(_ text: String, _ name: String) throws -> String {
    try folder.file(name, text)
  }

  /// Errors in data and files are one line on standard error, with their exit code and a cure.
  @Test func errorsInFilesAreOneLineWithTheirCode() throws {
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
      (["trcae"], 66, "did you mean 'trace'?"),
      (["frame", "old-faithful", "--keys", "foo"], 64, "foo"),
      (["frame", "old-faithful", "--size", "big"], 64, "COLUMNSxROWS"),
      (
        ["frame", "old-faithful", "-k", "12"], 64,
        "K = 12 is too many; the screen shows 1 to 9 components, 'emscope trace' fits up to 64"
      ),
      (
        ["trace", "iris", "-k", "65", "--half-steps", "1"], 64,
        "K = 65 is too many; a trace has 1 to 64 components"
      ),
      (["frame", "old-faithful", "-k3", "--init", "classroom"], 64, "classroom"),
      (["frame", "nosuch.csv"], 66, "nosuch.csv"),
      (["frame", "irsi"], 66, "did you mean 'iris'?"),
      (["frame", ragged], 65, "ragged.csv:3"),
      (["frame", infinite], 65, "infinite.csv:3:3"),
      (["frame", words], 65, "words.csv:3:3"),
      (["frame", quote], 65, "quote.csv:2"),
      (["frame", line], 65, "one line"),
      (["frame", constant], 65, "'a'"),
      (["frame", one, "-k4"], 65, "3 distinct points for 4 components"),
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
    #expect(try Program.run(["trace", "iris", "-k", "64", "--half-steps", "1"]).status == 0)
  }

  /// A file goes before a shipped data set of its name, but a folder holds no data.
  @Test func aFolderDoesNotHideAShippedDataSet() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(
      atPath: folder("coins"), withIntermediateDirectories: false)
    let shipped = try Program.run(["trace", "coins", "--half-steps", "0"], in: folder)
    #expect(shipped.status == 0, "\(shipped.error)")
    _ = try folder.file("iris", "x,y\n1,2\n2,1\n5,5\n")
    let own = try Program.run(["frame", "iris"], in: folder)
    #expect(own.status == 0 && own.output.contains("N=3"), "\(own.error)")
  }

  /// Errors in arguments have exit code 64, name the option and say what it takes.
  @Test func errorsInArgumentsSayWhatIsRight() throws {
    let cases: [([String], [String])] = [
      (["frame", "iris", "--covariance", "ful"], ["'ful'", "'--covariance", "- tied-diagonal"]),
      (["frame", "iris", "--covariance", "-1"], ["'-1'", "- full"]),
      (
        ["frame", "iris", "--hold", "weights,mean"], ["'--hold", "'means'", "with commas between"]
      ),
      (["frame", "iris", "--expectation", "tempered"], ["- tempered:B", "B is above 0"]),
      (["frame", "iris", "--expectation", "partial:0"], ["BLOCKS from 2 to 1000"]),
      (["frame", "iris", "--maximization", "damped:2"], ["damped:ETA", "at most 1"]),
      (["frame", "iris", "-k", "-1"], ["-k takes a whole number from 1 on, not '-1'"]),
      (["frame", "iris", "-k", "two"], ["'two' is invalid for '-k"]),
      (["frame", "iris", "--seed", "-1"], ["'-1' is invalid for '--seed", "from 0 on"]),
      (["frame", "iris", "--threads", "65"], ["--threads takes a whole number from 1 to 64"]),
      (["frame", "iris", "--covariance-floor", "-1"], ["a number that is not negative"]),
      (["frame", "iris", "--seed"], ["Missing value for '--seed", "The seed of random starts"]),
      (["frame", "iris", "--sed", "1"], ["'--sed'", "'--seed'"]),
      (["frame", "iris", "--family", "foo"], ["'student-t:NU'"]),
      (["frame", "iris", "--init", "kmeans++"], ["'k-means++'"]),
      (["frame", "iris", "--theme", "drak"], ["'dark'"]),
      (["frame", "iris", "--color", "16"], ["'256'"]),
      (["frame", "iris", "--format", "png"], ["'text', 'ansi' or 'svg'"]),
      (["frame", "iris", "--bogus"], ["'--bogus'"]),
      (["frame", "iris", "--start", "a", "--init", "classroom"], ["exclude each other"]),
      (["replay", "run.json", "--as", "gif"], ["- cast"]),
      (["trace", "iris"], ["--half-steps N"]),
      (["trace", "iris", "--half-steps=-1"], ["not negative"]),
      (["trace", "iris", "--until", "nan"], ["a number of nats"]),
      (["trace", "iris", "--until=-1"], ["not negative, not '-1.0'"]),
      (["trcae", "x"], ["'x'"]),
      (["distributions", "die"], ["'die'"]),
      (["distributions", "--p", "die:6"], ["die takes no numbers"]),
      (["distributions", "--p", "die", "--q", "normal:0,1"], ["not die and normal:0,1"]),
      (["distributions", "--view", "all"], ["'information', 'codes', 'quantise' or 'where'"]),
      (["distributions", "--width", "0"], ["--width takes a positive number, not 0.0"]),
      (["jensen", "--q", "1.5"], ["--q is a probability from 0 to 1, not 1.5"]),
      (["jensen", "--q", "0.1,0.9"], ["'0.1,0.9' is invalid for '--q"]),
      (["jensen", "--joint", "a"], ["'a' is invalid for '--joint"]),
    ]
    for (arguments, words) in cases {
      let result = try Program.run(arguments)
      #expect(result.status == 64, "\(arguments)")
      #expect(result.output.isEmpty, "\(arguments)")
      #expect(result.error.hasPrefix("Error: "), "\(arguments): \(result.error)")
      #expect(result.error.contains("--help' for more information"), "\(arguments)")
      for word in words { #expect(result.error.contains(word), "\(arguments): \(result.error)") }
    }
  }

  /// A column is chosen by the title of its axis too. An unknown name is answered with the columns.
  @Test func columnsHaveTheNamesOfTheAxes() throws {
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
}
