import Drawing
import Screens
import Stepping
import Terminals

/// The data sets as a list, what the selected one shows, and the columns on the axes.
struct DatasetWindow: SessionWindow {
  var selected = 0

  static let opening = Binding<SessionAction>(
    [.typed("d")], .window(.open(.datasets)), "choose a data set and its columns", hint: "data",
    rank: 8)

  /// The keys of this window alone.
  static let keys: [Binding<SessionAction>] = [
    Binding([.typed("x")], .model(.changeColumn(.x)), "another column across"),
    Binding([.typed("y")], .model(.changeColumn(.y)), "another column upwards"),
    Binding([.typed("s")], .model(.swapColumns), "swap the axes"),
  ]

  var keymap: [Binding<SessionAction>] { Self.keys + WindowKeys.list }

  mutating func take(_ input: WindowInput, in session: Session) {
    selected.take(input, count: session.datasetChoices.count)
  }

  func confirmed(in session: Session) -> Confirmation {
    let choices = session.datasetChoices
    guard choices.indices.contains(selected), let entry = choices[selected].entry else {
      return Confirmation()
    }
    return Confirmation(action: .model(.open(entry.name)))
  }

  /// Columns can be chosen for the open data only, so the list returns to them.
  func obstacleToColumns(of session: Session) -> String? {
    let choices = session.datasetChoices
    if choices.indices.contains(selected), choices[selected].isOpen { return nil }
    return "open it first: Enter"
  }

  func draw(_ session: Session, on surface: inout Surface) {
    let choices = session.datasetChoices
    guard choices.indices.contains(selected) else { return }
    let width = min(72, surface.rect.columns - 4)
    let summary = StyledLine.wrapped(choices[selected].summary, width: max(8, width))
    let summaryRows = max(4, summary.count)
    let inner = WindowFrame(
      title: "data sets", size: Size(columns: width, rows: choices.count + 3 + summaryRows),
      note: choices[selected].isOpen ? "x y other columns, s swaps · enter closes" : "enter opens"
    ).draw(on: &surface)
    let shown = ListRow.visible(
      count: choices.count, selected: selected, room: max(1, inner.rows - 3 - summaryRows))
    for (row, at) in shown.enumerated() {
      let line = ListRow(isSelected: at == selected, inner: inner, row: row)
      line.begin(on: &surface)
      draw(choices[at], in: line, on: &surface)
    }
    let below = shown.count + 1
    for (row, line) in summary.enumerated() {
      surface.write(line, .text, column: inner.column, row: below + row, in: inner)
    }
    // The window may lie over the line of notices.
    surface.write(
      session.notice ?? axes(of: session), session.notice == nil ? .quiet : .warning,
      column: inner.column, row: below + summary.count + 1, in: inner)
  }

  private func axes(of session: Session) -> String {
    let data = session.dataset
    return "on the axes of \(data.title): x \(data.x.title), y \(data.y.title)"
  }

  private func draw(_ choice: DatasetChoice, in line: ListRow, on surface: inout Surface) {
    line.write("\(choice.isOpen ? "●" : " ") \(choice.title)", at: 0, on: &surface)
    line.write("N=\(choice.pointCount)  K=\(choice.components)", at: 28, on: &surface)
    line.write(choice.axes, .quiet, at: 43, on: &surface)
  }
}

extension WindowName {
  static let datasets = WindowName(name: "datasets") {
    DatasetWindow(selected: $0.datasetChoices.firstIndex(where: \.isOpen) ?? 0)
  }
}

extension WindowStack {
  /// The reason why columns cannot be chosen now; nil if they can.
  func obstacleToColumns(of session: Session) -> String? {
    (top as? DatasetWindow)?.obstacleToColumns(of: session)
  }
}
