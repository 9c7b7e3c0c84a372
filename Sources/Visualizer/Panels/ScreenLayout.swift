import Screens
import Terminals

/// The places of the parts of the screen. A part without room is nil or empty.
struct ScreenLayout: Hashable, Sendable {
  var title: Rect
  private var panels: [PanelName: Rect] = [:]
  var parameters: Rect?
  var caption: Rect
  var chain: Rect?
  var hints: Rect

  /// - Parameters:
  ///   - components: K, which sets the height of the table.
  ///   - isEnlarged: true if the focused panel has the place of all panels.
  init(size: Size, components: Int, focus: PanelName, isEnlarged: Bool) {
    let isSmall = size.columns < 60 || size.rows < 18
    // From the bottom up; a low screen drops the chain first and the caption last.
    var bottom = size.rows
    func line(isShown: Bool) -> Rect {
      if isShown { bottom -= 1 }
      return Rect(column: 0, row: bottom, columns: size.columns, rows: isShown ? 1 : 0)
    }
    hints = line(isShown: size.rows >= 3)
    chain = !isSmall && size.rows >= 20 ? line(isShown: true) : nil
    caption = line(isShown: size.rows >= 2)
    title = Rect(column: 0, row: 0, columns: size.columns, rows: size.rows >= 8 ? 1 : 0)
    let body = Rect(
      column: 0, row: title.rows, columns: size.columns, rows: bottom - title.rows)
    if isSmall || isEnlarged {
      panels = [focus: body]
      return
    }
    // 34 of 60, 46 of 80, 70 of 120, 114 of 200: the scatter plot has the larger half.
    let left = size.columns < 80 ? size.columns * 34 / 60 : size.columns * 7 / 12
    panels[.data] = Rect(column: 0, row: body.row, columns: left, rows: body.rows)
    var right = Rect(
      column: left, row: body.row, columns: size.columns - left, rows: body.rows)
    if size.columns >= 80 {
      // The chart keeps at least 12 rows.
      let table = min(components + 3, max(4, right.rows - 12))
      parameters = Rect(
        column: left, row: right.endRow - table, columns: right.columns, rows: table)
      right = right.inset(bottom: table)
    }
    // From 100 columns all three panels if they fit, else the slice in the place of the chart.
    if size.columns >= 100, right.rows >= 18 {
      let cut = right.rows * 9 / 20
      panels[.bound] = right.inset(bottom: cut)
      panels[.slice] = right.inset(top: right.rows - cut)
    } else {
      panels[focus == .slice ? .slice : .bound] = right
    }
  }

  /// The place of a numbered panel; nil if it is not shown.
  subscript(panel: PanelName) -> Rect? { panels[panel] }

  /// The layout while a part is lit. A table without room for all its rows grows over its
  /// neighbours, and a chain without a row of its own takes the row of the caption.
  func makingRoom(for lit: Part, components: Int) -> ScreenLayout {
    var layout = self
    switch lit {
    case .table:
      guard let table = parameters else { break }
      let missing = max(0, components + 3 - table.rows)
      let more = min(missing, max(0, table.row - (panels[.bound] ?? panels[.slice] ?? table).row))
      layout.parameters = Rect(
        column: table.column, row: table.row - more, columns: table.columns,
        rows: table.rows + more)
    case .chain:
      guard chain == nil else { break }
      layout.chain = caption
      layout.caption.rows = 0
    case .data, .chart, .slice, .caption, .everything: break
    }
    return layout
  }

  /// The place of a part; nil if it is not shown or not one part.
  func rect(of part: Part) -> Rect? {
    switch part {
    case .data, .chart, .slice: part.panel.flatMap { panels[$0] }
    case .table: parameters
    case .chain: chain
    case .caption: caption
    case .everything: nil
    }
  }
}
