import Drawing
import Screens
import Stepping
import Terminals

/// Many starts: progress, curves, ends, and a list of the runs to pick one from.
struct RestartsWindow: SessionWindow {
  var selected = 0

  static let opening = Binding<SessionAction>(
    [.typed("M")], .play(.manyStarts(50)), "many starts: run from 50 seeds, pick one",
    hint: "many", rank: 16)

  var keymap: [Binding<SessionAction>] { WindowKeys.list }

  var showsProgress: Bool { true }

  mutating func take(_ input: WindowInput, in session: Session, size: Size) {
    selected.take(input, count: session.run.restarts?.runs.count ?? 0)
  }

  mutating func select(_ item: Int) { selected = item }

  func confirmed(in session: Session) -> Confirmation {
    Confirmation(action: .model(.openRestart(selected)))
  }

  func picture(of session: Session, in area: WindowArea, on surface: Surface)
    -> (any WindowPicture)?
  {
    session.run.restarts.map {
      RestartsPicture(
        $0, selected: selected, amounts: session.amounts,
        names: BoundNames(hasPrior: session.rules.prior != nil), in: area)
    }
  }
}
