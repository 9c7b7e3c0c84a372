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
    #expect(run.guess(.up) == nil)
    run.takeBackGuess()
    #expect(run.takeGuessedStep() == nil)
    #expect(run == before)
  }

  @Test func theThirdGuessTakesTheHalfStep() throws {
    var run = try asking()
    var expected = run
    #expect(run.guess(.stay) == nil)
    #expect(run.guess(.up) == nil)
    expected.guessing?.question?.guesses = [.stay, .up]
    #expect(run == expected)
    let question = run.guess(.up)
    expected.advance(.expectation)
    expected.guessing?.question?.guesses = [.stay, .up, .up]
    expected.guessing?.question?.answers = [.stay, .up, .down]
    expected.guessing?.score.right = 2
    expected.guessing?.score.asked = 3
    #expect(run == expected)
    #expect(question == expected.guessing?.question)
    // A fourth does not count, and nothing is left to take back or to take.
    #expect(run.guess(.down) == nil)
    run.takeBackGuess()
    #expect(run.takeGuessedStep() == nil)
    #expect(run == expected)
  }

  @Test func incompleteGuessesDoNotCount() throws {
    var run = try asking()
    var expected = run
    _ = run.guess(.up)
    let question = run.takeGuessedStep()
    expected.advance(.expectation)
    expected.guessing?.question?.guesses = [.up]
    expected.guessing?.question?.answers = [.stay, .up, .down]
    #expect(run == expected)
    #expect(question?.isComplete == false)
  }

  @Test func guessesAreTakenBack() throws {
    var run = try asking()
    let before = run
    _ = run.guess(.up)
    run.takeBackGuess()
    #expect(run == before)
    run.takeBackGuess()
    #expect(run.guessing?.question == nil)
    #expect(run.guessing == Guessing())
  }

  @Test func theScoreOutlivesARestart() throws {
    var run = try asking()
    for move in [Guessing.Move.stay, .up, .down] { _ = run.guess(move) }
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
