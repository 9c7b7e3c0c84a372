import Drawing
import Foundation
import Terminals
import Testing

@testable import Information
@testable import Visualizer

/// Each key of the benches, and the whole of what it changes.
@Suite struct BenchReducerTests {
  static let normals = DistributionPair.continuous(
    Normal(mean: 0, deviation: 1), Normal(mean: 1, deviation: 2))

  func bench(_ words: String) throws -> DistributionBench {
    try DistributionBench(options: words.split(separator: " ").map(String.init))
  }

  /// With q as the one that keys move.
  func benchMovingQ(_ words: String) throws -> DistributionBench {
    var bench = try bench(words)
    _ = bench.press(.tab)
    return bench
  }

  /// What each key changes besides the caption, and nothing else.
  @Test func everyKeyChangesWhatItSays() throws {
    let start = DistributionBench(pair: Self.normals)
    #expect(start.chosen == .p)
    func continuous(_ p: [Double], _ q: [Double]) throws -> DistributionPair {
      .continuous(try Normal(parameters: p), try Normal(parameters: q))
    }
    let moved = try continuous([0.1, 1], [1, 2])
    let back = try continuous([-0.1, 1], [1, 2])
    let narrow = try continuous([0, 0.8], [1, 2])
    let wide = try continuous([0, 1.25], [1, 2])
    let expected: [(Key, (inout DistributionBench) -> Void)] = [
      (.right, { $0.pair = moved }), (.left, { $0.pair = back }),
      (.typed("<"), { $0.pair = narrow }), (.typed(">"), { $0.pair = wide }),
      (.tab, { $0.chosen = .q }), (.typed("z"), { $0.view = .codes }),
      (.typed("["), { $0.width = 0.25 }), (.typed("]"), { $0.width = 1 }),
      (.up, { $0.place = -0.25 }), (.down, { $0.place = 0.75 }),
      (.typed("x"), { $0.pair = Self.normals.swapped }), (.typed("u"), { $0.unit = .bits }),
      (
        .typed("f"),
        {
          $0.pair = .continuous(Uniform(low: -1, high: 1), Normal(mean: 1, deviation: 2))
        }
      ),
      (.typed("t"), { $0.theme = .light }), (.typed("?"), { $0.helpScroll = 0 }),
      (.function(1), { $0.helpScroll = 0 }), (.escape, { _ in }), (.typed("y"), { _ in }),
    ]
    for (key, change) in expected {
      var wanted = start
      change(&wanted)
      var after = start
      #expect(after.press(key).isEmpty, "\(key)")
      wanted.caption = after.caption
      #expect(after == wanted, "\(key)")
    }
    var after = start
    #expect(after.press(.typed("q")) == [.quit])
    #expect(after.press(.control("l")) == [.redraw])
    #expect(after == start)
  }

  @Test func everyKeyOfTheContractIsBound() {
    let keys: [Key] = [
      .tab, .left, .right, .typed("<"), .typed(">"), .typed("f"), .typed("d"), .up, .down,
      .typed("["), .typed("]"), .typed("z"), .typed("x"), .typed("u"), .typed("t"), .typed("?"),
      .typed("q"),
    ]
    let bound = DistributionBench.bindings.flatMap(\.keys)
    #expect(Set(bound).isSuperset(of: keys) && Set(bound).count == bound.count)
    let others: [Key] = [.left, .right, .typed("p"), .up, .down, .typed("t"), .typed("?")]
    let jensen = JensenBench.bindings.flatMap(\.keys)
    #expect(Set(jensen).isSuperset(of: others + [.typed("q")]) && Set(jensen).count == jensen.count)
  }

  /// A distribution moved onto another one is that other one: KL is 0 and not nearly 0.
  @Test func movingThereAndBack() throws {
    for words in ["--p normal:0,1 --q normal:1,1", "--p laplace:0,0.3 --q laplace:0.3,0.3"] {
      var bench = try benchMovingQ(words)
      let start = bench.pair
      for _ in 0..<10 { _ = bench.press(.left) }
      #expect(bench.quantity("KL(p||q)") == 0, "\(words)")
      for _ in 0..<10 { _ = bench.press(.right) }
      #expect(bench.pair == start, "\(words)")
      for _ in 0..<7 { _ = bench.press(.typed(">")) }
      for _ in 0..<7 { _ = bench.press(.typed("<")) }
      #expect(bench.pair == start, "\(words)")
    }
  }

