import Plane
import Screens
import Terminals
import Testing

@testable import Lessons
@testable import Mixtures
@testable import Stepping
@testable import Visualizer

/// The questions that a class asks, each with the keys of docs/TEACHERS.md that answer it.
@Suite struct WhatIfTests {
  struct Question: Sendable, CustomTestStringConvertible {
    let text: String
    let keys: String
    /// Words on the screen of 80×24 that answer it.
    let shows: [String]
    var testDescription: String { text }

    /// - Parameter keys: the keys; what is typed after `:` is written as it is.
    init(_ text: String, _ keys: String, _ shows: String...) {
      (self.text, self.shows) = (text, shows)
      self.keys = keys.split(separator: "‹").enumerated().map { at, part in
        guard at > 0, let end = part.firstIndex(of: "›") else { return String(part) }
        let typed = part[..<end].map { $0 == " " ? "space" : String($0) }
        return typed.joined(separator: " ") + part[part.index(after: end)...]
      }.joined()
    }
  }

  static let questions = [
    Question(
      "What if both start at the same point?", ": ‹same place› enter c", "KL 0",
      "1 and 2 are the same: a saddle"),
    Question(
      "Can log p go down?", "c : ‹sampled› enter space space", "log p −0.019", "does not apply"),
    Question("What do two M-steps do?", "e m m", "θ is argmax L(q,θ) already: nothing moves."),
    Question("Why not 10 clusters?", ": ‹K 10› enter", "no K above 9"),
    Question("How is that k-means?", ": ‹k-means› enter e m", "variants", "L +294.763"),
    Question("What does it look like in 1-D?", ": ‹1-D› enter c", "↑ density", "Converged"),
    Question(
      "Why is the ellipse that shape?", ": ‹why›", "lesson gaussian-updates"),
    Question("What are the axes?", "d", "eruption (min)", "waiting (min)"),
    Question("Which point changed most?", "e m e G", "point 58", "largest share of the closed gap"),
    Question("Can you zoom in there?", "e m e G z", "zoom ×4", "point 58"),
    Question("Go back to step 3!", "space*8 : ‹go to 3› enter", "iteration 2 · after E"),
    Question("What is L as a function of q?", "e m i", "L_n(q)", "touches"),
    Question(
      "What if there is an outlier?", "c x 0 right*8 down*9 enter esc c", "N=273", "Converged"),
    Question("What are the numbers?", "c 4 +", "0.644", "+0.38", "175.2"),
    Question("Is K = 2 or 3?", "K tick*9000", "2322.19◀", "2324.18"),
    Question("Can I have the picture?", ": ‹save›", "save the picture, the trace, the run"),
    Question("Does it run on my laptop?", "?", "S"),
  ]

  @Test(arguments: questions) func aFewKeysAnswer(_ question: Question) throws {
    let session = try Sessions.opened("old-faithful").looped(question.keys)
    let frame = session.frame(size: .small, capabilities: Capabilities())
    for words in question.shows {
      #expect(frame.words.contains(words), "\(words) in\n\(frame.words)")
    }
  }

  @Test func thereAreSeventeen() { #expect(Self.questions.count == 17) }

  /// Equal places and shapes never part, and q stays the weights.
  @Test func componentsAtOnePlaceStayTogether() throws {
    let session = try Sessions.opened("old-faithful").looped(": s a m e space p l a c e enter")
      .pressing("space*20")
    let fit = session.timeline.present
    #expect(fit.mixture.components[0] == fit.mixture.components[1])
    #expect(fit.bound.divergence == 0)
  }

  /// Every point belongs to the nearest mean, and the weights stay equal.
  @Test func kMeansIsKMeans() throws {
    for name in ["old-faithful", "waiting"] {
      let session = try Sessions.opened(name).looped("space space : k - m e a n s enter c")
      let fit = session.timeline.present
      let θ = fit.parameters
      #expect(θ.weights == [0.5, 0.5])
      #expect(session.rules.expectation == .hard && session.rules.held == .weights)
      #expect(θ.components[0].covariance == θ.components[1].covariance)
      fit.forEachResponsibility { n, q in
        let point = session.dataset.points[n]
        let distances = θ.components.map { component in
          let away = point - component.mean
          return away.x * away.x + away.y * away.y
        }
        #expect(q[distances[0] < distances[1] ? 0 : 1] == 1, "\(name): point \(n + 1)")
      }
    }
  }

  /// The palette names a lesson that exists, and plays a lesson by its name or number.
  @Test func lessonsAreOpenedByName() throws {
    let session = try Sessions.oldFaithful()
    func action(_ text: String) -> SessionAction? {
      PaletteWindow(text: text).confirmed(in: session).action
    }
    for text in ["why is the ellipse that shape", "lesson gaussian-updates"] {
      #expect(action(text) == .common(.open(["lesson", "gaussian-updates"])))
    }
    #expect(action("lesson 3") == .common(.open(["lesson", "3"])))
    #expect(LessonCatalogue.files.contains { $0.name == "gaussian-updates" })
    #expect(action("goto 3") == .step(.goTo(3)) && action("go to 3") == .step(.goTo(3)))
  }

  /// The cursor visits the points in the order of their gaps, and begins again after the last.
  @Test func theCursorFollowsTheGap() throws {
    var session = try Sessions.opened("old-faithful").pressing("e m")
    let gaps = session.timeline.present.pointDivergences()
    let order = gaps.indices.filter { gaps[$0] > 0 }.sorted { (-gaps[$0], $0) < (-gaps[$1], $1) }
    for n in order + order.prefix(1) {
      try session.press(script: "G")
      #expect(session.view.cursor == n)
    }
  }
}
