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

  /// The values of the first mean in the columns of the map, `side` columns with one value.
  func columnPlaces(side: Int) -> [Double] { places(area.columns, side) }

  /// The values of the second mean in the lines of the map, two for a row of cells, from the bottom.
  func linePlaces(side: Int) -> [Double] { places(2 * area.rows, side) }

  private func places(_ count: Int, _ side: Int) -> [Double] {
    stride(from: 0, to: count, by: side).map {
      range.lowerBound + width * (Double($0) + Double(side) / 2) / Double(count)
    }
  }

  /// The columns and lines that share a value, so that the map of very many points is computed soon.
  func side(count: Int) -> Int {
    let cost = Double(area.columns * 2 * area.rows) * Double(count) / 4e9
    return max(1, Int(saturating: cost.squareRoot().rounded(.up)))
  }

  /// The place of two means in cells from the top left of the map.
  func cells(_ means: (first: Double, second: Double)) -> Point {
    Point(
      (means.first - range.lowerBound) / width * Double(area.columns),
      (range.upperBound - means.second) / width * Double(area.rows))
  }
}
