import Plane
import Testing

@testable import Mixtures

/// The states of a run as places on its hill, and what is special about some places.
@Suite struct StaircaseTests {
  private let model = Runs.model(Sample.overlapping.points)

  private func states(_ rules: Rules, halfSteps: Int = 4) -> [Fit] {
    HillTests.Climb.states(model, rules, components: 2, seed: 2, halfSteps: halfSteps)
  }

  @Test func softStepsGoUpAndAcross() throws {
    let stairs = try #require(Staircase(states(Rules())))
    #expect(stairs.steps.map(\.row) == [nil, 0, 0, 1, 1])
    #expect(stairs.steps.map(\.column) == [0, 0, 1, 1, 2])
    #expect(stairs.steps.map(\.halfStep) == [0, 1, 2, 3, 4])
  }

  /// q of the start, of one-hot rows, of draws and of parts of the points is on no row.
  @Test func aQOfAnotherRuleIsOnNoRow() throws {
    for rule in [
      ExpectationRule.hard, .tempered(0.5), .sampled, .partial(blocks: 3), .frozen,
    ] {
      let stairs = try #require(Staircase(states(Rules(expectation: rule))))
      #expect(stairs.steps.allSatisfy { $0.row == nil }, "\(rule)")
      #expect(stairs.path.end == 2)
    }
  }

  @Test func theStairsBeginAfterAnEditOfTheData() throws {
    var fits = states(Rules())
    fits[3].origin = .edited(.data)
    let stairs = try #require(Staircase(fits))
    #expect(stairs.steps.map(\.halfStep) == [3, 4])
    #expect(stairs.steps[0].column == 0)
    #expect(Staircase([]) == nil)
  }

  /// L is −∞ if a component that q uses has weight 0 in θ. L is finite if q leaves a component of θ unused.
  @Test func aMissingComponentIsInfinitelyFar() throws {
    let full = Runs.start(model, components: 2, seed: 3).mixture
    let lacking = Mixture(weights: [1, 0], components: full.components)
    let path = ParameterPath([full, lacking], family: model.family)
    let hill = try Hill(path, columns: [0, 1], rows: [0, 1], model: model, rules: Rules())
    #expect(hill.gap(row: 0, column: 1) == .infinity)
    #expect(hill.rise(row: 0, column: 1) == -.infinity)
    #expect(hill.gap(row: 1, column: 0).isFinite && hill.gap(row: 1, column: 0) > 0)
    #expect(hill.gap(row: 0, column: 0).magnitude < 1e-12)
    #expect(hill.gap(row: 1, column: 1).magnitude < 1e-12)
  }

  /// Near convergence gaps and rises of log p keep digits that log p itself does not have.
  @Test func smallGapsKeepTheirDigits() throws {
    var fits = states(Rules(), halfSteps: 20)
    while fits[fits.count - 1].bound.divergenceSum > 1e-10 || fits.count.isMultiple(of: 2) {
      let last = fits[fits.count - 1]
      fits.append(last.advance(last.nextHalfStep, rules: Rules()))
    }
    fits = fits.suffix(3)
    let stairs = try #require(Staircase(fits))
    let hill = try Hill(stairs.path, columns: [0, 1], rows: [0, 1], model: model, rules: Rules())
    let gap = fits[2].bound.divergenceSum
    #expect(gap < 1e-10 && gap > 1e-12)
    #expect((hill.gap(row: 0, column: 1) - gap).magnitude < 0.01 * gap)
    // log p rises by more than the gap, as M raises L too.
    #expect(hill.rises[1] - hill.rises[0] > gap)
  }

  @Test func aCancelledHillIsNotMade() async {
    let model = model
    let path = ParameterPath(
      at: Runs.start(model, components: 2, seed: 2).mixture, family: model.family)
    let task = Task {
      while !Task.isCancelled { await Task.yield() }
      _ = try Hill(path, columns: [0, 1], rows: [0, 1], model: model, rules: Rules())
    }
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
  }
}
