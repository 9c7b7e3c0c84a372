import Drawing
import Mixtures
import Plane
import Screens
import Stepping
import Terminals

/// Many starts at their place: the curves of log p, a histogram of their ends, and the list of the runs.
struct RestartsPicture: WindowPicture {
  private let restarts: Restarts
  private let ranked: [Restarts.Run]
  private let selected: Int
  private let amounts: Amounts
  private let names: BoundNames
  private let frame: WindowFrame
  /// The curves and the histogram, with a line of headings above them.
  private let plot: Rect
  private let list: RowList

  private static let listWidth = 29

  init(
    _ restarts: Restarts, selected: Int, amounts: Amounts, names: BoundNames, in area: WindowArea
  ) {
    self.restarts = restarts
    self.selected = selected
    self.amounts = amounts
    self.names = names
    ranked = restarts.ranked
    let strip = area.strip(wanted: 110, least: 76)
    var frame = WindowFrame(
      title: "many starts" + amounts.units.named(names.logPosterior),
      rect: area.place(rows: area.rect.rows, in: strip),
      note: "enter steps through it, esc closes")
    let body = frame.inner.inset(top: 1)
    // The list is beside the curves if there is room for both, else below them.
    let isBeside = body.columns >= 66
    let below = max(4, body.rows * 2 / 5)
    let side =
      isBeside
      ? body.inset(left: body.columns - Self.listWidth) : body.inset(top: body.rows - below)
    plot = isBeside ? body.inset(right: Self.listWidth + 1) : body.inset(bottom: below)
    list = RowList(
      ranked.enumerated().map { Self.row($0.element, item: $0.offset, amounts) },
      in: side.inset(top: 1), at: .selected(selected))
    frame.hidden = list.hidden
    self.frame = frame
  }

  var rect: Rect { frame.rect }

  func item(column: Int, row: Int) -> Int? { list.item(column: column, row: row) }

  func draw(on surface: inout Surface) {
    frame.draw(on: &surface)
    guard frame.inner.rows >= 4, frame.inner.columns >= 20 else { return }
    drawProgress(on: &surface)
    RestartsPlot(
      ranked: ranked, ends: restarts.ends, selected: selected, amounts: amounts, names: names
    ).draw(on: &surface, in: plot)
    let head = Rect(
      column: list.rect.column, row: list.rect.row - 1, columns: list.rect.columns, rows: 1)
    surface.write(
      "   seed  it.      \(names.logPosterior)", .quiet, column: head.column, in: head)
    list.draw(on: &surface)
  }

  /// The finished share as a bar while there are runs to come, and the ends found so far.
  private func drawProgress(on surface: inout Surface) {
    let done = restarts.runs.count
    let ends = restarts.ends.count
    let collapsed = ranked.count(where: \.collapsed)
    let words =
      (restarts.isComplete ? "\(done) seeds" : " \(done) of \(restarts.total) seeds")
      + (ends == 0 ? "" : ends == 1 ? ", one end" : ", \(ends) different ends")
      + (restarts.unfinished == 0 ? "" : ", \(restarts.unfinished) not converged (…)")
      + (collapsed == 0 ? "" : ", \(collapsed) collapsed (!)")
    ProgressLine(done: done, total: restarts.total, words: words)
      .draw(on: &surface, in: frame.inner)
  }

  private static func row(_ run: Restarts.Run, item: Int, _ amounts: Amounts) -> WindowRow {
    func padded(_ text: String, _ width: Int) -> String {
      StyledLine.blank(width - text.cellCount) + text
    }
    var fields: [WindowRow.Field] = [
      .init(0, padded("\(run.seed)", 7)),
      .init(7, padded("\(run.iterations)", 5), .quiet),
      .init(12, padded(amounts.say(run.end), 13)),
    ]
    if !run.isConverged { fields.append(.init(26, "…", .quiet)) }
    if run.collapsed { fields.append(.init(27, "!", .gap)) }
    return WindowRow(fields, item: item)
  }
}
