import Datasets
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
}
