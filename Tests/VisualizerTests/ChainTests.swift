import Drawing

import Terminals
import Testing

import struct Screens.StyledLine
import struct Screens.Surface

@testable import Mixtures
@testable import Stepping
@testable import Visualizer

/// The words and numbers of the chain.
@Suite struct ChainTests {
  private func width(_ pieces: [StyledLine.Piece]) -> Int {
    pieces.reduce(0) { $0 + $1.text.unicodeScalars.count }
  }

  private func text(_ session: Session, columns: Int) -> String {
    ChainForms(chain: Chain(session.timeline), amounts: session.amounts)
      .first(fitting: columns, width: width).map(\.text).joined()
  }

  /// The form of each width on the way of Old Faithful.
  @Test(arguments: [
    (0, 80, "log p(θ) −1882.605 = L(q,θ) −2182.445  +  KL(q‖p(Z|X,θ)) 299.840"),
    (0, 60, "log p −1882.605 = L −2182.445, + KL 299.840"),
    (3, 80, "log p −1234.752 = L −1234.752, + KL 0 (was L −1252.477, + KL 17.725)"),
    (
      3, 120,
      "log p(θ) −1234.752 = L(q_new,θ) −1234.752  +  KL(q_new‖p(Z|X,θ)) 0 "
        + "(was L(q_old,θ) −1252.477, + KL 17.725)"
    ),
    (4, 80, "log p −1234.752 = L −1234.752 ≤ L −1209.417, + KL 14.101 = log p −1195.317"),
    (4, 74, "log p −1234.752 = L −1234.752 ≤ L −1209.417, + KL 14.101 = log p −1195.317"),
    (4, 73, "log p −1234.752 = L ≤ +25.335, + KL 14.101 = log p −1195.317"),
    (4, 60, "log p −1234.752 = L ≤ +25.335, + KL 14.101 = log p −1195.317"),
    (4, 59, "log p −1234.75 = L ≤ +25.33, + KL 14.10 = log p −1195.32"),
    (
      4, 120,
      "log p(θ_old) −1234.752 = L(q_old,θ_old) −1234.752 ≤ L(q_old,θ_new) −1209.417, "
        + "+ KL 14.101 = log p(θ_new) −1195.317"
    ),
    (
      4, 200,
      "log p(θ_old) −1234.752 = L(q_old,θ_old) −1234.752 ≤ L(q_old,θ_new) −1209.417  +  "
        + "KL(q_old‖p(Z|X,θ_new)) 14.101 = log p(θ_new) −1195.317"
    ),
    (22, 80, "log p −1130.264 = L ≤ +2.3·10⁻⁵, + KL 5.4·10⁻⁶ = log p +2.8·10⁻⁵"),
    (23, 80, "log p −1130.264 = L (+5.4·10⁻⁶), + KL 0 (was 5.4·10⁻⁶)"),
  ])
  func theFormOfAWidth(_ halfSteps: Int, _ columns: Int, _ words: String) throws {
    let session = try Sessions.oldFaithful().pressing(halfSteps == 0 ? "" : "space*\(halfSteps)")
    #expect(text(session, columns: columns) == words)
  }

  /// A hard E leaves a gap, so that the next chain starts above L.
  @Test func aGapBeforeMIsNamed() throws {
    var session = try Sessions.oldFaithful().pressing("space*4")
    session.apply(.model(.change(.expectation(.hard))))
    session.apply(.step(.next))
    #expect(
      text(session, columns: 80)
        == "log p −1195.317 = L −1208.040, + KL 12.724 (was L −1209.417, + KL 14.101)")
    session.apply(.step(.next))
    #expect(
      text(session, columns: 80)
        == "log p −1195.317 ≥ L −1208.040 ≤ L −1165.043, + KL 10.962 = log p −1154.081")
    #expect(
      text(session, columns: 60) == "log p −1195.3 ≥ L −1208.0 ≤ +43.0, + KL 11.0 = log p −1154.1")
  }

  /// In each state of a grid of families, rules, priors and edits, and in each width from 60 on, the chain
  /// has all of its terms, and each number is that of the state.
  @Test(arguments: ["old-faithful", "geyser", "gap-zero", "two-point-collapse"])
  func theNumbersAreThoseOfTheState(_ name: String) {
    var count = 0
    EveryState.visit(name) { session, comment in
      count += 1
      guard count % 5 == 0 || session.timeline.present.origin.isEdit else { return }
      for columns in [60, 80, 119, 200] {
        let line = text(session, columns: columns - 1)
        let flaw = ChainReading(line).flaw(in: Chain(session.timeline))
        #expect(flaw == nil, "\(flaw ?? ""): \(columns) \(comment): \(line)")
        #expect(line.unicodeScalars.count <= columns, "\(columns) \(comment): \(line)")
      }
    }
  }

  /// An infinite gap has no sum, and each term keeps its place.
  @Test func anInfiniteGapHasItsWords() throws {
    var session = try Sessions.oldFaithful().pressing("e m")
    let fit = session.timeline.present
    func state(_ fit: Fit, _ bound: Bound, _ origin: Origin) -> Timeline.Entry {
      var next = fit
      (next.bound, next.origin) = (bound, origin)
      return Timeline.Entry(fit: next, rules: Rules())
    }
    let infinite = Bound(
      logLikelihood: -1200, expectedLogJoint: -.infinity, entropy: 20, divergence: .infinity)
    let finite = Bound(
      logLikelihood: -1195, expectedLogJoint: -1229, entropy: 20, divergence: 14)
    func line(_ from: Bound, _ to: Bound, _ origin: Origin) -> String {
      session.run.timeline = Timeline(
        entries: [state(fit, from, .start), state(fit, to, origin)], position: 1,
        dataset: session.dataset)
      return text(session, columns: 79)
    }
    #expect(
      line(infinite, finite, .taken(.maximization))
        == "log p −1200.000 ≥ L −∞ ≤ L −1209.000, + KL 14.000 = log p −1195.000")
    #expect(
      line(finite, infinite, .taken(.maximization))
        == "log p −1195.000 ≥ L −1209.000 > L −∞ < log p −1200.000, KL ∞")
    #expect(
      line(infinite, infinite, .taken(.maximization))
        == "log p −1200.000 ≥ L −∞ = L −∞ < log p −1200.000, KL ∞")
    #expect(
      line(finite, infinite, .edited(.parameters))
        == "log p −1200.000 > L −∞, KL ∞ (was log p −1195.000, KL 14.000)")
  }

  @Test func aPriorHasAStar() throws {
    let session = try Sessions.opened("old-faithful") { $0.prior = .usual }.pressing("e m")
    #expect(text(session, columns: 80).hasPrefix("log p* −"))
    #expect(text(session, columns: 120).contains(" = L*(q_old,θ_old) −"))
  }

  /// A law that does not apply has its words in the caption; the chain keeps its row.
  @Test(arguments: [Size.small, .middle, Size(columns: 60, rows: 20)])
  func theChainIsAlwaysThere(_ size: Size) throws {
    var session = try Sessions.oldFaithful().pressing("space*4")
    session.apply(.model(.change(.expectation(.hard))))
    for _ in 0..<4 {
      session.apply(.step(.next))
      let row = session.frame(size: size, capabilities: Capabilities()).text(row: size.rows - 2)
      #expect(row.contains("log p") && row.contains("KL"), "\(row)")
    }
  }
}
