import Datasets
import Drawing
import Screens
import Stepping
import Terminals

/// The columns of the open data and the data sets as one list, and what the selected line shows.
struct DatasetWindow: SessionWindow {
  /// The selected data set; before the first are the lines of the columns of the open data, −1 for the last one,
  /// which leaves out y.
  var selected = 0

  static let opening = Binding<SessionAction>(
    [.typed("d")], .window(.open(.datasets)), "choose a data set and its columns", hint: "data",
    rank: 8)

  /// The keys of this window alone.
  static let keys: [Binding<SessionAction>] = [
    Binding(
      [.typed("x")], .model(.changeColumn(.x)), "the selected column, or the next one, across",
      hint: "axes", hintKey: "x y", rank: 2),
    Binding(
      [.typed("y")], .model(.changeColumn(.y)),
      "the selected column, or the next one, upwards; or none: one dimension"),
    Binding([.typed("s")], .model(.swapColumns), "swap the axes", hint: "swap", rank: 3),
    Binding(
      [.typed("l")], .model(.takeLabels),
      "known classes and names of points from the selected column", hint: "labels", rank: 3),
    Binding(
      [.typed("c")], .window(.input(.move(-farthest))), "to the columns of the open data",
      hint: "columns", rank: 1),
  ]

  /// More lines than the list has.
  private static let farthest = 1_000_000

  var keymap: [Binding<SessionAction>] { Self.keys + WindowKeys.list }

  mutating func take(_ input: WindowInput, in session: Session, size: Size) {
    let columns = session.columnLines
    var line = selected + columns
    line.take(input, count: columns + session.datasetChoices.count)
    let next = line - columns
    // Only a step, or the key for it, goes from one list into the other.
    switch input {
    case .move(-1), .move(1), .move(-Self.farthest): selected = next
    case .move, .type, .erase: selected = selected < 0 ? min(next, -1) : max(next, 0)
    }
  }

  mutating func select(_ item: Int) { selected = item }

  func confirmed(in session: Session) -> Confirmation {
    if leavesOutColumn { return Confirmation(closes: false, action: .model(.changeColumn(.y))) }
    if column(of: session) != nil {
      return Confirmation(
        closes: false, notice: "x or y puts the column on an axis, l takes labels from it")
    }
    let choices = session.datasetChoices
    guard choices.indices.contains(selected), let entry = choices[selected].entry else {
      return Confirmation()
    }
    return Confirmation(action: .model(.open(entry.name)))
  }

  /// The selected column; nil if a data set is selected.
  func column(of session: Session) -> Int? {
    let columns = session.dataset.columns.indices
    let column = selected + session.columnLines
    return columns.contains(column) ? column : nil
  }

  /// True if the line for no y is selected.
  var leavesOutColumn: Bool { selected == -1 }

  /// Columns can be chosen for the open data only, so the list returns to them.
  func obstacleToColumns(of session: Session) -> String? {
    if leavesOutColumn || column(of: session) != nil { return nil }
    let choices = session.datasetChoices
    if choices.indices.contains(selected), choices[selected].isOpen { return nil }
    return "open it first: Enter"
  }

  /// The list; below it what the selected line is about.
  func picture(of session: Session, in area: WindowArea, on surface: Surface)
    -> (any WindowPicture)?
  {
    let choices = session.datasetChoices
    let strip = area.strip(wanted: 76, least: 56)
    let width = strip.columns - WindowFrame.border.columns
    let columns = session.columnRows(on: surface)
    let shown = selected < 0 ? columns[max(0, selected + columns.count)] : nil
    guard shown != nil || choices.indices.contains(selected) else { return nil }
    return RowWindow(
      title: "data sets", note: note(of: shown, choices), in: strip, of: area,
      rows: [.heading("columns of \(session.dataset.title)")]
        + columns.enumerated().flatMap { at, row in
          self.row(row, item: at - columns.count, width: width, on: surface)
        } + [.heading("data sets")]
        + choices.enumerated().flatMap { at, choice in
          row(choice, item: at, width: width, on: surface)
        },
      foot: foot(
        shown.map(Self.words) ?? choices[max(0, selected)].summary, session, width: width,
        rows: strip.rows - WindowFrame.border.rows, on: surface),
      at: .selected(selected, fromTop: true))
  }

  private func note(of column: ColumnRow?, _ choices: [DatasetChoice]) -> String {
    if leavesOutColumn { return "y leaves y out · esc closes" }
    if column != nil { return "x y put it on an axis, l labels, s swaps · esc closes" }
    return choices[selected].isOpen
      ? "x y other columns, s swaps · enter closes" : "enter opens"
  }

  private static func words(_ column: ColumnRow) -> String {
    "\(column.name): \(column.canBeAxis ? "" : "no axis, ")\(column.content)."
  }

  private func row(_ column: ColumnRow, item: Int, width: Int, on surface: Surface)
    -> [WindowRow]
  {
    WindowRow.wrapped(
      [
        .init(0, column.uses, .key),
        .init(4, surface.shortened(column.name, to: max(8, min(22, width - 22)))),
        .init(min(28, max(14, width - 16)), column.content, column.canBeAxis ? .text : .quiet),
      ], width: width, item: item, on: surface)
  }

  private func row(_ choice: DatasetChoice, item: Int, width: Int, on surface: Surface)
    -> [WindowRow]
  {
    let counts = "N=\(choice.pointCount) K=\(choice.components)"
    let start = min(28, max(8, width - 12))
    var fields: [WindowRow.Field] = [
      .init(0, choice.isOpen ? "●" : ""), .init(2, choice.title), .init(start, counts),
    ]
    if width >= 60 { fields.append(.init(39, choice.axes, .quiet)) }
    return WindowRow.wrapped(fields, width: width, item: item, on: surface)
  }

  /// The words have some lines at least, so that the list keeps its place.
  /// - Parameter rows: the lines of the window; four stay for the list.
  private func foot(
    _ words: String, _ session: Session, width: Int, rows: Int, on surface: Surface
  ) -> [WindowRow] {
    let lines = WindowRow.wrapped([.init(0, words)], width: width, on: surface)
    let data = session.dataset
    let y = data.y.map { "y \($0.title)" } ?? "no y"
    let axes = "on the axes of \(data.title): x \(data.x.title), \(y)"
    let blanks = Array(repeating: WindowRow(), count: max(0, (rows < 18 ? 2 : 4) - lines.count))
    let foot =
      [WindowRow()] + lines + blanks
      + WindowRow.wrapped([.init(0, axes, .quiet)], width: width, on: surface)
    return Array(foot.prefix(max(0, rows - 4)))
  }
}

extension WindowName {
  static let datasets = WindowName(name: "datasets") {
    DatasetWindow(selected: $0.datasetChoices.firstIndex(where: \.isOpen) ?? 0)
  }
}

extension Session {
  /// The lines before the data sets in their list: the columns of the open data, and no y.
  fileprivate var columnLines: Int { dataset.columns.count + 1 }
}

extension WindowStack {
  /// True if the list of data sets is open at the line for no y.
  var leavesOutColumn: Bool { (top as? DatasetWindow)?.leavesOutColumn ?? false }

  /// The column that is selected in the list of data sets; nil if none is.
  func selectedColumn(of session: Session) -> Int? {
    (top as? DatasetWindow)?.column(of: session)
  }

  /// The reason why columns cannot be chosen now; nil if they can.
  func obstacleToColumns(of session: Session) -> String? {
    (top as? DatasetWindow)?.obstacleToColumns(of: session)
  }
}
