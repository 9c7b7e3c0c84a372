import Drawing

/// The cells of an axis whose values are places on the path of a run.
///
/// Each iteration has whole cells while there is room, so that the places of the run are in the middle of
/// cells.
struct PlaceScale: Hashable {
  let cells: Int
  /// The places of the run between which the axis has whole iterations.
  let places: ClosedRange<Int>
  /// The cells of one iteration.
  let step: Double
  /// The cell of the first place.
  private let origin: Double

  /// The share of the free room that is before the first place.
  private static let before = 0.35

  /// - Parameter margin: the room before the first place and after the last one together, in iterations.
  init(_ places: ClosedRange<Int>, cells: Int, margin: Double) {
    (self.places, self.cells) = (places, cells)
    let count = Double(max(1, places.count - 1))
    let room = Double(max(1, cells - 1))
    let exact = room / (count + margin)
    step = exact >= 1 ? exact.rounded(.down) : exact
    origin = ((room - count * step) * PlaceScale.before).rounded(.down)
  }

  /// The cell of a place, from the start of the axis; outside of the axis for places that are not on it.
  func cell(of place: Double) -> Int {
    Int(saturating: (origin + (place - Double(places.lowerBound)) * step).rounded())
  }

  /// The place in a cell; whole cells have their middle at whole numbers.
  func place(at cell: Double) -> Double { Double(places.lowerBound) + (cell - origin) / step }
}
