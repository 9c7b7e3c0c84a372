import Foundation
import Testing

@testable import Information

@Suite struct JensenTests {
  static let joints: [[Double]] = [
    [0.05, 0.01], [0.3, 0.3], [1e-9, 0.2], [4, 0.5], [1e-200, 3e-201], [0, 0.1],
  ]

  /// Σ q ln w ≤ ln Σ q w, the difference is KL(q‖posterior), and each is summed by its own route.
  @Test func theGapIsTheDivergence() throws {
    for joint in Self.joints {
      for step in 0...100 {
        let q = Double(step) / 100
        let bound = try JensenBound(joint: joint, q: [q, 1 - q])
        #expect(bound.chord <= bound.logSum + 1e-13, "\(joint) \(q)")
        if bound.chord.isFinite {
          #expect(
            isNear(bound.logSum - bound.chord, bound.gap, 1e-11), "\(joint) \(q): \(bound.gap)")
        } else {
          #expect(bound.gap == .infinity && joint[0] == 0 && q > 0)
        }
        #expect(
          isNear(bound.logSum, Foundation.log(joint[0] + joint[1])), "\(joint) \(q)")
      }
    }
  }

  @Test func equalityExactlyAtThePosterior() throws {
    for joint in Self.joints {
      let r = try JensenBound(joint: joint, q: [0.5, 0.5]).posterior
      let touch = try JensenBound(joint: joint, q: r)
      #expect(touch.gap.magnitude < 1e-15, "\(joint)")
      #expect(isNear(touch.chord, touch.logSum), "\(joint)")
      for other in [r[0] - 0.01, r[0] + 0.01] where other >= 0 && other <= 1 {
        let beside = try JensenBound(joint: joint, q: [other, 1 - other])
        #expect(beside.gap > 1e-5, "\(joint) \(other)")
      }
      // All w are equal there.
      let weights = touch.weights
      if joint[0] > 0 { #expect(isNear(weights[0] / weights[1], 1), "\(joint)") }
    }
  }

  /// At q = 0 and 1 only one term is left: the bound is ln p(x,z) of it, and the gap −ln of its share.
  @Test func theEnds() throws {
    let none = try JensenBound(joint: [0.05, 0.01], q: [0, 1])
    #expect(isNear(none.chord, Foundation.log(0.01)))
    #expect(isNear(none.gap, Foundation.log(6)))
    #expect(none.weights == [.infinity, 0.01])
    let all = try JensenBound(joint: [0.05, 0.01], q: [1, 0])
    #expect(isNear(all.chord, Foundation.log(0.05)))
    #expect(isNear(all.gap, Foundation.log(1.2)))
    let near = try JensenBound(joint: [0.05, 0.01], q: [1e-12, 1 - 1e-12])
    #expect(isNear(near.chord, none.chord, 1e-9))
    let impossible = try JensenBound(joint: [0, 0.01], q: [0, 1])
    #expect(impossible.gap == 0 && impossible.weights[0] == 0)
  }

  @Test func boundsOfMoreThanTwoOutcomes() throws {
    let joint = [0.2, 0.05, 0.1, 0.01]
    let bound = try JensenBound(joint: joint, q: [0.25, 0.25, 0.25, 0.25])
    let expected = joint.map { 0.25 * Foundation.log($0 / 0.25) }.reduce(0, +)
    #expect(isNear(bound.chord, expected))
    #expect(isNear(bound.gap, bound.logSum - expected))
  }

  @Test func invalidBoundsAreRefused() {
    for (joint, q) in [
      ([0.0, 0], [0.5, 0.5]), ([-1, 2], [0.5, 0.5]), ([0.1, 0.2], [0.5, 0.4]), ([0.1, 0.2], [1]),
      ([0.1, 0.2], [1.5, -0.5]), ([.infinity, 0.2], [0.5, 0.5]), ([.nan, 1], [0.5, 0.5]),
    ] {
      #expect(throws: DistributionError.self, "\(joint) \(q)") {
        try JensenBound(joint: joint, q: q)
      }
    }
  }
}
