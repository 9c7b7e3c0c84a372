import Drawing
import Foundation
import Screens
import Terminals
import Testing

@testable import Benches
@testable import Information

/// Each key of the distribution bench, and all that it changes.
@Suite struct DistributionUpdateTests {
  typealias Case = KeyCase<DistributionBench>

  static let cases: [Case] = [
    Case(
      .right, p: (0.1, 1),
      Caption(
        "p moved: normal(0.1, 1), entropy H_Δ[p] 2.122 → 2.122 nats.",
        short: "p moved: H_Δ[p] 2.122 → 2.122 nats")),
    Case(
      .left, p: (-0.1, 1),
      Caption(
        "p moved: normal(−0.1, 1), entropy H_Δ[p] 2.122 → 2.122 nats.",
        short: "p moved: H_Δ[p] 2.122 → 2.122 nats")),
    Case(
      .typed("<"), p: (0, 0.8),
      Caption(
        "p made narrower: normal(0, 0.8), entropy H_Δ[p] 2.122 → 1.905 nats.",
        short: "p made narrower: H_Δ[p] 2.122 → 1.905 nats")),
    Case(
      .typed(">"), p: (0, 1.25),
      Caption(
        "p made wider: normal(0, 1.25), entropy H_Δ[p] 2.122 → 2.342 nats.",
        short: "p made wider: H_Δ[p] 2.122 → 2.342 nats")),
    Case(.tab) {
      $0.chosen = .q
      $0.caption = Caption("The keys now move q = normal(1, 2).")
    },
    Case(.typed("z")) {
      $0.view = .codes
      $0.caption = Caption(
        "Coding p with q's code costs 0.437 nats more per message on average.",
        short: "q's code: 2.559 nats instead of 2.122")
    },
    Case(.typed("[")) {
      $0.width = 0.25
      $0.caption = Caption(
        "Δ halved to 0.25: H_Δ[p] 2.808 (+0.685) nats.",
        short: "Δ halved to 0.25: H_Δ[p] 2.808 (+0.685) nats")
    },
    Case(.typed("]")) {
      $0.width = 1
      $0.caption = Caption(
        "Δ doubled to 1: H_Δ[p] 1.459 (−0.663) nats.",
        short: "Δ doubled to 1: H_Δ[p] 1.459 (−0.663) nats")
    },
    Case(.up) {
      $0.place = -0.25
      $0.caption = Caption(
        "Bin [−0.5, 0): P = 0.191, so h = −log P = 1.653 nats.",
        short: "Bin [−0.5, 0): P 0.191, h 1.653 nats")
    },
    Case(.down) {
      $0.place = 0.75
      $0.caption = Caption(
        "Bin [0.5, 1): P = 0.150, so h = −log P = 1.898 nats.",
        short: "Bin [0.5, 1): P 0.150, h 1.898 nats")
    },
    Case(.typed("x")) {
      $0.pair = .continuous(Normal(mean: 1, deviation: 2), Normal(mean: 0, deviation: 1))
      $0.caption = Caption(
        "p and q swapped: H_Δ[p] 2.122 → 2.808 nats.",
        short: "Swapped: H_Δ[p] 2.122 → 2.808 nats")
    },
    Case(.typed("u")) {
      $0.unit = .bits
      $0.caption = Caption(
        "Numbers are now in bits (1 bit = 0.693 nats): H_Δ[p] = 3.062.",
        short: "Now in bits: H_Δ[p] = 3.062")
    },
    Case(.typed("f")) {
      $0.pair = .continuous(Uniform(low: -1, high: 1), Normal(mean: 1, deviation: 2))
      $0.caption = Caption(
        "p is now uniform(−1, 1): H_Δ[p] = 1.386 nats.",
        short: "p is now uniform(−1, 1)")
    },
    Case(.typed("d")) {
      $0.pair = .discrete(DiscreteDistribution(.loadedDie), DiscreteDistribution(.die))
      $0.otherPair = .continuous(Normal(mean: 0, deviation: 1), Normal(mean: 1, deviation: 2))
      $0.caption = Caption(
        "Discrete: p = loaded-die, q = die, H[p] = 1.498 nats.",
        short: "Discrete: H[p] = 1.498 nats")
    },
    Case(.typed("t")) { $0.preferences.theme = .light },
    Case(.typed("?")) { $0.helpScroll = 0 }, Case(.function(1)) { $0.helpScroll = 0 },
    Case(.escape) { _ in }, Case(.typed("y")) { _ in }, Case(.typed("q")) { _ in },
    Case(.control("l")) { _ in },
  ]

  @Test(arguments: cases) func eachKeyHasItsEffect(_ test: Case) throws {
    test.expectEffect(on: try Opening.normals.bench())
  }

  /// A bench whose keys move q.
  private func movingQ(_ opening: Opening) throws -> DistributionBench {
    var bench = try opening.bench()
    bench.chosen = .q
    return bench
  }

  /// A distribution moved onto another one equals it: KL is 0 and not nearly 0.
  @Test(arguments: [
    Opening("normal:0,1", "normal:1,1"), Opening("laplace:0,0.3", "laplace:0.3,0.3"),
  ])
  func movingBackRestoresThePair(_ opening: Opening) throws {
    var bench = try movingQ(opening)
    let start = bench.pair
    for _ in 0..<10 { bench.press(.left) }
    #expect(bench.quantity("KL(p||q)") == 0)
    for _ in 0..<10 { bench.press(.right) }
    #expect(bench.pair == start)
    for _ in 0..<7 { bench.press(.typed(">")) }
    for _ in 0..<7 { bench.press(.typed("<")) }
    #expect(bench.pair == start)
  }

