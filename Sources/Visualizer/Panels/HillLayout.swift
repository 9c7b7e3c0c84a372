import Drawing
import Mixtures
import Terminals

/// The places of a hill in a panel: where each θ and each q of the path is.
struct HillLayout {
  /// The panel without its frame.
  let rect: Rect
  /// The cells of the map.
  let area: Rect
  /// The places of θ, from the left.
  let columns: PlaceScale
  /// The places of q, from the bottom.
  let rows: PlaceScale

  /// The least rows of an iteration among the last iterations.
  private static func leastRows(_ rows: Int) -> Int { rows < 12 ? 2 : rows < 24 ? 3 : rows / 8 }

  /// The most iterations that a panel shows.
  static func capacity(in rect: Rect, span: ViewState.SliceSpan) -> Int {
    let area = area(in: rect, gutter: 3)
    return switch span {
    case .latest: max(1, (area.rows - 1) / leastRows(area.rows))
    case .full: max(1, area.columns - 1)
    }
  }

  private static func area(in rect: Rect, gutter: Int) -> Rect {
    rect.inset(
      left: rect.columns >= 20 ? gutter : 0, bottom: rect.rows >= 4 && rect.columns >= 12 ? 1 : 0)
  }

  init(_ stretch: HillStretch, in rect: Rect) {
    let widest = stretch.iterations.map { "\($0)".count }.max() ?? 1
    area = HillLayout.area(in: rect, gutter: max(2, widest) + 1)
    self.rect = rect
    columns = PlaceScale(stretch.places, cells: area.columns, margin: 1)
    rows = PlaceScale(stretch.places, cells: area.rows, margin: 0)
  }

  /// The place on the path of each column of the map.
  var columnPlaces: [Double] { (0..<area.columns).map { columns.place(at: Double($0)) } }

  /// The place on the path of each line of the map, two for a row of cells, from the bottom.
  var linePlaces: [Double] {
    (0..<2 * area.rows).map { rows.place(at: (Double($0) - 0.5) / 2) }
  }

  /// The row of a q in the map, from the top.
  func row(of place: Double) -> Int { area.rows - 1 - rows.cell(of: place) }

  /// The cell of a state; nil if its q is on no row.
  func corner(of state: Staircase.Step) -> MapStairs.Corner? {
    state.row.map { MapStairs.Corner(column: columns.cell(of: state.column), row: row(of: $0)) }
  }
}
