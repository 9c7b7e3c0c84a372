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

  mutating func take(_ input: WindowInput, in session: Session, size: Size) {
    selected.take(input, count: session.datasetChoices.count)
  }

  mutating func select(_ item: Int) { selected = item }

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

  /// The list; below it the summary of the selected data set, and the columns on the axes.
  func picture(of session: Session, in area: WindowArea, on surface: Surface)
    -> (any WindowPicture)?
  {
    let choices = session.datasetChoices
    guard choices.indices.contains(selected) else { return nil }
    let strip = area.strip(wanted: 76, least: 56)
    let width = strip.columns - WindowFrame.border.columns
    return RowWindow(
      title: "data sets",
      note: choices[selected].isOpen ? "x y other columns, s swaps · enter closes" : "enter opens",
      in: strip, of: area,
      rows: choices.enumerated().flatMap { at, choice in
        row(choice, item: at, width: width, on: surface)
      }, foot: foot(of: choices[selected], session, width: width, on: surface),
      at: .selected(selected))
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

  /// The summary has four lines at least, so that the list keeps its place.
  private func foot(
    of choice: DatasetChoice, _ session: Session, width: Int, on surface: Surface
  ) -> [WindowRow] {
    let summary = WindowRow.wrapped([.init(0, choice.summary)], width: width, on: surface)
    let data = session.dataset
    let axes = "on the axes of \(data.title): x \(data.x.title), y \(data.y.title)"
    let blanks = Array(repeating: WindowRow(), count: max(0, 4 - summary.count))
    return [WindowRow()] + summary + blanks
      + WindowRow.wrapped([.init(0, axes, .quiet)], width: width, on: surface)
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
