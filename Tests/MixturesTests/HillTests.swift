import Foundation
import Plane
import Testing

@testable import Mixtures

/// The hill L(q,θ) over the path of a run, against the engine and against a computation written out here.
@Suite struct HillTests {
  /// The states of a run, and the hill over its path.
  struct Climb {
    let fits: [Fit]
    let stairs: Staircase
    let hill: Hill

    init(
      _ model: Model, _ rules: Rules, components: Int = 3, seed: UInt64 = 2, halfSteps: Int = 9,
      columns: [Double]? = nil, rows: [Double]? = nil
    ) throws {
      fits = Self.states(model, rules, components: components, seed: seed, halfSteps: halfSteps)
      stairs = try #require(Staircase(fits))
      let end = stairs.path.end
      let places = (0...Int(end)).map(Double.init)
      hill = try Hill(
        stairs.path, columns: columns ?? places + [-0.3, 0.25, 1.5, end + 0.4],
        rows: rows ?? places + [0.75, end - 0.5], model: model, rules: rules)
    }

    static func states(
      _ model: Model, _ rules: Rules, components: Int, seed: UInt64, halfSteps: Int
    ) -> [Fit] {
      var fits = [Runs.start(model, components: components, seed: seed, rules: rules)]
      for _ in 0..<halfSteps {
        let last = fits[fits.count - 1]
        fits.append(last.advance(last.nextHalfStep, rules: rules))
      }
      return fits
    }
  }

  static let samples: [Sample] = [.overlapping, .stretched, .separated, .unequalUnits]

  private func eachClimb(
    _ setting: FamilyLawTests.Setting, _ body: (Climb, Rules, Comment) throws -> Void
  ) throws {
    for sample in Self.samples {
      let model = Runs.model(sample.points, family: setting.family)
      for (number, rules) in FamilyLawTests.variants(model, setting.shape).enumerated() {
        let seed = UInt64(2 + number % 3)
        let name: Comment = "\(setting.testDescription) \(sample) variant \(number)"
        try body(try Climb(model, rules, seed: seed), rules, name)
      }
    }
  }

  /// L is nowhere above log p, and touches it on the diagonal.
  @Test(arguments: FamilyLawTests.settings) func theRidgeIsLogP(_ setting: FamilyLawTests.Setting)
    throws
  {
    try eachClimb(setting) { climb, _, name in
      let hill = climb.hill
      let resolution = climb.fits.map(\.bound.resolution).max() ?? 0
      for (row, τ) in hill.rows.enumerated() {
        for (column, s) in hill.columns.enumerated() {
          #expect(hill.gap(row: row, column: column) >= -resolution, name)
          if τ == s {
            #expect(hill.gap(row: row, column: column).magnitude <= resolution, name)
          }
        }
      }
    }
  }