  @Test func aCoinReachesImpossibility() throws {
    var bench = try benchMovingQ("--p coin:0.5 --q coin:0.9 --view codes")
    _ = bench.press(.right)
    #expect(bench.quantity("KL(p||q)")?.isFinite == true)
    _ = bench.press(.right)
    #expect(bench.quantity("KL(p||q)") == .infinity)
    #expect(bench.quantity("cross-entropy") == .infinity)
    #expect(bench.caption.short == "q moved: KL(p‖q) 0.830 → ∞ nats")
    _ = bench.press(.right)
    #expect(bench.caption.short == "Nothing moved: q = coin(1) stays what it is.")
    _ = bench.press(.left)
    #expect(bench.quantity("KL(p||q)")?.isFinite == true)
  }

  @Test func kindsStayOfOneSort() throws {
    var bench = try benchMovingQ("--p normal:0,1 --q normal:1,2")
    for name in ["uniform(−1, 1)", "laplace(0, 1)", "two-normals(−2, 2, 0.7)", "normal(0, 1)"] {
      _ = bench.press(.typed("f"))
      #expect(bench.pair.name(of: .q) == name)
      #expect(bench.pair.name(of: .p) == "normal(0, 1)")
    }
    _ = bench.press(.typed("d"))
    #expect(bench.pair.isDiscrete)
    var seen: Set<String> = []
    for _ in DiscreteKind.allCases {
      _ = bench.press(.typed("f"))
      guard case .discrete(let p, let q) = bench.pair else { continue }
      #expect(p.outcomes == q.outcomes)
      seen.insert(q.kind.rawValue)
    }
    #expect(seen.count == DiscreteKind.allCases.count)
    _ = bench.press(.typed("d"))
    #expect(bench.pair == .continuous(Normal.standard, Normal.standard))
  }

  @Test func outcomesGoRound() throws {
    var bench = try benchMovingQ("--p loaded-die --q die")
    _ = bench.press(.up)
    #expect(bench.quantity("p") == 0.5 && bench.quantity("q") == 1.0 / 6)
    #expect(bench.quantity("h") == Foundation.log(2))
    #expect(bench.caption.short == "Outcome 6: P 0.500, h 0.693 nats")
    _ = bench.press(.down)
    #expect(bench.quantity("p") == 0.1)
    // Fewer outcomes keep a chosen one.
    for _ in 0..<5 { _ = bench.press(.down) }
    while bench.pair.name(of: .q) != "coin(0.5)" { _ = bench.press(.typed("f")) }
    #expect(bench.quantity("p") == 0.5)
  }

  @Test func widthsStayInWhatCanBeSummed() throws {
    var bench = DistributionBench(pair: Self.normals)
    for _ in 0..<30 { _ = bench.press(.typed("[")) }
    #expect(bench.width > 1e-3 && bench.width < 0.01)
    #expect(bench.caption.short.hasPrefix("Δ stays: "))
    #expect(bench.readings.quantized != nil)
    for _ in 0..<40 { _ = bench.press(.typed("]")) }
    #expect(bench.width == 16)
    // Wider distributions make too many bins of a narrow Δ: then there is no number.
    for _ in 0..<30 { _ = bench.press(.typed("[")) }
    for _ in 0..<20 { _ = bench.press(.typed(">")) }
    #expect(bench.quantity("quantised entropy p") == nil)
    #expect(bench.quantity("entropy p")?.isFinite == true)
  }

