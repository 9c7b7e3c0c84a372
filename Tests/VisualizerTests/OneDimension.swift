import Datasets
import Drawing
import Mixtures
import Plane
import Screens
import Stepping
import Terminals
import Testing

@testable import Visualizer

extension Sessions {
  /// The waiting times of Old Faithful alone.
  static func waiting(components: Int = 2, family: String? = nil) throws -> Session {
    let entry = try #require(Catalogue.entry(named: "old-faithful"))
    var recipe = Recipe(components: components)
    if let family { recipe.familyName = family }
    return try Session(
      dataset: entry.dataset(x: "waiting", y: Dataset.noColumn), recipe: recipe, theme: .dark)
  }

  /// Values in one dimension.
  static func values(_ values: [Double], components: Int = 2) throws -> Session {
    try Session(
      dataset: Dataset(
        name: "values",
        points: Points(x: values, y: Array(repeating: 0, count: values.count)),
        x: AxisLabel(title: "x"), y: nil),
      recipe: Recipe(components: components), theme: .dark)
  }

  /// Six numbers for the board.
  static func board() throws -> Session { try values([1, 2, 3, 7, 8, 9]) }

  /// A hundred thousand values about 0 and about 5.
  static func many() throws -> Session {
    var state: UInt64 = 7
    func uniform() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 11) / 0x1p53
    }
    return try values(
      (0..<100_000).map { n in
        (n % 10 < 3 ? 0 : 5) + (0..<12).reduce(-6) { sum, _ in sum + uniform() }
      })
  }
}

extension Session {
  /// The plot of the data in the picture of a size.
  func dataPlot(_ size: Size = .small) throws -> PlotLayout {
    DataPanel(session: self).plotLayout(in: try #require(layout(size)[.data]))
  }
}
