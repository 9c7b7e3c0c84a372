import Datasets
import Foundation
import Mixtures
import Plane
import Stepping
import Testing

@testable import Visualizer

/// Every family of the catalogue has a presentation and a format, and all three fit together.
@Suite struct FamilyTableTests {
  @Test func theTablesNameTheSameFamilies() {
    let names = FamilyCatalogue.all.map(\.name)
    #expect(FamilyPresentations.all.map(\.family) == names)
    #expect(FamilyFormat.all.map(\.family) == names)
    #expect(Set(names).count == names.count)
    #expect(names.contains(FamilyCatalogue.usual.name))
  }

  @Test(arguments: FamilyCatalogue.all.map(\.name))
  func aStartIsDisplayed(_ name: String) throws {
    let family = try #require(FamilyCatalogue.family(named: name))
    let data = family.regularity == .counts ? "coins" : "old-faithful"
    let points = try #require(Catalogue.entry(named: data)).dataset().points
    let model = Model(
      observations: try #require(Observations(points, for: family.regularity)), family: family)
    let mixture = model.data(
      StartMethod.kMeansPlusPlus.mixture(components: 3, model: model, seed: 2))
    let view = try #require(points.bounds)
    let presentation = family.presentation
    #expect(!presentation.description.isEmpty && !presentation.columns.isEmpty)
    for (k, component) in mixture.components.enumerated() {
      #expect(family.validationError(of: component) == nil)
      #expect(presentation.columns.allSatisfy { $0.value(component).isFinite })
      #expect(presentation.badgePlace(of: component, index: k, count: 3, in: view).isFinite)
      #expect(!presentation.outline(of: component, level: 2, samples: 48, in: view).isEmpty)
    }
  }

  /// 95 % of a component is within the outline of 95 %: its density, integrated over circles.
  @Test(arguments: ["gaussian", "student-t:0.7", "student-t:4", "student-t:100000"])
  func theOutlineOfMostHolds95Percent(_ name: String) throws {
    let family = try #require(FamilyCatalogue.family(named: name))
    let points = Points(x: [0, 1, 0, 2], y: [0, 0, 1, 3])
    let model = Model(
      observations: try #require(Observations(points, for: family.regularity)), family: family)
    let component = Component(
      mean: .zero, covariance: .diagonal(1, 1),
      degreesOfFreedom: family.fixedNumber?.value ?? 0)
    let level = OutlineLevel.most.deviations(of: component, family.presentation)
    let steps = 20_000
    let places = (0..<steps).map { Point((Double($0) + 0.5) * level / Double(steps), 0) }
    let logs = model.logJoints(of: Mixture(weights: [1], components: [component]), at: places)[0]
    let inside = zip(places, logs).reduce(0.0) {
      $0 + exp($1.1) * 2 * .pi * $1.0.x * level / Double(steps)
    }
    #expect((inside - 0.95).magnitude < 1e-6, "\(name): \(inside) within \(level)")
  }

  /// Lines and coins vary in one direction.
  @Test(arguments: ["lines", "coins"]) func oneDeviationCountsForLinesAndCoins(_ name: String)
    throws
  {
    let presentation = try #require(FamilyCatalogue.family(named: name)).presentation
    let level = OutlineLevel.most.deviations(of: Component(heads: 0.5), presentation)
    #expect((erf(level / 2.0.squareRoot()) - 0.95).magnitude < 1e-12)
  }
}