  @Test func theProbabilityOfACoinReachesZero() throws {
    var bench = try movingQ(Opening("coin:0.5", "coin:0.9", view: .codes))
    bench.press(.right)
    #expect(bench.quantity("KL(p||q)")?.isFinite == true)
    bench.press(.right)
    #expect(bench.quantity("KL(p||q)") == .infinity)
    #expect(bench.quantity("cross-entropy") == .infinity)
    #expect(bench.caption.short == "q moved: KL(p‖q) 0.830 → ∞ nats")
    bench.press(.right)
    #expect(bench.caption.short == "Nothing moved: q = coin(1) is at its limit.")
    bench.press(.left)
    #expect(bench.quantity("KL(p||q)")?.isFinite == true)
  }

  @Test func kindsStayOfOneSort() throws {
    var bench = try movingQ(Opening("normal:0,1", "normal:1,2"))
    for name in ["uniform(−1, 1)", "laplace(0, 1)", "two-normals(−2, 2, 0.7)", "normal(0, 1)"] {
      bench.press(.typed("f"))
      #expect(bench.pair.name(of: .q) == name)
      #expect(bench.pair.name(of: .p) == "normal(0, 1)")
    }
    bench.press(.typed("d"))
    #expect(bench.pair.isDiscrete)
    var seen: Set<String> = []
    for _ in DiscreteKind.allCases {
      bench.press(.typed("f"))
      guard case .discrete(let p, let q) = bench.pair else { continue }
      #expect(p.outcomes == q.outcomes)
      seen.insert(q.kind.rawValue)
    }
    #expect(seen.count == DiscreteKind.allCases.count)
    bench.press(.typed("d"))
    #expect(bench.pair == .continuous(Normal.standard, Normal.standard))
  }

  @Test func theNextOutcomeAfterTheLastIsTheFirst() throws {
    var bench = try movingQ(Opening("loaded-die", "die"))
    bench.press(.up)
    #expect(bench.quantity("p") == 0.5 && bench.quantity("q") == 1.0 / 6)
    #expect(bench.quantity("h") == Foundation.log(2))
    #expect(bench.caption.short == "Outcome 6: P 0.500, h 0.693 nats")
    bench.press(.down)
    #expect(bench.quantity("p") == 0.1)
    // Fewer outcomes keep a chosen one.
    for _ in 0..<5 { bench.press(.down) }
    while bench.pair.name(of: .q) != "coin(0.5)" { bench.press(.typed("f")) }
    #expect(bench.quantity("p") == 0.5)
  }

  @Test func widthsStayWithinTheLimits() throws {
    var bench = try Opening.normals.bench()
    for _ in 0..<30 { bench.press(.typed("[")) }
    #expect(bench.width > 1e-3 && bench.width < 0.01)
    #expect(bench.caption.short.hasPrefix("Δ stays: "))
    #expect(bench.readings.quantized != nil)
    for _ in 0..<40 { bench.press(.typed("]")) }
    #expect(bench.width == 16)
    // Wider distributions make too many bins of a narrow Δ: then there is no number.
    for _ in 0..<30 { bench.press(.typed("[")) }
    for _ in 0..<20 { bench.press(.typed(">")) }
    #expect(bench.quantity("quantised entropy p") == nil)
    #expect(bench.quantity("entropy p")?.isFinite == true)
  }

  /// No caption of the information view is about two distributions.
  @Test(arguments: [Opening.normals, Opening("loaded-die", "die")])
  func informationIsOfOneDistribution(_ opening: Opening) throws {
    let start = try opening.bench()
    for key in DistributionBench.bindings.flatMap(\.keys) where key != .typed("z") {
      var bench = start
      bench.press(key)
      #expect(bench.caption.forms.allSatisfy { !$0.contains("KL") }, "\(key): \(bench.caption)")
    }
  }

  @Test func captionsHaveTheNumbers() throws {
    var alone = try Opening("coin:0.5", "coin:0.5", unit: .bits).bench()
    #expect(alone.caption.short == "The mean of h is the entropy, H[p] = 1.000 bits")
    alone.press(.right)
    #expect(alone.caption.short == "p moved: H[p] 1.000 → 0.993 bits")
    var bench = try Opening("normal:0,1", "normal:1,2", view: .where).bench()
    #expect(bench.caption.short == "KL(p‖q) 0.443, KL(q‖p) 1.307 nats")
    bench.press(.typed("x"))
    #expect(bench.caption.short == "Swapped: KL(p‖q) 0.443 → 1.307 nats")
    bench.press(.typed("x"))
    bench.press(.typed("["))
    #expect(bench.caption.short == "Δ halved to 0.25: H_Δ[p] 2.808 (+0.685), KL 0.442 nats")
    bench.press(.typed("u"))
    #expect(bench.caption.short == "Now in bits: H[p] = 2.047")
    for key in DistributionBench.bindings.flatMap(\.keys) {
      var after = bench
      after.press(key)
      #expect(after.caption.short.unicodeScalars.count <= 62, "\(key): \(after.caption.short)")
    }
  }
}

extension KeyCase<DistributionBench> {
  /// A key that moves or scales p.
  fileprivate init(_ key: Key, p: (mean: Double, deviation: Double), _ caption: Caption) {
    self.init(key) {
      $0.pair = .continuous(
        Normal(mean: p.mean, deviation: p.deviation), Normal(mean: 1, deviation: 2))
      $0.caption = caption
    }
  }
}
