import Drawing
import Screens
import Terminals
import Testing

@testable import Mixtures
@testable import Stepping
@testable import Visualizer

/// The words and marks of panel 3.
@Suite struct SlicePanelTests {
  private func surface(
    _ session: Session, _ columns: Int = 44, _ rows: Int = 11, theme: Theme = .dark,
    glyphs: GlyphSet = .unicode, emphasis: Emphasis = Emphasis()
  ) -> Surface {
    let memo = Memo()
    var surface = Surface(
      size: Size(columns: columns, rows: rows),
      styles: Styles(theme: theme, capabilities: Capabilities(glyphs: glyphs)),
      emphasis: emphasis, memo: memo)
    let panel = SlicePanel(session: session)
    panel.wanted(in: surface.rect).forEach { $0.makeIfMissing(in: memo) }
    panel.draw(on: &surface)
    return surface
  }

  /// The words of a panel that is too narrow for a picture, in one line.
  private func sentence(_ session: Session, emphasis: Emphasis = Emphasis()) -> String {
    let frame = surface(session, 32, 16, emphasis: emphasis).frame
    return (1..<15).flatMap { frame.text(row: $0).dropFirst().dropLast().split(separator: " ") }
      .joined(separator: " ")
  }

  @Test func theStartSaysWhatASpaceDoes() throws {
    let session = try Sessions.oldFaithful()
    let words = sentence(session)
    #expect(words.contains("space takes the E-step: q ← p(Z|X,θ)."))
    #expect(words.contains("L rises by 299.840 until it touches log p; θ stays."))
    #expect(words.contains("Then the M-step: θ ← argmax L(q,θ). log p rises with L,"))
    let lesson = sentence(session, emphasis: Emphasis(coversHints: true))
    #expect(lesson.contains("Next is the E-step") && !lesson.contains("space"))
    let frame = surface(session).frame
    #expect(frame.text(row: 0).contains("3 next: E-step"))
    // Half of the column is red: four of its eight rows, the last of them with the roof above it.
    let grounds = (1...8).map { frame[3, $0].style.background }
    #expect(grounds.count { $0 == .indexed(124) } == 4)
  }

  @Test func anEditSaysWhatComesNext() throws {
    var session = try Sessions.oldFaithful().pressing("space space")
    session.apply(.edit(.randomizeResponsibilities))
    let words = sentence(session)
    #expect(surface(session).frame.text(row: 0).contains("3 next: M-step"))
    #expect(words.contains("space takes the M-step") && words.contains("Then the E-step"))
  }

  /// log p rises with L only if L touches it before the M-step.
  @Test func theRiseOfLogPIsSaidOnlyIfItIsSure() throws {
    let may = "L rises or stays; log p may fall. q stays."
    let hard = sentence(try Sessions.opened("old-faithful") { $0.rules.expectation = .hard })
    #expect(hard.contains(may) && !hard.contains("a new gap"), "\(hard)")
    let damped = sentence(
      try Sessions.opened("old-faithful") { $0.rules.maximization = .damped(0.2) })
    #expect(damped.contains("log p rises with L; q stays."), "\(damped)")
    var stale = try Sessions.oldFaithful().pressing("space space")
    stale.apply(.edit(.randomizeResponsibilities))
    #expect(sentence(stale).contains(may))
  }

  @Test func aGuessIsNotAnswered() throws {
    let session = try Sessions.oldFaithful().pressing("g")
    let words = sentence(session)
    #expect(words.contains("Guess first") && !words.contains("299.840"))
  }

  /// Only a rule that closes the gap promises a touch; with one component nothing moves.
  @Test func thePreviewKnowsItsRules() throws {
    let hard = try Sessions.opened("old-faithful") { $0.rules.expectation = .hard }
    #expect(sentence(hard).contains("the E-step (hard): q ← all to the likeliest component."))
    #expect(sentence(hard).contains("L need not touch it."))
    let single = try Sessions.oldFaithful(components: 1)
    #expect(sentence(single).contains("L touches log p already, so nothing moves."))
    #expect(sentence(single).contains("log p rises with L; with one component no gap opens."))
    let prior = try Sessions.opened("old-faithful") { $0.prior = .usual }
    #expect(sentence(prior).contains("L* rises by 299.840 until it touches log p*"))
  }

  @Test func theTitlesNameTheRules() throws {
    let titles: [((inout Recipe) -> Void, String, String)] = [
      ({ _ in }, "3 E: L over q, θ fixed", "3 M: L over θ, q fixed"),
      (
        { $0.rules.expectation = .tempered(0.3) }, "3 E (tempered:0.3): L over q, θ fixed",
        "3 M: L over θ, q fixed"
      ),
      (
        { $0.rules.maximization = .damped(0.2) }, "3 E: L over q, θ fixed",
        "3 M (damped:0.2): L over θ, q fixed"
      ),
      ({ $0.prior = .usual }, "3 E: L* over q, θ fixed", "3 M: L* over θ, q fixed"),
    ]
    for (change, e, m) in titles {
      var session = try Sessions.opened("old-faithful", change)
      session.apply(.step(.next))
      #expect(surface(session).frame.text(row: 0).contains(e + " ─"))
      session.apply(.step(.next))
      #expect(surface(session).frame.text(row: 0).contains(m + " ─"))
    }
  }

  /// The old end of the first M is cut and marked; that of the second is a bright column where L
  /// touches log p.
  @Test func theOldEndIsMarked() throws {
    let first = surface(try Sessions.oldFaithful().pressing("space space")).frame
    #expect(first.text(row: 9).contains("↙ θ_old"))
    #expect(!first.words.contains("touches"))
    #expect(first.words.contains("KL 17.725"))
    let second = surface(try Sessions.oldFaithful().pressing("space space space space")).frame
    #expect(second.words.contains("touches") && second.words.contains("KL 14.101"))
    let names = Array(second.text(row: 9))
    for name in ["θ_old", "θ_new"] {
      let start = try #require(names.indices.first { names[$0...].starts(with: name) })
      let marks = (1...8).map { second[start + 2, $0].style }.filter {
        [$0.foreground, $0.background].contains(.indexed(37))
      }
      #expect(!marks.isEmpty, "\(name)")
    }
  }

  @Test func theFlawsAreWrapped() throws {
    let collapsed = try Sessions.opened("two-point-collapse").pressing("space space c")
    if collapsed.timeline.present.events.hasCollapse {
      #expect(sentence(collapsed).contains("so a cut through them shows only rounding."))
    }
    let still = try Sessions.oldFaithful(components: 1).pressing("space")
    #expect(sentence(still).contains("Nothing moves: every change is below rounding."))
  }

  /// The bound of one point has its two marks, its gap and the touch in every set of characters.
  @Test(arguments: GlyphSet.allCases) func onePointHasAreas(glyphs: GlyphSet) throws {
    var session = try Sessions.oldFaithful().pressing("space space")
    session.apply(.look(.pickPoint(44)))
    let open = surface(session, glyphs: glyphs).frame.words
    for word in ["3 point 45: L_n(q)", "KL 0.188", "touches", " q ", " r "] {
      #expect(open.contains(word), "\(word)\n\(open)")
    }
    session.apply(.step(.next))
    let closed = surface(session, glyphs: glyphs).frame.words
    #expect(closed.contains("touches") && closed.contains("q = r") && !closed.contains("KL"))
  }
}
