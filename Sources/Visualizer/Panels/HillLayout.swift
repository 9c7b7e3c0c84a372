import Drawing
import Mixtures
import Stepping
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

  /// The least columns of an iteration whose corners have marks.
  private static let markedColumns = 3

  /// The most iterations that a panel shows.
  static func capacity(in rect: Rect, span: ViewState.SliceSpan) -> Int {
    let rows = area(in: rect, gutter: 3).rows
    return switch span {
    case .latest: max(1, (rows - 1) / leastRows(rows))
    case .full: Timeline.mostEntries
    }
  }

  private static func area(in rect: Rect, gutter: Int) -> Rect {
    rect.inset(
      left: rect.columns >= 20 ? gutter : 0, bottom: rect.rows >= 4 && rect.columns >= 12 ? 1 : 0)
  }

  init(_ stretch: HillStretch, in rect: Rect) {
    let widest = stretch.names.map(\.count).max() ?? 1
    area = HillLayout.area(in: rect, gutter: max(2, widest) + 1)
    self.rect = rect
    columns = PlaceScale(stretch.places, cells: area.columns, margin: 1)
    rows = PlaceScale(stretch.places, cells: area.rows, margin: 0)
  }

  /// The places on the path of the columns of a grid.
  func columnPlaces(_ grid: MapGrid) -> [Double] {
    grid.columns.map { columns.place(at: $0 - 0.5) }
  }

  /// The places on the path of the lines of a grid, from the bottom.
  func rowPlaces(_ grid: MapGrid) -> [Double] { grid.rows.map { rows.place(at: $0 - 0.5) } }

  /// True if marks at the corners of the stairs would cover the stairs.
  var isDense: Bool { columns.step < Double(HillLayout.markedColumns) }

  /// The row of a q in the map, from the top.
  func row(of place: Double) -> Int { area.rows - 1 - rows.cell(of: place) }

  /// The cell of a state; nil if its q is on no row.
  func corner(of state: Staircase.Step) -> MapStairs.Corner? {
    state.row.map { MapStairs.Corner(column: columns.cell(of: state.column), row: row(of: $0)) }
  }
}
