import Drawing
import Foundation
import Screens
import Stepping
import Terminals
import Testing

@testable import Mixtures
@testable import Visualizer

/// The caption and its neighbours near the end of a run.
@Suite struct CaptionTests {
  @Test func aSaddleIsNamed() throws {
    let saddle = try Sessions.opened("saddle").looped("c")
    #expect(saddle.timeline.isConverged)
    #expect(Caption(saddle).long.contains("components 1 and 2 are one and the same: a saddle"))
    let merged = try Sessions.opened("gap-zero").looped("c")
    #expect(Caption(merged).long.contains("components 1 and 2 have become one and the same."))
    let plain = try Sessions.opened("old-faithful").looped("c")
    #expect(
      Caption(plain).long.hasSuffix("Converged: a whole iteration gains next to nothing in log p."))
  }

  /// The caption and the answers of a guess name the same movements.
  @Test(arguments: 1...30) func theGuessAndTheCaptionAgree(_ halfSteps: Int) throws {
    let before = try Sessions.opened("old-faithful").pressing("space*\(halfSteps)").timeline
    let after = try Sessions.opened("old-faithful").pressing("space*\(halfSteps + 1)")
    guard after.timeline.ending == nil else { return }
    let moves = Guessing.moves(from: before.present, to: after.timeline.present)
    let isStill = Caption(after).short.contains("nothing moves")
    #expect(isStill == moves.allSatisfy { $0 == .stay }, "\(moves) \(Caption(after).short)")
    if !isStill, after.timeline.present.origin == .taken(.expectation) {
      #expect(moves == [.stay, .up, .down], "\(Caption(after).short)")
    }
  }

  /// A first M-step makes every component the whole cloud, unless something keeps θ from its top.
  @Test func onlyAFreeMStepMakesTheCloud() throws {
    func caption(_ change: (inout Recipe) -> Void) throws -> String {
      Caption(try Sessions.opened("old-faithful", change).pressing("m")).long
    }
    let cloud = "every component becomes the whole cloud"
    #expect(try caption { _ in }.contains(cloud))
    let others: [(inout Recipe) -> Void] = [
      { $0.rules.maximization = .damped(0.2) }, { $0.rules.held = .means },
      { $0.prior = .usual }, { $0.familyName = "student-t" },
    ]
    for change in others {
      let words = try caption(change)
      #expect(!words.contains(cloud) && words.contains(": θ ← "), "\(words)")
    }
  }

  /// Fewer components are a cure of an empty one only where there are two or more.
  @Test(arguments: 1...2) func theCuresOfAnEmptyComponent(_ components: Int) throws {
    var fit = try Sessions.oldFaithful(components: components).timeline.present
    fit.events = [.emptyComponent(component: 0)]
    let forms = try #require(fit.trouble(names: BoundNames(hasPrior: false), objective: "−1"))
    #expect(forms.allSatisfy { $0.contains("<") == (components > 1) }, "\(forms)")
  }

  /// The gap opens though log p(θ) is so large that its change is lost in log p*.
  @Test func aGapOpensBesideALargePrior() throws {
    let session = try Sessions.opened("doubled-value").looped("c p down enter e m")
    let words = Caption(session).long
    #expect(words.contains("the KL gap opens to "), "\(words)")
    #expect(!words.contains("00000000"), "\(words)")
  }

  /// A collapsed component has a sentence instead of a slice.
  @Test func aCollapseHasNoCut() throws {
    let session = try Sessions.opened("two-point-collapse").looped("c 3 +")
    let frame = session.frame(
      size: .middle, capabilities: Capabilities())
    let words = (0..<frame.size.rows).map { frame.text(row: $0) }.joined()
    #expect(words.contains("M held a component that had become too narrow"))
    #expect(Caption(session).long.contains("component 2 collapses onto points 101 and 102"))
  }

  /// Each width has its wording of the reason why a law does not apply.
  @Test(arguments: [
    (200, "“E closes the gap” does not apply: hard E: all of a point goes to one component, which"),
    (170, "“E closes the gap” does not apply: hard E: all of a point goes to one component"),
    (120, "“E closes the gap” does not apply."), (80, "“E closes the gap” does not apply."),
  ])
  func anExcusedLawIsNamed(_ columns: Int, _ words: String) throws {
    var session = try Sessions.oldFaithful().pressing("space*4")
    session.apply(.model(.change(.expectation(.hard))))
    session.apply(.step(.next))
    let excused = session.verdicts.filter { if case .excused = $0.verdict { true } else { false } }
    #expect(excused.map(\.law) == [.tightness])
    let frame = session.frame(
      size: Size(columns: columns, rows: 24), capabilities: Capabilities())
    #expect(frame.text(row: 21).contains(words))
  }

  /// The box of a point and its picture show the same gap in any units.
  @Test(arguments: ["", "u ", "u u ", "u u u "]) func theGapOfAPointIsInTheUnits(_ keys: String)
    throws
  {
    let session = try Sessions.opened("old-faithful").pressing("\(keys)i")
    let factor = session.view.units.factor(count: 1)
    let gap = try #require(session.timeline.present.reading(ofPoint: session.view.cursor ?? 0))
      .divergence
    let number = NumberFormat.fixed(factor * gap, decimals: 3)
    let words = session.frame(size: .large, capabilities: Capabilities()).words
    #expect(words.components(separatedBy: "KL \(number)").count == 3, "\(number) \(words)")
  }

  /// Under a prior the words that contain log p(θ) have a star, wherever they are.
  @Test(arguments: [false, true]) func aPriorHasStars(_ hasPrior: Bool) throws {
    let star = hasPrior ? "*" : ""
    let start = try Sessions.opened("old-faithful") { $0.prior = hasPrior ? .usual : .none }
    func words(_ session: Session) -> String {
      session.frame(size: .large, capabilities: Capabilities()).words
    }
    #expect(words(start).contains(hasPrior ? "θ ← argmax L*." : "θ ← argmax L(q,θ)."))
    let session = try start.pressing("e m")
    let meters = MeterLines(
      session: session, readings: MeterReadings())
    let laws = meters.lines.compactMap { line -> String? in
      if case .entry(term: let name, text: _, style: _) = line { name } else { nil }
    }
    #expect(laws.contains("4  M never lowers L\(star)"))
    #expect(laws.contains("5  log p\(star) never falls"))
    var many = session
    many.apply(.play(.manyStarts(2)))
    while many.playback.mode == .restarting { many.run.tick() }
    #expect(words(many).contains("it.      log p\(hasPrior ? "*" : " ")"))
  }

  /// The gap of a point does not depend on the units of the whole.
  @Test func thePointsGapIsItsOwn() throws {
    let total = try Sessions.opened("old-faithful").pressing("i")
    let perPoint = try Sessions.opened("old-faithful").pressing("u i")
    func line(_ session: Session) throws -> String {
      let frame = session.frame(
        size: .middle, capabilities: Capabilities())
      let rows = (0..<frame.size.rows).map { frame.text(row: $0) }
      let row = try #require(rows.first { $0.contains("% of the gap") })
      return row.components(separatedBy: "%")[0].components(separatedBy: "KL")[1]
    }
    #expect(perPoint.view.units == .natsPerPoint)
    #expect(try line(total) == line(perPoint))
  }
}
