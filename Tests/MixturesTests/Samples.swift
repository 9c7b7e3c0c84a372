import Foundation
import Plane

@testable import Mixtures

/// Data for tests of laws, each difficult in another way. They are made from counters, so that they are the
/// same everywhere.
enum Sample: String, CaseIterable, CustomStringConvertible {
  case overlapping, separated, stretched, rounded, shifted, tiny, huge, unequalUnits, outlier, few

  var description: String { rawValue }

  var points: Points {
    switch self {
    case .overlapping: Sample.clusters(distance: 1.5)
    case .separated: Sample.clusters(distance: 9)
    case .stretched: Sample.mapped(Sample.clusters(distance: 4)) { Point($0.x + 6 * $0.y, $0.y) }
    case .rounded:
      Sample.mapped(Sample.clusters(distance: 4)) { Point($0.x.rounded(), $0.y.rounded()) }
    case .shifted: Sample.mapped(Sample.clusters(distance: 4)) { Point($0.x + 1e6, $0.y - 1e6) }
    case .tiny: Sample.mapped(Sample.clusters(distance: 4)) { 1e-150 * $0 }
    case .huge: Sample.mapped(Sample.clusters(distance: 4)) { 1e150 * $0 }
    case .unequalUnits:
      Sample.mapped(Sample.clusters(distance: 4)) { Point(1e-6 * $0.x, 1e7 * $0.y) }
    case .outlier: Points(Sample.list(Sample.clusters(distance: 3)) + [Point(4000, -3000)])
    case .few: Points([Point(0, 0), Point(1, 0.2), Point(0.3, 1), Point(4, 4), Point(5, 4.3)])
    }
  }

  static func list(_ points: Points) -> [Point] { (0..<points.count).map { points[$0] } }

  static func mapped(_ points: Points, _ map: (Point) -> Point) -> Points {
    Points(list(points).map(map))
  }

  /// Counts from 0 to 12 that are as far apart as the points; counts stay as they are.
  static func counted(_ points: Points) -> Points {
    guard let box = points.bounds,
      !list(points).allSatisfy({
        Regularity.isCount($0.x) && Regularity.isCount($0.y)
      })
    else { return points }
    return mapped(points) {
      Point(
        (12 * (($0.x - box.minimum.x) / box.width)).rounded(),
        (12 * (($0.y - box.minimum.y) / box.height)).rounded())
    }
  }

  /// Two clouds of normal points, the second at some distance, wider and turned.
  static func clusters(distance: Double, count: Int = 90, seed: UInt64 = 7) -> Points {
    let random = CounterRandom(seed: seed, stream: 1)
    return Points(
      (0..<count).map { n in
        let r = (-2 * log(random.uniform(n, draw: 0))).squareRoot()
        let φ = 2 * Double.pi * random.uniform(n, draw: 1)
        let p = Point(r * cos(φ), r * sin(φ))
        guard n % 3 == 0 else { return p }
        return Point(distance + 1.4 * p.x - 0.5 * p.y, 0.6 * distance + 0.7 * p.y)
      })
  }

  /// Old Faithful, from the file that the program embeds.
  static func oldFaithful() throws -> Points {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "datasets/old-faithful.csv")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst()
    return Points(
      lines.map { line in
        let numbers = line.split(separator: ",").compactMap { Double($0) }
        return Point(numbers[0], numbers[1])
      })
  }
}

/// Helpers for tests.
enum Runs {
  static let family = GaussianFamily()

  /// The families of the catalogue, each in every dimension that it has.
  static let families: [any Family] = Dimension.allCases.reversed().flatMap { dimension in
    FamilyCatalogue.all.compactMap { $0.spanning(dimension) }
  }

  static func model(_ points: Points, family: any Family = family) -> Model {
    let points = family.regularity == .counts ? Sample.counted(points) : points
    guard let observations = Observations(points, for: family.regularity) else {
      fatalError("a singular sample")
    }
    return Model(observations: observations, family: family)
  }

  static func start(
    _ model: Model, components: Int, seed: UInt64, rules: Rules = Rules(),
    method: StartMethod = .kMeansPlusPlus
  ) -> Fit {
    Fit(
      model: model,
      start: method.mixture(components: components, model: model, seed: seed, rules: rules),
      rules: rules)
  }

  /// The fit with another q, everything measured anew.
  static func with(_ q: Responsibilities, _ fit: Fit) -> Fit {
    Fit(
      model: fit.model, mixture: fit.mixture, responsibilities: q,
      bound: Measurement.bound(q, at: fit.mixture, model: fit.model),
      moments: Measurement.moments(q, model: fit.model), origin: .taken(.expectation),
      halfStep: fit.halfStep, iteration: fit.iteration, events: [])
  }

  static func random(_ fit: Fit, seed: UInt64) -> Fit {
    with(Responsibilities(.random(seed: seed, halfStep: 3), at: fit.mixture), fit)
  }

  static func run(_ fit: Fit, iterations: Int, rules: Rules = Rules()) -> Fit {
    var fit = fit
    for _ in 0..<iterations {
      fit = fit.advance(.expectation, rules: rules).advance(.maximization, rules: rules)
    }
    return fit
  }

  /// q as a table: K numbers a point.
  static func table(_ fit: Fit) -> [[Double]] {
    var rows: [[Double]] = []
    fit.forEachResponsibility { _, q in rows.append(Array(q)) }
    return rows
  }
}
