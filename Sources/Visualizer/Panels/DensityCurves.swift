import Drawing
import Mixtures
import Plane
import RealModule

/// π_k p(x|θ_k), their sum and r(x) over the columns of a plot in one dimension.
struct DensityCurves {
  /// The places of the curves, in ascending order.
  private let places: [Double]
  /// The densities of each component at the places.
  private let densities: [[Double]]
  /// Densities below it are not drawn: a line along the axis says nothing, and hides those above it.
  private let least: Double
  /// r(x) in the middle of each column; nil where no component has a density.
  let posterior: [[Double]?]

  /// - Parameter mixture: θ in the units of the data.
  init(of mixture: Mixture, model: Model, in viewport: Viewport) {
    let columns = viewport.rect.columns
    func place(_ column: Double) -> Double { viewport.plane(Point(column, 0)).x }
    // Two dots a column, and enough places at the summit of a component that is narrower than a dot.
    var places = (0...2 * columns).map { place(Double($0) / 2) }
    for component in mixture.components {
      let sd = component.covariance.xx.squareRoot()
      places += (-6...6).map { component.mean.x + Double($0) * sd / 2 }
    }
    let range = place(0)...place(Double(columns))
    places = places.filter { $0.isFinite && range.contains($0) }.sorted()
    self.places = places
    // Half a dot of braille.
    least = viewport.bounds.maximum.y / Double(8 * max(1, viewport.rect.rows))
    let middles = (0..<columns).map { place(Double($0) + 0.5) }
    let rows = model.logJoints(of: mixture, at: (places + middles).map { Point($0, 0) })
    densities = rows.map { $0.prefix(places.count).map { Double.exp($0) } }
    posterior = middles.indices.map { at in
      let logs = rows.map { $0[places.count + at] }
      guard let largest = logs.max(), largest.isFinite else { return nil }
      let shares = logs.map { Double.exp($0 - largest) }
      let sum = shares.reduce(0, +)
      return shares.map { $0 / sum }
    }
  }

  /// The curve of a component.
  func component(_ k: Int) -> [Point] { curve(densities[k]) }

  /// The curve of p(x|θ).
  var sum: [Point] { curve(places.indices.map { at in densities.reduce(0) { $0 + $1[at] } }) }

  /// The part that can be told from the axis. A density beyond all doubles is as high as can be drawn.
  private func curve(_ densities: [Double]) -> [Point] {
    zip(places, densities).map {
      Point($0, $1 < least ? .nan : min($1, .greatestFiniteMagnitude / 1e10))
    }
  }

  /// The place and the height of the summit of a component within the view.
  func summit(of k: Int) -> Point? {
    zip(places, densities[k]).max { $0.1 < $1.1 }.map { Point($0, $1) }
  }
}
