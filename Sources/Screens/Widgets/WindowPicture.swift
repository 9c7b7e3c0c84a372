import Terminals

/// A window at its place: drawing and the mouse read the same value.
package protocol WindowPicture: Sendable {
  var rect: Rect { get }

  /// The item of a list at a cell; nil if there is none.
  func item(column: Int, row: Int) -> Int?

  func draw(on surface: inout Surface)
}

/// A window of lines that scroll, between lines that do not.
package struct RowWindow: WindowPicture {
  package let frame: WindowFrame
  package let list: RowList
  private let head: RowList
  private let foot: RowList

  /// - Parameters:
  ///   - strip: the columns of the window, from `area`.
  ///   - head: the lines above the list.
  ///   - rows: the lines of the list.
  ///   - foot: the lines below the list; the last are left out if there is little room.
  ///   - height: the lines of the list for which the window has room; the number of lines if nil.
  package init(
    title: String, note: String, in strip: Rect, of area: WindowArea, head: [WindowRow] = [],
    rows: [WindowRow], foot: [WindowRow] = [], at position: RowList.Position, height: Int? = nil
  ) {
    let wanted = head.count + (height ?? rows.count) + foot.count
    var frame = WindowFrame(
      title: title, rect: area.place(rows: wanted, in: strip), note: note)
    let inner = frame.inner
    self.head = RowList(head, in: inner, at: .scrolled(0))
    let body = inner.inset(top: head.count)
    let footRows = min(foot.count, max(0, body.rows - Self.leastRows))
    self.foot = RowList(
      Array(foot.prefix(footRows)), in: body.inset(top: body.rows - footRows), at: .scrolled(0))
    list = RowList(rows, in: body.inset(bottom: footRows), at: position)
    frame.hidden = list.hidden
    self.frame = frame
  }

  /// The lines of the list that stay when there is little room.
  private static let leastRows = 3

  package var rect: Rect { frame.rect }

  package func item(column: Int, row: Int) -> Int? { list.item(column: column, row: row) }

  package func draw(on surface: inout Surface) {
    frame.draw(on: &surface)
    for part in [head, list, foot] { part.draw(on: &surface) }
  }
}
