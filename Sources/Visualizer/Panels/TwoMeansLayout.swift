import Drawing
import Mixtures
import Plane
import Terminals

/// The places of a map over two means: its cells, and the axes in the units of the data.
struct TwoMeansLayout {
  let plot: PlotLayout
  private let range: ClosedRange<Double>

  /// - Parameter present: θ, whose other parameters change an intercept into the units of the data.
  init(_ path: TwoMeansPath, present: Mixture, model: Model, in rect: Rect) {
    let (choice, range) = (path.choice, path.range)
    func inData(_ value: Double) -> Point {
      Point(
        choice.inData(value, component: choice.first, of: present, model: model),
        choice.inData(value, component: choice.second, of: present, model: model))
    }
    plot = PlotLayout(
      rect: rect,
      bounds: Bounds(minimum: inData(range.lowerBound), maximum: inData(range.upperBound)))
    self.range = range
  }

  /// The cells of the map.
  var area: Rect { plot.viewport.rect }

  private var width: Double { range.upperBound - range.lowerBound }

  /// The values of the first mean in the columns of a grid.
  func columnPlaces(_ grid: MapGrid) -> [Double] {
    grid.columns.map { range.lowerBound + width * $0 / Double(area.columns) }
  }

  /// The values of the second mean in the lines of a grid, from the bottom.
  func rowPlaces(_ grid: MapGrid) -> [Double] {
    grid.rows.map { range.lowerBound + width * $0 / Double(area.rows) }
  }

  /// The place of two means in cells from the top left of the map.
  func cells(_ means: (first: Double, second: Double)) -> Point {
    Point(
      (means.first - range.lowerBound) / width * Double(area.columns),
      (range.upperBound - means.second) / width * Double(area.rows))
  }
}
