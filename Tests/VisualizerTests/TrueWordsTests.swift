import Mixtures
import Screens
import Terminals
import Testing

@testable import Stepping
@testable import Visualizer

/// The words and numbers of frames under every variant, against the numbers of the trace.
@Suite struct TrueWordsTests {
  @Test func everyPairOfChoicesOccurs() {
    let variants = Variant.pairwise
    let pairs = variants.reduce(into: Set<String>()) { $0.formUnion($1.pairs) }
    let families = FamilyCatalogue.all.flatMap { family in
      family.shapes.map { "\(family.name) \($0.rawValue)" }
    }
    let choices = [
      families, Variant.expectations.map { "E \($0.name)" },
      Variant.maximizations.map { "M \($0.name)" }, Variant.priors.map { "prior \($0.name)" },
      Variant.holds.map { "held \($0.names)" },
    ]
    for a in choices.indices {
      for b in choices.indices.dropFirst(a + 1) {
        for one in choices[a] {
          for other in choices[b] { #expect(pairs.contains("\(one), \(other)")) }
        }
      }
    }
  }

  /// Twenty half-steps of each variant: two on small frames and two on frames with the meters in turn.
  @Test(arguments: ["old-faithful", "iris", "crossing-lines"])
  func everyWordIsTrue(_ name: String) throws {
    for (number, variant) in Variant.pairwise.enumerated() {
      var session = try Sessions.opened(name, variant.apply)
      session.press(.typed("w"))
      var faults: [String] = []
      for halfStep in 0...20 {
        if (halfStep / 2 + number) % 2 == 0 {
          var shown = session
          shown.windows = WindowStack()
          faults += TrueWords.faults(shown, size: .small).map { "\(halfStep): \($0)" }
        } else {
          let memo = Memo()
          faults += TrueWords.faults(session, size: .middle, memo: memo).map {
            "\(halfStep): \($0)"
          }
          faults += TrueMeters(session, memo: memo).faults.map { "\(halfStep): meters: \($0)" }
        }
        session.apply(.step(.next))
      }
      #expect(
        faults.isEmpty, "\(name) \(variant.name)\n\(faults.prefix(4).joined(separator: "\n"))")
    }
  }

  /// Under a prior log p alone and L alone may fall while the words are about log p* and L*.
  @Test func aFallOfLogLikelihoodIsNoFallUnderAPrior() throws {
    var session = try Sessions.opened("geyser") {
      $0.components = 6
      $0.seed = 2
      $0.start = .seeds
      $0.prior = .usual
    }
    var falls = 0
    for halfStep in 0..<100 {
      let before = session.timeline.present.bound
      session.apply(.step(.next))
      guard halfStep >= 90 else { continue }
      let memo = Memo()
      let after = session.timeline.present.bound
      if after.logLikelihood < before.logLikelihood, after.lowerBound < before.lowerBound {
        falls += 1
      }
      let faults =
        TrueWords.faults(session, size: .middle, memo: memo)
        + TrueMeters(session, memo: memo).faults
      #expect(faults.isEmpty, "\(halfStep): \(faults)")
    }
    #expect(falls >= 3)
  }
}
