import Mixtures
import Screens
import Terminals
import Testing

@testable import Stepping
@testable import Visualizer

/// One decision on what is zero: caption, chain, guess, bars, chart, slice, point box and trace agree.
@Suite struct ZeroTests {
  private func words(_ session: Session) -> (caption: String, chain: String, frame: String) {
    let chain = ChainForms(chain: Chain(session.timeline), amounts: session.amounts)
      .first(fitting: 80) { $0.map(\.text).joined().unicodeScalars.count }.map(\.text).joined()
    return (
      Caption(session).long, chain,
      session.frame(size: .middle, capabilities: Capabilities()).words
    )
  }

  /// Settings and keys that lead to states at rest and near it.
  private static let roads: [(String, @Sendable (inout Recipe) -> Void)] = [
    ("soft", { _ in }), ("hard", { $0.rules.expectation = .hard }),
    ("tempered", { $0.rules.expectation = .tempered(0.7) }),
    ("damped", { $0.rules.maximization = .damped(0.5) }),
    ("student-t", { $0.familyName = "student-t" }), ("prior", { $0.prior = .usual }),
    ("frozen", { $0.rules.expectation = .frozen }),
    ("partial", { $0.rules.expectation = .partial(blocks: 4) }),
    ("held", { $0.rules.held = .all }),
  ]

  /// In every state on the way to rest all say the same about what moved.
  @Test(arguments: roads.map(\.0)) func allSayTheSame(_ name: String) throws {
    let change = try #require(Self.roads.first { $0.0 == name }).1
    var session = try Sessions.opened("old-faithful", change)
    for halfStep in 1...160 {
      session.apply(.step(.next))
      // The usual road near its end, and every state at first.
      guard halfStep < 8 || halfStep > 20 && halfStep % 10 < 2 else { continue }
      try expectAgreement(session, "\(name) \(halfStep)")
    }
    for _ in 0..<2 {
      session.apply(.step(.maximization))
      try expectAgreement(session, "\(name) M M")
    }
    session.apply(.step(.expectation))
    session.apply(.step(.expectation))
    try expectAgreement(session, "\(name) E E")
  }

  private func expectAgreement(_ session: Session, _ comment: String) throws {
    let (fit, before) = (session.timeline.present, try #require(session.timeline.previous))
    let moves = Guessing.moves(from: before, to: fit)
    let text = words(session)
    let about: Comment = "\(comment): \(moves) \(text.caption) | \(text.chain)"
    let isStill = moves.allSatisfy { $0 == .stay }
    // What the caption says of L and of log p.
    if text.caption.contains("nothing moves") { #expect(isStill, about) }
    if isStill, session.timeline.ending == nil {
      #expect(text.caption.contains("nothing moves"), about)
    }
    if text.caption.contains("log p stays") { #expect(moves[0] == .stay, about) }
    if text.caption.contains("log p +") { #expect(moves[0] == .up, about) }
    if text.caption.contains("log p −") { #expect(moves[0] == .down, about) }
    if text.caption.contains("touches") { #expect(fit.bound.divergence == 0, about) }
    // The signs of the chain.
    if fit.origin == .taken(.maximization) {
      let second = moves[1] == .stay ? " = L" : moves[1] == .up ? " ≤ " : " > "
      #expect(text.chain.contains(second), about)
      #expect(text.chain.contains(before.bound.divergence == 0 ? " = L" : " ≥ L"), about)
    }
    let identity = text.chain.split(separator: " (was ")[0]
    let isClosed =
      identity.contains("KL 0 ") || identity.hasSuffix("KL 0") || identity.hasSuffix(") 0")
    #expect(isClosed == (fit.bound.divergence == 0), about)
    #expect(!text.chain.contains("+0 ") && !text.chain.contains("+0,"), about)
    // The chart and the slice.
    #expect(
      text.frame.contains("━ L touches") || fit.bound.divergence != 0
        || session.boundNames.hasPrior, about
    )
    let isFlat = text.frame.contains("Nothing moves: every change is below rounding.")
    if isFlat { #expect(isStill, about) }
    // The trace never has a negative KL.
    let trace = TraceWriter(format: .csv, run: session.run).line(fit, before: before)
    let kl = try #require(Double(trace.split(separator: ",")[5]))
    #expect(kl == fit.bound.divergence && kl >= 0, about)
    let error = try #require(Double(trace.split(separator: ",")[10]))
    #expect(error == fit.bound.logLikelihood - fit.bound.lowerBound - kl, about)
  }

  /// The point box says 0 where the point has no gap that can be told from rounding.
  @Test func aPointAtRestHasNoGap() throws {
    let session = try Sessions.opened("old-faithful").pressing("e m e i")
    #expect(words(session).frame.contains("KL 0: q is the posterior"))
  }

  /// A gap that a collapsed component would have hidden is on the picture.
  @Test func aCollapseHidesNoGap() throws {
    let session = try Sessions.opened("geyser") {
      ($0.components, $0.seed, $0.start) = (6, 2, .seeds)
    }.looped("c")
    let fit = session.timeline.present
    #expect(fit.events.hasCollapse)
    #expect(fit.bound.divergence > 1e-7 && fit.bound.resolution < 1e-9)
    #expect(words(session).chain.contains("+ KL 5.5·10⁻⁷ = log p +"))
  }
}
