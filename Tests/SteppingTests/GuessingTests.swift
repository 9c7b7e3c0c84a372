import Mixtures
import Testing

@testable import Stepping

/// Guesses before a half-step.
@Suite struct GuessingTests {
  private func asking(_ halfStep: HalfStep = .expectation) throws -> Run {
    var run = try Runs.oldFaithful()
    run.toggleGuessing()
    let asks = run.asks(before: halfStep)
    #expect(asks)
    return run
  }

  @Test func withoutGuessingNothingIsAsked() throws {
    var run = try Runs.oldFaithful()
    let before = run
    let asks = run.asks(before: .expectation)
    #expect(!asks)
    run.guess(.up)
    run.takeBackGuess()
    let isTaken = run.confirmGuess()
    #expect(!isTaken)
    #expect(run == before)
  }

  @Test func theThirdGuessShowsTheAnswers() throws {
    var run = try asking()
    var expected = run
    run.guess(.stay)
    run.guess(.up)
    expected.guessing?.question?.guesses = [.stay, .up]
    #expect(run == expected)
    run.guess(.up)
    expected.guessing?.question?.guesses = [.stay, .up, .up]
    expected.guessing?.question?.answers = [.stay, .up, .down]
    expected.guessing?.score.right = 2
    expected.guessing?.score.asked = 3
    #expect(run == expected)
    // A fourth does not count.
    run.guess(.down)
    run.takeBackGuess()
    #expect(run == expected)
    let isTaken = run.confirmGuess()
    #expect(isTaken)
    expected.advance(.expectation)
    expected.guessing?.question?.isTaken = true
    #expect(run == expected)
  }

  @Test func answersThatAreShownEarlyDoNotCount() throws {
    var run = try asking()
    var expected = run
    run.guess(.up)
    let isTaken = run.confirmGuess()
    #expect(!isTaken)
    expected.guessing?.question?.guesses = [.up]
    expected.guessing?.question?.answers = [.stay, .up, .down]
    #expect(run == expected)
  }

  @Test func guessesAreTakenBack() throws {
    var run = try asking()
    let before = run
    run.guess(.up)
    run.takeBackGuess()
    #expect(run == before)
    run.takeBackGuess()
    #expect(run.guessing?.question == nil)
    #expect(run.guessing == Guessing())
  }

  @Test func theScoreOutlivesARestart() throws {
    var run = try asking()
    for move in [Guessing.Move.stay, .up, .down] { run.guess(move) }
    let score = try #require(run.guessing?.score)
    #expect((score.right, score.asked) == (3, 3))
    try run.restart()
    #expect(run.guessing?.score == score)
    #expect(run.guessing?.question == nil)
    run.toggleGuessing()
    #expect(run.guessing == nil)
  }

  @Test(arguments: [
    (Guessing.Move.up, 1e-6), (.down, -1e-6), (.stay, 0), (.down, -Double.infinity),
  ])
  func aMoveHasTheSignOfItsChange(_ move: Guessing.Move, _ change: Double) {
    #expect(Guessing.Move(change: change) == move)
  }
}
