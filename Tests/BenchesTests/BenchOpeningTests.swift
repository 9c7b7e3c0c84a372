import Testing

@testable import Benches
@testable import Information

/// The options that open a bench, good and bad.
@Suite struct BenchOpeningTests {
  @Test func aDistributionBenchHasItsOptions() throws {
    let bench = try Opening("normal:0,1", "normal:1,2", unit: .bits, view: .where)
      .bench(width: 0.25)
    #expect(
      bench
        == DistributionBench(
          pair: .continuous(Normal(mean: 0, deviation: 1), Normal(mean: 1, deviation: 2)),
          width: 0.25, unit: .bits, view: .where))
  }

  struct Names: Sendable, CustomTestStringConvertible {
    let opening: Opening
    let p: String
    let q: String
    var testDescription: String { opening.testDescription }

    init(_ opening: Opening, _ p: String, _ q: String) {
      (self.opening, self.p, self.q) = (opening, p, q)
    }
  }

  static let names = [
    Names(Opening("coin:0.5", "coin:0.25"), "coin(0.5)", "coin(0.25)"),
    Names(Opening("die", "loaded-die"), "die", "loaded-die"),
    Names(Opening("alphabet", "even-alphabet"), "alphabet", "even-alphabet"),
    Names(Opening("coin", "coin:1"), "coin(0.5)", "coin(1)"),
    Names(Opening("uniform:-1,1", "laplace:0,1"), "uniform(−1, 1)", "laplace(0, 1)"),
    Names(
      Opening("two-normals:-2,2,0.7", "normal"), "two-normals(−2, 2, 0.7)", "normal(0, 1)"),
    Names(Opening("loaded-die", nil), "loaded-die", "die"),
    Names(Opening(nil, "loaded-die"), "die", "loaded-die"),
    Names(Opening("laplace:3,2", nil), "laplace(3, 2)", "laplace(5, 4)"),
    Names(Opening(nil, "laplace:3,1"), "normal(0, 1)", "laplace(3, 1)"),
    Names(Opening(nil, nil), "loaded-die", "die"),
    Names(Opening(nil, nil, view: .where), "loaded-die", "die"),
    Names(Opening(nil, nil, view: .quantise), "normal(0, 1)", "normal(1, 2)"),
  ]

  @Test(arguments: names) func everyKindIsRead(_ names: Names) throws {
    let pair = try names.opening.bench().pair
    #expect(pair.name(of: .p) == names.p && pair.name(of: .q) == names.q)
  }

  /// The pairs at the opening show that KL has a direction.
  @Test(arguments: DistributionBench.View.allCases)
  func theOpeningShowsTwoDivergences(_ view: DistributionBench.View) throws {
    for width in [nil, 0.25] {
      let readings = try Opening(nil, nil, view: view).bench(width: width).readings
      #expect(readings.isDiscrete == (width == nil && view != .quantise))
      #expect(readings.divergence.isFinite && readings.reverse.isFinite)
      #expect((readings.divergence - readings.reverse).magnitude > 0.05)
    }
  }

  @Test(arguments: [
    "coin:2": "a coin's p is from 0 to 1, not 2.0",
    "coin:0.5,0.5": "a coin takes one number, coin:0.5",
    "die:6": "die takes no numbers",
    "normal:0,x": "after the colon come numbers with commas between",
    "normal:0,inf": "after the colon come numbers with commas between",
    "normal:0,0": "normal: sd is positive, not 0.0",
    "normal:1": "normal takes 2 numbers, normal:mean,sd, not 1",
    "uniform:1,1": "uniform: low is below high, not 1.0 and 1.0",
    "normal:3,1e308": "normal: numbers beyond 1e60 cannot be drawn",
    "two-normals:-1e300,1e300,1": "two-normals: numbers beyond 1e60 cannot be drawn",
    "normal:3,1e-308":
      "normal: it is too narrow to be drawn: numbers near 3 leave a width of 3.00·10⁻¹² at least",
    "laplace:1e15,1e-15": "laplace: it is too narrow to be drawn: numbers near 1000000000000000"
      + " leave a width of 1000 at least",
    "dice": "there is no 'dice'; there is coin:0.5, die, loaded-die, alphabet, even-alphabet,"
      + " normal:mean,sd, uniform:low,high, laplace:mean,scale, two-normals:mean1,mean2,sd",
  ]) func unknownKindsAreRefused(text: String, message: String) {
    #expect(throws: DistributionError(message)) { try DistributionKind(text) }
  }

  @Test func incomparableKindsAreRefused() {
    #expect(
      throws: BenchError(
        "--p and --q are both discrete or both continuous, not die and normal:0,1")
    ) { try Opening("die", "normal:0,1").bench() }
    #expect(
      throws: BenchError(
        "--p die and --q coin have different outcomes; give both the same, for example --q die")
    ) { try Opening("die", "coin").bench() }
  }

  @Test(arguments: [
    1e-9: "--width 1e-09 is too narrow to be summed; try something near 0.5",
    1e9: "--width 1000000000.0 is wider than all of it; try something near 0.5",
  ]) func unsuitableWidthsAreRefused(width: Double, message: String) {
    #expect(throws: BenchError(message)) { try Opening(nil, nil).bench(width: width) }
  }

  @Test func aJensenBenchHasItsOptions() throws {
    let bench = try JensenBench(weights: [0.7, 0.3], joint: [0.2, 0.1], q: 0.25)
    #expect(bench.weights == [0.7, 0.3] && bench.q == 0.25)
    #expect(bench.example.bound.joint == [0.2, 0.1])
  }

  struct JensenOptions: Sendable, CustomTestStringConvertible {
    var weights = [0.6, 0.4]
    var joint = [0.05, 0.01]
    var q = 0.5
    let message: String
    var testDescription: String { message }
  }

  @Test(arguments: [
    JensenOptions(q: 1.5, message: "--q is a probability from 0 to 1, not 1.5"),
    JensenOptions(
      joint: [0.1], message: "--joint takes two numbers, p(x,1) and p(x,2), as in 0.05,0.01"),
    JensenOptions(
      joint: [0, 0],
      message: "--joint: p(x,z) are finite numbers that are not negative, and not all 0"),
    JensenOptions(
      joint: [1e308, 1e308],
      message: "--joint: p(x,z) are so large that their sum p(x) is above 1e300"),
    JensenOptions(
      weights: [0.6, 0.6],
      message: "--weights takes two positive numbers that sum to 1, as in 0.6,0.4"),
  ]) func wrongOptionsOfJensenAreRefused(_ options: JensenOptions) {
    #expect(throws: BenchError(options.message)) {
      try JensenBench(weights: options.weights, joint: options.joint, q: options.q)
    }
  }

  @Test(arguments: ["0.6,0.4": [0.6, 0.4], "-1": [-1], "1e3,0,2": [1000, 0, 2]])
  func listsOfNumbersAreRead(text: String, numbers: [Double]) {
    #expect(NumberList(text)?.numbers == numbers)
  }

  @Test(arguments: ["", "a", "1,", "1,,2", "1 2", "nan", "inf,1"])
  func otherListsAreRefused(text: String) { #expect(NumberList(text) == nil) }
}