  @Test func theNumbersOfLessons() throws {
    let bench = try bench("--p normal:0,1 --q normal:1,2 --width 0.25")
    func near(_ name: String, _ value: Double, _ tolerance: Double = 1e-12) -> Bool {
      bench.quantity(name).map { ($0 - value).magnitude < tolerance } ?? false
    }
    #expect(near("entropy p", 1.4189385332046727) && near("differential entropy p", 1.418938533204))
    #expect(near("entropy q", 1.4189385332046727 + Foundation.log(2)))
    #expect(near("KL(p||q)", Foundation.log(2) - 0.25))
    #expect(near("KL(q||p)", 2 - Foundation.log(2)))
    #expect(near("cross-entropy", 1.4189385332046727 + Foundation.log(2) - 0.25))
    #expect(near("width", 0.25) && near("quantised KL", Foundation.log(2) - 0.25, 2e-3))
    #expect(near("quantised entropy p", 1.4189385332046727 - Foundation.log(0.25), 3e-3))
    #expect(near("p", Foundation.exp(-0.125 * 0.125 / 2) / (2 * Double.pi).squareRoot()))
    #expect(bench.quantity("no such") == nil)
    let bits = try self.bench("--p alphabet --q even-alphabet --bits")
    #expect(
      ((bits.quantity("entropy p") ?? 0) - 2).magnitude < 1e-15
        && ((bits.quantity("entropy q") ?? 0) - 3).magnitude < 1e-15)
    #expect(((bits.quantity("KL(p||q)") ?? 0) - 1).magnitude < 1e-15)
    #expect(bits.quantity("h") == 1 && bits.quantity("p") == 0.5 && bits.quantity("q") == 0.125)
    #expect(bits.quantity("quantised KL") == nil && bits.quantity("differential entropy p") == nil)
  }

  @Test func captionsSayTheNumbers() throws {
    var alone = try bench("--p coin:0.5 --q coin:0.5 --bits")
    #expect(alone.caption.short == "Information: the mean of h is 1.000 bits")
    _ = alone.press(.right)
    #expect(alone.caption.short == "p moved: H[p] 1.000 → 0.993 bits")
    var bench = try bench("--p normal:0,1 --q normal:1,2 --view where")
    #expect(bench.caption.short == "KL(p‖q) 0.443, KL(q‖p) 1.307 nats")
    _ = bench.press(.typed("x"))
    #expect(bench.caption.short == "Swapped: KL(p‖q) 0.443 → 1.307 nats")
    _ = bench.press(.typed("x"))
    _ = bench.press(.typed("["))
    #expect(bench.caption.short == "Δ halved to 0.25: H_Δ 2.808 (+0.685), KL 0.442 nats")
    _ = bench.press(.typed("u"))
    #expect(bench.caption.short == "Units: bits now; H[p] = 2.047")
    for key in DistributionBench.bindings.flatMap(\.keys) {
      var after = bench
      _ = after.press(key)
      #expect(after.caption.short.unicodeScalars.count <= 62, "\(key): \(after.caption.short)")
    }
  }

  // MARK: Jensen

  @Test func theKeysOfJensen() throws {
    let start = try JensenBench()
    let expected: [(Key, (inout JensenBench) -> Void)] = [
      (.right, { $0.q = 0.55 }), (.left, { $0.q = 0.45 }),
      (.typed("p"), { $0.q = 0.05 / (0.05 + 0.01) }),
      (.down, { $0.position = 1 }), (.up, { $0.position = 5 }),
      (.typed("t"), { $0.theme = .light }), (.typed("?"), { $0.helpScroll = 0 }),
    ]
    for (key, change) in expected {
      var wanted = start
      change(&wanted)
      var after = start
      #expect(after.press(key).isEmpty, "\(key)")
      wanted.caption = after.caption
      #expect(after == wanted, "\(key)")
    }
    var after = start
    #expect(after.press(.typed("q")) == [.quit])
    #expect(after.press(.control("l")) == [.redraw])
    #expect(after == start)
  }

  @Test func jensenTouchesAtThePosterior() throws {
    var bench = try JensenBench(joint: [0.05, 0.01], q: 0.25)
    let level = bench.quantity("log sum")
    #expect((level ?? 0) == Foundation.log(0.05 + 0.01))
    for _ in 0..<6 {
      _ = bench.press(.typed("p"))
      #expect(((bench.quantity("gap") ?? 1)).magnitude < 1e-15)
      #expect(bench.quantity("q") == bench.quantity("posterior"))
      #expect(
        ((bench.quantity("chord") ?? 0) - (bench.quantity("log sum") ?? 1)).magnitude < 1e-12)
      _ = bench.press(.down)
    }
    #expect(bench.quantity("log sum") == level)
    #expect(bench.quantity("no such") == nil)
  }

  @Test func jensenStaysBetweenZeroAndOne() throws {
    var bench = try JensenBench(q: 0.25)
    for step in 1...7 {
      _ = bench.press(.left)
      #expect(bench.q == max(0, Double(5 - step) * 5 / 100), "\(step)")
    }
    #expect(bench.caption.short == "q stays: it is a probability, from 0 to 1.")
    #expect(((bench.quantity("chord") ?? 0) - Foundation.log(0.01)).magnitude < 1e-12)
    for _ in 0..<30 { _ = bench.press(.right) }
    #expect(bench.q == 1 && bench.quantity("gap")?.isFinite == true)
  }

  @Test func theHelpTakesItsKeys() throws {
    var bench = try JensenBench()
    _ = bench.press(.typed("?"))
    _ = bench.press(.down)
    _ = bench.press(.typed("j"))
    #expect(bench.helpScroll == 2 && bench.position == 0)
    _ = bench.press(.pageUp)
    #expect(bench.helpScroll == 0)
    #expect(bench.press(.typed("q")).isEmpty)
    #expect(bench.helpScroll == nil)
  }
}
