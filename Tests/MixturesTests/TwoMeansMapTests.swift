import Foundation
import Plane
import Testing

@testable import Mixtures

/// log p over one coordinate of two means, against the engine and against a computation written out here.
@Suite struct TwoMeansMapTests {
  /// The points of a model as the textbook takes them: counts for coins, y = 0 in one dimension.
  static func dataPoints(_ sample: Sample, _ family: any Family) -> [Point] {
    let points = family.regularity == .counts ? Sample.counted(sample.points) : sample.points
    return Sample.list(points).map { family.dimension == .one ? Point($0.x, 0) : $0 }
  }

  private static func values(
    _ choice: TwoMeansChoice, _ fit: Fit, count: Int
  ) -> [Double] {
    let range = choice.range(over: [fit.mixture], model: fit.model)
    return (0..<count).map {
      range.lowerBound + (range.upperBound - range.lowerBound) * Double($0) / Double(count - 1)
    }
  }

  /// The textbook's log p at each place of the map, for all components but the two as in the state.
  @Test(arguments: Runs.families.indices, [Sample.overlapping, .separated, .stretched, .outlier])
  func agreesWithTheLoopsOfATextbook(_ number: Int, _ sample: Sample) throws {
    let family = Runs.families[number]
    let model = Runs.model(sample.points, family: family)
    let points = Self.dataPoints(sample, family)
    for (components, first, second) in [(2, 0, 1), (4, 2, 0)] {
      let fit = Runs.run(Runs.start(model, components: components, seed: 3), iterations: 2)
      let choice = try #require(
        TwoMeansChoice(first: first, second: second, path: [fit.mixture], model: model))
      let columns = Self.values(choice, fit, count: 7)
      let rows = Self.values(choice, fit, count: 5).map { $0 * 0.9 + columns[3] * 0.1 }
      let map = try TwoMeansMap(
        choice, columns: columns, rows: rows, at: fit.mixture, model: model, rules: Rules())
      for (row, up) in rows.enumerated() {
        for (column, across) in columns.enumerated() {
          var θ = fit.mixture
          θ.components[first] = choice.coordinate.moved(θ.components[first], to: across)
          θ.components[second] = choice.coordinate.moved(θ.components[second], to: up)
          let expected = TextbookMixture.logLikelihood(points, θ: model.data(θ), family: family)
          let value = map.value(row: row, column: column)
          #expect(
            value == expected || (value - expected).magnitude <= 1e-10 * (1 + expected.magnitude),
            "\(family.name) K=\(components) \(value) \(expected)")
        }
      }
    }
  }

  /// A prior that forbids the weights forbids every place, and gives no NaN.
  @Test func aForbiddenStateHasNoHeight() throws {
    let model = Runs.model(Sample.overlapping.points)
    var prior = Prior(default: model, components: 2)
    prior.concentration = 2
    let rules = Rules(prior: prior)
    var fit = Runs.start(model, components: 2, seed: 1, rules: rules)
    var θ = fit.mixture
    θ.weights = [1, 0]
    fit = fit.settingParameters(θ, rules: rules)
    let choice = try #require(TwoMeansChoice(path: [fit.mixture], model: model))
    let places = Self.values(choice, fit, count: 4)
    let map = try TwoMeansMap(
      choice, columns: places, rows: places, at: fit.mixture, model: model, rules: rules)
    #expect(places.indices.allSatisfy { map.value(row: $0, column: 0) == -.infinity })
  }

  /// At the place of the state the map has the log p of the engine, with its prior.
  @Test(arguments: FamilyLawTests.settings) func theStateIsOnTheMap(
    _ setting: FamilyLawTests.Setting
  ) throws {
    for sample in HillTests.samples {
      let model = Runs.model(sample.points, family: setting.family)
      for rules in FamilyLawTests.variants(model, setting.shape) {
        let fit = Runs.run(
          Runs.start(model, components: 3, seed: 2, rules: rules), iterations: 2, rules: rules)
        let choice = try #require(TwoMeansChoice(path: [fit.mixture], model: model))
        let (first, second) = choice.values(of: fit.mixture)
        let map = try TwoMeansMap(
          choice, columns: [first, second], rows: [first, second], at: fit.mixture, model: model,
          rules: rules)
        let value = map.value(row: 1, column: 0)
        #expect(
          (value - fit.logPosterior).magnitude <= 1e-10 * (1 + fit.logPosterior.magnitude),
          "\(setting.testDescription) \(sample)")
      }
    }
  }

  /// Exchanging the means of two components that are equal in all else exchanges labels only.
  @Test(arguments: FamilyLawTests.settings) func theMapOfEqualComponentsIsSymmetric(
    _ setting: FamilyLawTests.Setting
  ) throws {
    let model = Runs.model(Sample.overlapping.points, family: setting.family)
    let rules = Rules(shape: setting.shape, prior: Prior(default: model, components: 3))
    let fit = Runs.run(
      Runs.start(model, components: 3, seed: 2, rules: rules), iterations: 2, rules: rules)
    let choice = try #require(TwoMeansChoice(path: [fit.mixture], model: model))
    var θ = fit.mixture
    θ.components[1] = θ.components[0]
    θ = Mixture(weights: [0.3, 0.3, 0.4], components: θ.components)
    let places = Self.values(choice, fit, count: 9)
    let map = try TwoMeansMap(
      choice, columns: places, rows: places, at: θ, model: model, rules: rules)
    for row in places.indices {
      for column in places.indices {
        let (a, b) = (map.value(row: row, column: column), map.value(row: column, column: row))
        #expect(a == b || (a - b).magnitude <= 1e-11 * (1 + a.magnitude))
      }
    }
  }

  /// At rest the state is stationary: the slopes of the map vanish there, and not before.
  @Test(arguments: Runs.families.indices, [false, true])
  func theSlopesVanishAtRest(_ number: Int, _ hasPrior: Bool) throws {
    let family = Runs.families[number]
    let model = Runs.model(Sample.clusters(distance: 4), family: family)
    let rules = Rules(prior: hasPrior ? Prior(default: model, components: 2) : nil)
    let start = Runs.start(model, components: 2, seed: 2, rules: rules)
    func slopes(_ fit: Fit) throws -> [Double] {
      let choice = try #require(TwoMeansChoice(path: [fit.mixture], model: model))
      let (first, second) = choice.values(of: fit.mixture)
      let h = 1e-4 * choice.range(over: [fit.mixture], model: model).upperBound.magnitude
      let map = try TwoMeansMap(
        choice, columns: [first - h, first, first + h], rows: [second - h, second, second + h],
        at: fit.mixture, model: model, rules: rules)
      return [
        (map.value(row: 1, column: 2) - map.value(row: 1, column: 0)) / (2 * h),
        (map.value(row: 2, column: 1) - map.value(row: 0, column: 1)) / (2 * h),
      ]
    }
    let before = try slopes(start).map(\.magnitude).max() ?? 0
    let after = try slopes(Runs.run(start, iterations: 3000, rules: rules)).map(\.magnitude).max()
    #expect(try #require(after) < 1e-3 * (1 + before))
    #expect(before > 0.1)
  }

  /// Two components are needed, and a coordinate; the coordinate is the one in which the means differ most.
  @Test func theChoice() throws {
    let model = Runs.model(Sample.stretched.points)
    let one = Runs.start(model, components: 1, seed: 1)
    #expect(TwoMeansChoice(path: [one.mixture], model: model) == nil)
    #expect(TwoMeansChoice(path: [], model: model) == nil)
    let fit = Runs.start(model, components: 3, seed: 1)
    #expect(TwoMeansChoice(first: 1, second: 1, path: [fit.mixture], model: model) == nil)
    #expect(TwoMeansChoice(first: 1, second: 3, path: [fit.mixture], model: model) == nil)
    var θ = fit.mixture
    for (mean, axis) in [(Point(0.1, 2), PlaceCoordinate.Axis.y), (Point(2, 0.1), .x)] {
      θ.components[0].mean = .zero
      θ.components[1].mean = mean
      let choice = try #require(TwoMeansChoice(path: [θ], model: model))
      #expect(choice.coordinate.axis == axis)
      let range = choice.range(over: [θ], model: model)
      #expect(range.contains(0) && range.contains(2))
    }
  }
}
