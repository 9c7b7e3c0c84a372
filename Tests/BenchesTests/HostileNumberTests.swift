import Foundation
import FrameExport
import Screens
import Terminals
import Testing

@testable import Benches
@testable import Information

/// Benches that are opened with numbers of all sizes, and then moved with keys. Each is refused in one line, or
/// every picture of it has numbers.
@Suite struct HostileNumberTests {
  /// A reproducible choice among numbers of all sizes.
  private struct Choice {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func next(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }

    mutating func one<T>(of all: [T]) -> T { all[next(all.count)] }

    /// A number with a sign, a digit and an exponent, mostly one that a user would type.
    mutating func number() -> Double {
      let special = [
        0, -0.0, Double.leastNonzeroMagnitude, -Double.leastNonzeroMagnitude, 1e-308, 1e308, -1e308,
        1.7976931348623157e308, 1e300, 1e-300, 0.5,
        1e60, 1e-60, 9.9e59,
      ]
      if next(8) == 0 { return one(of: special) }
      let exponent = next(8) > 0 ? next(9) - 4 : next(640) - 325
      return Double("\(next(2) == 0 ? "" : "-")\(1 + next(9)).\(next(1000))e\(exponent)") ?? 0
    }
  }

  private static let sizes = [
    Size(columns: 80, rows: 24), Size(columns: 120, rows: 40), Size(columns: 43, rows: 13),
    Size(columns: 10, rows: 4), Size(columns: 1, rows: 1), Size(columns: 300, rows: 5),
  ]

  private func check<Bench: BenchScreen>(
    _ bench: Bench, _ choice: inout Choice, _ words: @autoclosure () -> String
  ) {
    let glyphs: GlyphSet = choice.one(of: GlyphSet.allCases)
    let frame = bench.frame(
      size: choice.one(of: Self.sizes), capabilities: Capabilities(glyphs: glyphs))
    let text = TextExport.text(of: frame).lowercased()
    #expect(!text.contains("nan"), "\(words())\n\(text)")
  }

  /// Presses keys many times in one direction, which leads to the limits.
  private func move<Bench: BenchScreen>(
    _ bench: inout Bench, _ choice: inout Choice, _ words: @autoclosure () -> String
  ) {
    for _ in 0..<choice.next(3) {
      let keys = Bench.bindings.filter { $0.action.common == nil && $0.action.help == nil }
      guard let key = choice.one(of: keys).keys.first else { continue }
      for _ in 0..<choice.one(of: [1, 2, 5]) { bench.press(key) }
      check(bench, &choice, words() + " after \(key)")
    }
  }

  @Test(arguments: 0..<8) func distributionsOfAnyNumbersAreDrawnOrRefused(_ part: Int) throws {
    var choice = Choice(seed: UInt64(part + 1))
    var drawn = 0
    for _ in 0..<150 {
      func kind() -> String {
        let type = choice.one(of: ContinuousKinds.all)
        let numbers = type.parameterNames.map { _ in "\(choice.number())" }
        return "\(type.kindName):\(numbers.joined(separator: ","))"
      }
      let (p, q) = (kind(), choice.next(3) == 0 ? nil : kind())
      let width = choice.next(2) == 0 ? nil : choice.number().magnitude
      let words = "--p \(p) --q \(q ?? "") --width \(width ?? 0)"
      let view = choice.one(of: DistributionBench.View.allCases)
      do {
        var bench = try Opening(p, q, view: view).bench(width: width == 0 ? nil : width)
        drawn += 1
        check(bench, &choice, words)
        move(&bench, &choice, words)
      } catch {
        #expect(!"\(error)".contains("\n"), "\(words)")
      }
    }
    #expect(drawn > 5)
  }

  @Test(arguments: 0..<4) func jensenOfAnyNumbersIsDrawnOrRefused(_ part: Int) throws {
    var choice = Choice(seed: UInt64(100 + part))
    var drawn = 0
    for _ in 0..<300 {
      let joint = [choice.number().magnitude, choice.number().magnitude]
      let first = choice.one(of: [
        0.5, Double.leastNonzeroMagnitude, 1, 0, 1e-300, 0.999_999_999_999, 0.25,
      ])
      let q = choice.one(of: [
        0, 1, 0.5, Double.leastNonzeroMagnitude, 1e-300, 1 - 0x1p-53, 0.1, 0.9,
      ])
      let words = "--joint \(joint) --weights \(first) --q \(q)"
      do {
        var bench = try JensenBench(weights: [first, 1 - first], joint: joint, q: q)
        drawn += 1
        check(bench, &choice, words)
        move(&bench, &choice, words)
      } catch {
        #expect(!"\(error)".contains("\n"), "\(words)")
      }
    }
    #expect(drawn > 100)
  }

  /// A joint of 0 is the limit that the help explains: w = 0 < q pulls the bound to −∞.
  @Test(arguments: [[0.05, 0], [0, 0.05]]) func aJointOfZeroIsDrawnAtEveryQ(_ joint: [Double])
    throws
  {
    var bench = try JensenBench(joint: joint, q: 1)
    for _ in 0...20 {
      for size in Self.sizes {
        let text = TextExport.text(of: bench.frame(size: size, capabilities: Capabilities()))
        #expect(!text.contains("NaN"))
      }
      bench.press(.left)
    }
    #expect(bench.q == 0)
  }

  /// An integral over places that doubles cannot tell apart ends after few evaluations.
  @Test(arguments: [1e8, 1e9, 1e10, 1e11]) func roughIntegrandsEndSoon(_ place: Double) {
    let p = Normal(mean: place, deviation: 1)
    var calls = 0
    let integral = Quadrature.integral(over: p.bulk, breaks: [], step: 2) { x in
      calls += 1
      return exp(p.logDensity(x))
    }
    #expect(calls < 20_000)
    #expect((integral - 1).magnitude < 1e-3)
  }
}
