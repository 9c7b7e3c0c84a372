import Testing

@testable import Information
@testable import Visualizer

/// The words that open a bench, good and bad.
@Suite struct BenchRecipeTests {
  func recipe(_ line: String) throws -> BenchRecipe {
    try BenchRecipe(words: line.split(separator: " ").map(String.init))
  }

  @Test func distributions() throws {
    guard
      case .distributions(let bench) = try recipe(
        "distributions --p normal:0,1 --q normal:1,2 --width 0.25 --bits --view where")
    else {
      Issue.record("not a distribution bench")
      return
    }
    #expect(
      bench.pair
        == .continuous(Normal(mean: 0, deviation: 1), Normal(mean: 1, deviation: 2)))
    #expect(bench.width == 0.25 && bench.unit == .bits && bench.view == .where)
  }

  @Test func everyKindIsRead() throws {
    for (p, q, first, second) in [
      ("coin:0.5", "coin:0.25", "coin(0.5)", "coin(0.25)"),
      ("die", "loaded-die", "die", "loaded-die"),
      ("alphabet", "even-alphabet", "alphabet", "even-alphabet"),
      ("coin", "coin:1", "coin(0.5)", "coin(1)"),
      ("uniform:-1,1", "laplace:0,1", "uniform(−1, 1)", "laplace(0, 1)"),
      ("two-normals:-2,2,0.7", "normal", "two-normals(−2, 2, 0.7)", "normal(0, 1)"),
    ] {
      let bench = try DistributionBench(options: ["--p=\(p)", "--q", q])
      #expect(bench.pair.name(of: .p) == first && bench.pair.name(of: .q) == second)
    }
    #expect(try DistributionBench(options: ["--p", "loaded-die"]).pair.name(of: .q) == "die")
    #expect(
      try DistributionBench(options: ["--q", "laplace:3,1"]).pair.name(of: .p) == "normal(0, 1)")
    #expect(try DistributionBench(options: []) == DistributionBench())
  }

  @Test func jensen() throws {
    guard
      case .jensen(let bench) = try recipe("jensen --weights 0.7,0.3 --joint 0.2,0.1 --q 0.25")
    else {
      Issue.record("not a Jensen bench")
      return
    }
    #expect(bench.weights == [0.7, 0.3] && bench.q == 0.25)
    #expect(bench.example.bound.joint == [0.2, 0.1])
    #expect(try JensenBench(options: []) == JensenBench())
  }

  @Test(arguments: [
    ("", "there is no bench ''; there is distributions and jensen"),
    ("view", "there is no bench 'view'; there is distributions and jensen"),
    (
      "distributions die",
      "distributions has options only, not 'die': --p, --q, --width, --view, --bits"
    ),
    (
      "distributions --r die",
      "distributions has no option '--r'; it has --p, --q, --width, --view, --bits"
    ),
    ("distributions --p", "--p needs a value"),
    ("distributions --p die --p die", "--p stands twice"),
    ("distributions --p coin:2", "--p: a coin's p is from 0 to 1, not 2.0"),
    ("distributions --p coin:0.5,0.5", "--p: a coin takes one number, coin:0.5"),
    ("distributions --p die:6", "--p: die takes no numbers"),
    (
      "distributions --p normal:0,x",
      "--p normal:0,x: after the colon come numbers with commas between"
    ),
    ("distributions --p normal:0,0", "--p: normal: sd is positive, not 0.0"),
    ("distributions --p normal:1", "--p: normal takes 2 numbers, normal:mean,sd, not 1"),
    ("distributions --q uniform:1,1", "--q: uniform: low is below high, not 1.0 and 1.0"),
    (
      "distributions --p die --q normal:0,1",
      "--p and --q are both discrete or both continuous, not die and normal:0,1"
    ),
    (
      "distributions --p die --q coin",
      "--p die and --q coin have different outcomes; give both the same, for example --q die"
    ),
    (
      "distributions --p normal:3,1e308",
      "--p: normal: numbers beyond 1e60 cannot be drawn"
    ),
    (
      "distributions --q two-normals:-1e300,1e300,1",
      "--q: two-normals: numbers beyond 1e60 cannot be drawn"
    ),
    (
      "distributions --p normal:3,1e-308",
      "--p: normal: it is too narrow to be drawn: numbers near 3 leave a width of 3.00·10⁻¹² at least"
    ),
    (
      "distributions --p laplace:1e15,1e-15",
      "--p: laplace: it is too narrow to be drawn: numbers near 1000000000000000 leave a width of 1000 at least"
    ),
    ("distributions --width 0", "--width takes a positive number, not '0'"),
    (
      "distributions --width 1e-9",
      "--width 1e-09 is too narrow to be summed; try something near 0.5"
    ),
    (
      "distributions --width 1e9",
      "--width 1000000000.0 is wider than all of it; try something near 0.5"
    ),
    (
      "distributions --view all",
      "there is no view 'all'; there is information, codes, quantise, where"
    ),
    ("jensen --q 1.5", "--q is a probability from 0 to 1, not 1.5"),
    ("jensen --q a", "--q takes numbers with commas between, not 'a'"),
    ("jensen --q 0.1,0.9", "--q takes one number, q(z = 1)"),
    ("jensen --joint 0.1", "--joint takes two numbers, p(x,1) and p(x,2), as in 0.05,0.01"),
    (
      "jensen --joint 0,0",
      "--joint: p(x,z) are finite numbers that are not negative, and not all 0"
    ),
    (
      "jensen --joint 1e308,1e308",
      "--joint: p(x,z) are so large that their sum p(x) is above 1e300"
    ),
    (
      "jensen --weights 0.6,0.6",
      "--weights takes two positive numbers that sum to 1, as in 0.6,0.4"
    ),
  ]) func errors(_ line: String, _ message: String) {
    #expect {
      _ = try recipe(line)
    } throws: {
      "\($0)" == message
    }
  }
}
