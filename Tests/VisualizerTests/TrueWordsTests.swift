import Datasets
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
  @Test(arguments: ["old-faithful", "iris", "crossing-lines", "coins"])
  func everyWordIsTrue(_ name: String) throws {
    let data = try #require(Catalogue.entry(named: name)).dataset()
    for (number, variant) in Variant.pairwise.enumerated() {
      let family = try #require(FamilyCatalogue.family(named: variant.family))
      guard (try? data.validate(components: 2, for: family.regularity)) != nil else { continue }
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
    session.press(.typed("w"))
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

  /// Changes of rules and edits in mid-run, and half-steps between them, also after going back.
  private static func changes(_ session: Session) -> [SessionAction] {
    let shapes = session.model.family.shapes
    func shape(_ number: Int) -> SessionAction {
      .model(.change(.shape(shapes[number % shapes.count])))
    }
    let back: [SessionAction] = [.step(.back), .step(.back)]
    return [
      shape(1), .model(.change(.prior(.usual))), shape(2), .model(.change(.expectation(.hard))),
      shape(3), .model(.change(.hold(.covariances))), shape(4), .edit(.randomizeResponsibilities),
      .model(.change(.maximization(.damped(0.5)))), shape(5), .model(.change(.hold(.covariances))),
      .edit(.reseed(0)), .model(.change(.prior(.none))), .model(.change(.expectation(.soft))),
      .edit(.addPoint(nil)), shape(0), .model(.change(.prior(.usual))), shape(1),
    ] + back + [.model(.change(.prior(.none))), .model(.change(.maximization(.exact)))] + back
      + back + [.model(.change(.prior(.usual))), .step(.nextBranch), shape(3)] + back + back
  }

  /// Whatever changes in mid-run, E and M have the blame of their own moves only.
  @Test(arguments: ["old-faithful", "iris", "crossing-lines"])
  func everyWordIsTrueAfterAChange(_ name: String) throws {
    var session = try Sessions.opened(name)
    session.apply(.step(.goTo(4)))
    for (number, change) in Self.changes(session).enumerated() {
      for action in [change] + Array(repeating: .step(.next), count: number % 3 + 1) {
        session.apply(action)
        for size in [Size.small, .middle] {
          let faults = TrueWords.faults(session, size: size)
          #expect(faults.isEmpty, "\(name) \(number) \(change) \(size)\n\(faults)")
        }
        #expect(session.verdicts.allSatisfy { $0.verdict != .broken }, "\(number) \(change)")
      }
    }
  }

  /// The captions of a change of log p(θ) say what changed it.
  @Test func captionsNameTheChangeOfThePrior() throws {
    var session = try Sessions.oldFaithful()
    session.apply(.step(.goTo(4)))
    func caption() -> [String] { Caption(session).forms }
    session.apply(.model(.change(.prior(.usual))))
    var now = session.amounts.say(session.timeline.present.bound.logPrior)
    #expect(
      caption().first == "Edit: a prior: log p* and L* contain log p(θ), which is \(now).")
    let old = now
    session.apply(.model(.change(.shape(.spherical))))
    now = session.amounts.say(session.timeline.present.bound.logPrior)
    #expect(now != old)
    #expect(caption()[1] == "Edit: the shape changes log p(θ) from \(old) to \(now).")
    var fields = PriorFields()
    fields.meanStrength = 3
    session.apply(.model(.change(.prior(.given(fields, name: "mine")))))
    #expect(caption()[0].hasPrefix("Edit: another prior: log p* and L* contain log p(θ)"))
    session.apply(.model(.change(.prior(.none))))
    #expect(caption()[0] == "Edit: no prior: log p and L are without log p(θ) again.")
  }
}
