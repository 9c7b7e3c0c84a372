import Terminals

/// Where the parts of the screen stand at a size; what has no room is empty.
public struct ScreenLayout: Hashable, Sendable {
  public var title: Rect
  public var data: Rect?
  public var bound: Rect?
  public var slice: Rect?
  public var parameters: Rect?
  public var caption: Rect
  public var chain: Rect?
  public var hints: Rect

  /// - Parameters:
  ///   - components: K, which sets the height of the table.
  ///   - alone: the panel that has the whole body, because it is enlarged.
  public init(size: Size, components: Int, focus: PanelName, isEnlarged: Bool) {
    let isSmall = size.columns < 60 || size.rows < 18
    func line(_ row: Int, _ count: Int = 1) -> Rect {
      Rect(
        column: 0, row: row, columns: size.columns, rows: row >= 0 && row < size.rows ? count : 0)
    }
    // From the bottom up: what is dropped first on a low screen is nearest to the top of this list.
    let hasTitle = size.rows >= 8
    let hasChain = !isSmall && size.rows >= 20
    let hasHints = size.rows >= 3
    let hasCaption = size.rows >= 2
    title = line(hasTitle ? 0 : -1)
    hints = line(hasHints ? size.rows - 1 : -1)
    let aboveHints = size.rows - (hasHints ? 1 : 0)
    chain = hasChain ? line(aboveHints - 1) : nil
    let aboveChain = aboveHints - (hasChain ? 1 : 0)
    caption = line(hasCaption ? aboveChain - 1 : -1)
    let bottom = aboveChain - (hasCaption ? 1 : 0)
    let top = hasTitle ? 1 : 0
    let body = Rect(column: 0, row: top, columns: size.columns, rows: bottom - top)
    if isSmall || isEnlarged {
      data = focus == .data ? body : nil
      bound = focus == .bound ? body : nil
      slice = focus == .slice ? body : nil
      return
    }
    let left = ScreenLayout.dataWidth(size.columns)
    data = Rect(column: 0, row: body.row, columns: left, rows: body.rows)
    var right = Rect(
      column: left, row: body.row, columns: size.columns - left, rows: body.rows)
    if size.columns >= 80 {
      // The chart keeps at least 12 rows.
      let table = min(components + 3, max(4, right.rows - 12))
      parameters = Rect(
        column: left, row: right.endRow - table, columns: right.columns, rows: table)
      right = right.inset(bottom: table)
    }
    // From 100 columns all three panels where they fit, else the slice in the chart's place.
    if size.columns >= 100, right.rows >= 18 {
      let cut = right.rows * 9 / 20
      bound = right.inset(bottom: cut)
      slice = right.inset(top: right.rows - cut)
    } else if focus == .slice {
      slice = right
    } else {
      bound = right
    }
  }

  /// 34 of 60, 46 of 80, 70 of 120, 114 of 200: the scatter plot has the larger half.
  private static func dataWidth(_ columns: Int) -> Int {
    columns < 80 ? columns * 34 / 60 : columns * 7 / 12
  }
}
