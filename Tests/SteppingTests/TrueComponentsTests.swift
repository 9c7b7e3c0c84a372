import Datasets
import Mixtures
import Plane
import Testing

@testable import Stepping

/// The components that made data were drawn from.
@Suite struct TrueComponentsTests {
  private func run(_ name: String, isStandardized: Bool = false) throws -> Run {
    let entry = try #require(Catalogue.entry(named: name))
    let data = try entry.dataset()
    return try Run(
      dataset: isStandardized ? data.standardized() : data, recipe: Recipe(entry))
  }

  @Test func someMadeDataKnowThem() throws {
    let known = try Catalogue.entries.filter { try TrueComponents($0) != nil }.map(\.name)
    #expect(
      known == [
        "saddle", "four-blobs", "overlap", "outliers", "scales", "crossing-lines",
        "swapped-labels", "gap-zero", "k-means",
      ])
  }

  /// The points of each class are distributed as the component says, within four standard errors.
  @Test(arguments: Catalogue.entries.filter { $0.truth != nil }.map(\.name), [false, true])
  func theyAreThoseOfTheClasses(_ name: String, isStandardized: Bool) throws {
    let run = try run(name, isStandardized: isStandardized)
    let truth = try #require(run.trueComponents)
    let classes = try #require(run.dataset.classes)
    for (k, component) in truth.components.enumerated() {
      let points = classes.index.indices.filter { classes.index[$0] == k }
        .map { run.dataset.points[$0] }
      let isLine = truth.family.name == "lines"
      // What should be normal numbers of mean 0 and sd 1.
      let axes: [[Double]] =
        isLine
        ? [
          points.map {
            ($0.y - component.intercept - component.slope * $0.x)
              / component.variance.squareRoot()
          }
        ]
        : [
          points.map { ($0.x - component.mean.x) / component.covariance.xx.squareRoot() },
          points.map { ($0.y - component.mean.y) / component.covariance.yy.squareRoot() },
        ]
      for numbers in axes {
        let count = Double(numbers.count)
        let mean = numbers.reduce(0, +) / count
        let variance = numbers.reduce(0) { $0 + $1 * $1 } / count
        #expect(abs(mean) < 4 / count.squareRoot(), "\(k)")
        #expect(abs(variance - 1) < 4 * (2 / count).squareRoot(), "\(k)")
      }
    }
  }

  @Test func otherDataKnowNone() throws {
    #expect(try run("old-faithful").trueComponents == nil)
    #expect(try run("ring").trueComponents == nil)
    var swapped = try run("overlap")
    try swapped.swapColumns()
    #expect(swapped.trueComponents == nil)
  }
}