  /// At each state of the run the hill is as high as the engine measured.
  @Test(arguments: FamilyLawTests.settings) func theStatesAreOnTheHill(
    _ setting: FamilyLawTests.Setting
  ) throws {
    try eachClimb(setting) { climb, rules, name in
      let hill = climb.hill
      var onRows = 0
      for (step, fit) in zip(climb.stairs.steps, climb.fits) {
        let column = try #require(hill.columns.firstIndex(of: step.column))
        let size = 1e-9 * (1 + fit.logPosterior.magnitude)
        #expect(
          (hill.logPosterior(column: column) - fit.logPosterior).magnitude <= size, name)
        #expect(step.objective == fit.bound.objective)
        guard let τ = step.row else { continue }
        let row = try #require(hill.rows.firstIndex(of: τ))
        #expect(
          (hill.lowerBound(row: row, column: column) - fit.bound.objective).magnitude <= size, name)
        let gap = fit.bound.divergenceSum
        #expect(
          (hill.gap(row: row, column: column) - gap).magnitude
            <= 1e-9 * gap + fit.bound.resolution, name)
        onRows += 1
      }
      // All but the start under a soft E; none under a partial one.
      #expect(onRows == (rules.expectation == .soft ? climb.fits.count - 1 : 0), name)
    }
  }

  /// An exact M of gaussian and lines goes to the top of its row.
  @Test(arguments: FamilyLawTests.settings.filter { $0.family.name != "student-t" })
  func mGoesToTheTopOfItsRow(_ setting: FamilyLawTests.Setting) throws {
    try eachClimb(setting) { climb, rules, name in
      guard rules.maximization == .exact, rules.expectation == .soft, rules.covarianceFloor == 0
      else { return }
      let hill = climb.hill
      // The start may be outside of the shape.
      let isInShape = !climb.fits.contains { $0.events.contains(.projected) }
      for (step, fit) in zip(climb.stairs.steps, climb.fits)
      where step.origin == .taken(.maximization) && !fit.events.contains(.projected) {
        let row = try #require(step.row.flatMap { hill.rows.firstIndex(of: $0) })
        let column = try #require(hill.columns.firstIndex(of: step.column))
        let top = hill.rise(row: row, column: column)
        for other in hill.columns.indices where isInShape || hill.columns[other] >= 1 {
          #expect(
            hill.rise(row: row, column: other) <= top + 1e-11 * (1 + hill.reference.magnitude),
            "\(name) column \(hill.columns[other])")
        }
      }
    }
  }

  @Test(
    arguments: Runs.families.indices, [Sample.overlapping, .separated, .stretched])
  func agreesWithTheLoopsOfATextbook(_ number: Int, _ sample: Sample) throws {
    let family = Runs.families[number]
    let model = Runs.model(sample.points, family: family)
    let points = TwoMeansMapTests.dataPoints(sample, family)
    for components in [1, 2, 4] {
      let climb = try Climb(model, Rules(), components: components, seed: 5)
      let (hill, path) = (climb.hill, climb.stairs.path)
      for (row, τ) in hill.rows.enumerated() {
        for (column, s) in hill.columns.enumerated() {
          let expected = TextbookMixture.lowerBound(
            points, q: model.data(path.mixture(at: τ)),
            θ: model.data(path.mixture(at: s)), family: family)
          let found = hill.lowerBound(row: row, column: column)
          #expect(
            found == expected || (found - expected).magnitude <= 1e-10 * (1 + expected.magnitude),
            "K=\(components) τ=\(τ) s=\(s)")
        }
      }
    }
  }

  /// Points in another order have the same hill.
  @Test(arguments: FamilyLawTests.settings) func theOrderOfPointsDoesNotMatter(
    _ setting: FamilyLawTests.Setting
  ) throws {
    let points = Sample.overlapping.points
    let rules = Rules(shape: setting.shape)
    let hill = try Climb(Runs.model(points, family: setting.family), rules).hill
    let turned = Runs.model(Points(Sample.list(points).reversed()), family: setting.family)
    let climb = try Climb(Runs.model(points, family: setting.family), rules)
    let other = try Hill(
      climb.stairs.path, columns: hill.columns, rows: hill.rows, model: turned, rules: rules)
    for row in hill.rows.indices {
      for column in hill.columns.indices {
        let (a, b) = (
          hill.lowerBound(row: row, column: column), other.lowerBound(row: row, column: column)
        )
        #expect((a - b).magnitude <= 1e-10 * (1 + a.magnitude))
      }
    }
  }

  /// A prior adds log p(θ) of each column, and nothing to the gaps.
  @Test(arguments: FamilyLawTests.settings) func thePriorAddsItsDensity(
    _ setting: FamilyLawTests.Setting
  ) throws {
    let model = Runs.model(Sample.overlapping.points, family: setting.family)
    let plain = Rules(shape: setting.shape)
    let climb = try Climb(model, plain)
    let prior = Prior(default: model, components: 3)
    let rules = Rules(shape: setting.shape, prior: prior)
    let other = try Hill(
      climb.stairs.path, columns: climb.hill.columns, rows: climb.hill.rows, model: model,
      rules: rules)
    #expect(other.gaps == climb.hill.gaps)
    for (column, place) in other.columns.enumerated() {
      let θ = climb.stairs.path.mixture(at: place)
      let expected = climb.hill.logPosterior(column: column) + rules.logPrior(of: θ, model: model)
      #expect(
        (other.logPosterior(column: column) - expected).magnitude
          <= 1e-10 * (1 + expected.magnitude))
    }
  }

  /// The prior forbids weights that are zero: the hill is −∞ there, and finite elsewhere.
  @Test(arguments: [false, true]) func aForbiddenPlaceHasNoHeight(_ isLast: Bool) throws {
    let model = Runs.model(Sample.overlapping.points)
    var prior = Prior(default: model, components: 2)
    prior.concentration = 2
    let rules = Rules(prior: prior)
    let start = Runs.start(model, components: 2, seed: 1, rules: rules)
    var θ = start.mixture
    θ.weights = [1, 0]
    let forbidden = start.settingParameters(θ, rules: rules)
    let allowed = forbidden.settingParameters(start.mixture, rules: rules)
    let fits = isLast ? [start, forbidden] : [forbidden, allowed]
    let stairs = try #require(Staircase(fits))
    let hill = try Hill(stairs.path, columns: [0, 1], rows: [0, 1], model: model, rules: rules)
    let column = isLast ? 1 : 0
    #expect(hill.logPosterior(column: column) == -.infinity)
    #expect(hill.logPosterior(column: 1 - column).isFinite)
  }
}
