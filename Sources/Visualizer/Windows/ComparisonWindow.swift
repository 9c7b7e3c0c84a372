import Drawing
import Screens
import Stepping
import Terminals

/// Numbers of components compared: a table and a chart of log p, BIC and AIC, from which one K is picked.
struct ComparisonWindow: SessionWindow {
  /// The place of the selected K in the table.
  var selected = 0

  static let opening = Binding<SessionAction>(
    [.typed("K")], .play(.compareComponents),
    "compare K: log p, BIC and AIC for 1 to 9 components, pick one", hint: "compare K", rank: 19)

  var keymap: [Binding<SessionAction>] { WindowKeys.list }

  var showsProgress: Bool { true }

  mutating func take(_ input: WindowInput, in session: Session, size: Size) {
    selected.take(input, count: session.run.comparison?.range.count ?? 0)
  }

  mutating func select(_ item: Int) { selected = item }

  /// A K whose runs have not ended cannot be opened yet.
  func confirmed(in session: Session) -> Confirmation {
    guard let all = session.run.comparison else { return Confirmation() }
    let count = all.range.lowerBound + selected
    if all.result(count) != nil { return Confirmation(action: .model(.openCompared(count))) }
    return Confirmation(
      closes: false, notice: ComparisonWords(all, units: session.view.units).obstacle(to: count))
  }

  func picture(of session: Session, in area: WindowArea, on surface: Surface)
    -> (any WindowPicture)?
  {
    session.run.comparison.map {
      ComparisonPicture($0, selected: selected, units: session.view.units, in: area, on: surface)
    }
  }
}
