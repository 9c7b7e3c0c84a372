import Foundation
import Screens
import Terminals
import Testing

@testable import Benches
@testable import Information

/// Each key of the Jensen bench, and all that it changes.
@Suite struct JensenUpdateTests {
  typealias Case = KeyCase<JensenBench>

  static let cases: [Case] = [
    Case(.right) {
      $0.q = 0.55
      $0.caption = Caption(forms: [
        "q(1) = 0.55: Σ q log w −3.107 → −3.032, gap 0.294 → 0.218 nats. log p(x) stays −2.813.",
        "q(1) = 0.55: Σ q log w −3.107 → −3.032, gap 0.218",
        "q(1) = 0.55: Σ q log w −3.032, gap 0.218",
        "q(1) = 0.55: gap 0.218",
      ])
    },
    Case(.left) {
      $0.q = 0.45
      $0.caption = Caption(forms: [
        "q(1) = 0.45: Σ q log w −3.107 → −3.193, gap 0.294 → 0.379 nats. log p(x) stays −2.813.",
        "q(1) = 0.45: Σ q log w −3.107 → −3.193, gap 0.379",
        "q(1) = 0.45: Σ q log w −3.193, gap 0.379",
        "q(1) = 0.45: gap 0.379",
      ])
    },
    Case(.typed("p")) {
      $0.q = 0.05 / (0.05 + 0.01)
      $0.caption = Caption(
        "q is the posterior: both w equal p(x), and the chord is a point. Gap 0.294 → ≈ 0.",
        short: "q = posterior 0.8333: gap 0.294 → ≈ 0")
    },
    Case(.down) {
      $0.position = 1
      $0.caption = Caption(
        "Point 2 of 6, x = −2 in a mixture of two: log p(x) −1.930, gap 5.398 nats.",
        short: "Point 2 of 6: log p(x) −1.930, gap 5.398")
    },
    Case(.up) {
      $0.position = 5
      $0.caption = Caption(
        "Point 6 of 6, x = 3 in a mixture of two: log p(x) −2.392, gap 2.826 nats.",
        short: "Point 6 of 6: log p(x) −2.392, gap 2.826")
    },
    Case(.typed("t")) { $0.preferences.theme = .light },
    Case(.typed("?")) { $0.helpScroll = 0 }, Case(.function(1)) { $0.helpScroll = 0 },
    Case(.escape) { _ in }, Case(.typed("y")) { _ in }, Case(.typed("q")) { _ in },
    Case(.control("l")) { _ in },
  ]

  @Test(arguments: cases) func eachKeyHasItsEffect(_ test: Case) throws {
    test.expectEffect(on: try JensenBench())
  }

  @Test func thePosteriorTouches() throws {
    var bench = try JensenBench(joint: [0.05, 0.01], q: 0.25)
    let level = bench.quantity("log sum")
    #expect(level == Foundation.log(0.05 + 0.01))
    for _ in 0..<6 {
      bench.press(.typed("p"))
      #expect(try #require(bench.quantity("gap")).magnitude < 1e-15)
      #expect(bench.quantity("q") == bench.quantity("posterior"))
      let (chord, sum) = (bench.quantity("chord"), bench.quantity("log sum"))
      #expect((try #require(chord) - #require(sum)).magnitude < 1e-12)
      bench.press(.down)
    }
    #expect(bench.quantity("log sum") == level)
  }

  @Test func qStaysBetweenZeroAndOne() throws {
    var bench = try JensenBench(q: 0.25)
    for step in 1...7 {
      bench.press(.left)
      #expect(bench.q == max(0, Double(5 - step) * 5 / 100), "\(step)")
    }
    #expect(bench.caption == Caption("q stays: a probability is from 0 to 1."))
    #expect((try #require(bench.quantity("chord")) - Foundation.log(0.01)).magnitude < 1e-12)
    for _ in 0..<30 { bench.press(.right) }
    #expect(bench.q == 1 && bench.quantity("gap")?.isFinite == true)
  }

  @Test func theChordIsNeverAbove() throws {
    var bench = try JensenBench(q: 0)
    for _ in 0...20 {
      let (sum, chord) = (bench.quantity("log sum"), bench.quantity("chord"))
      #expect(try #require(chord) <= #require(sum) + 1e-15, "q \(bench.q)")
      bench.press(.right)
    }
  }
}
