import Datasets
import Drawing
import Terminals

/// What lies over the panels: the help, the meters, or the list of data sets.
struct Overlay {
  let session: Session

  func draw(_ canvas: Canvas, _ screen: Rect, into frame: inout Frame) {
    switch session.view.overlay {
    case .none, .guess: break
    case .meters(let scroll):
      MetersOverlay(session: session, scroll: scroll).draw(canvas, screen, into: &frame)
    case .help(let scroll): HelpOverlay(scroll: scroll).draw(canvas, screen, into: &frame)
    case .datasets(let selected):
      DatasetOverlay(session: session, selected: selected).draw(canvas, screen, into: &frame)
    case .menu(let menu, let selected):
      MenuOverlay(title: menu.title, items: session.items(menu), selected: selected)
        .draw(canvas, screen, into: &frame)
    case .palette(let palette):
      PaletteOverlay(session: session, palette: palette).draw(canvas, screen, into: &frame)
    case .restarts(let selected):
      if let restarts = session.restarts {
        RestartsOverlay(restarts: restarts, selected: selected, units: session.amounts)
          .draw(canvas, screen, into: &frame)
      }
    }
  }

  /// A cleared box in the middle of the screen, above the hint line; returns its inside.
  static func window(
    _ title: String, columns: Int, rows: Int, note: String = "", _ canvas: Canvas, _ screen: Rect,
    into frame: inout Frame
  ) -> Rect {
    let width = min(screen.columns, columns + 4)
    let height = min(screen.rows - (screen.rows > 3 ? 1 : 0), rows + 2)
    let rect = Rect(
      column: (screen.columns - width) / 2, row: max(0, (screen.rows - 1 - height) / 2),
      columns: width, rows: height)
    frame.fill(rect, with: Cell(" ", canvas.inks.style(.text)))
    return Box(title: title, bottomRight: note, isFocused: true)
      .draw(into: &frame, rect: rect, inks: canvas.inks).inset(left: 1, right: 1)
  }
}
