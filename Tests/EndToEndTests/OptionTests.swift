import Foundation
import Testing

/// What the command line takes, and what it says to what it does not.
@Suite struct OptionTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func file(_ text: String, _ name: String) throws -> String {
    try folder.file(name, text)
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
      (["distributions", "die"], 64, "unexpected argument 'die'"),
      (["distributions", "--p", "die:6"], 64, "die takes no numbers"),
      (["distributions", "--p", "die", "--q", "normal:0,1"], 64, "not die and normal:0,1"),
      (["distributions", "--view", "all"], 64, "'information', 'codes', 'quantise' or 'where'"),
      (["distributions", "--width", "0"], 64, "--width takes a positive number, not '0'"),
      (["jensen", "--q", "1.5"], 64, "--q is a probability from 0 to 1, not 1.5"),
      (["jensen", "--q", "0.1,0.9"], 64, "--q takes one number, q(z = 1)"),
      (["jensen", "--joint", "a"], 64, "--joint takes numbers with commas between, not 'a'"),
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
}
