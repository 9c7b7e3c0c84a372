import Drawing
import Screens
import Stepping
import Terminals

/// The meters: numbers about the run so far. On a wide screen they are beside the picture, so that the user sees
/// them change.
struct MetersWindow: SessionWindow {
  /// The first line in view.
  var scroll = 0

  static let opening = Binding<SessionAction>(
    [.typed("w")], .window(.open(.meters)),
    "meters: rate, limit, Q and H, stopping rules, BIC, laws")

  var keymap: [Binding<SessionAction>] { WindowKeys.beside }

  var letsKeysThrough: Bool { true }

  mutating func take(_ input: WindowInput, in session: Session, size: Size) {
    scroll.take(input, upTo: lastScroll(in: session, size: size))
  }

  /// The lines are counted without a pass over the data.
  func lastScroll(in session: Session, size: Size) -> Int {
    let surface = Surface(measuring: size, for: session.preferences)
    let readings = MeterReadings()
    let picture =
      MetersLayout(size: size).map {
        column(of: session, readings, in: $0.meters, on: surface)
      } ?? covering(session, readings, in: session.windowArea(size), on: surface)
    return picture.list.lastFirst
  }

  func picture(of session: Session, in area: WindowArea, on surface: Surface)
    -> (any WindowPicture)?
  {
    covering(session, session.meterReadings(on: surface), in: area, on: surface)
  }

  private func covering(
    _ session: Session, _ readings: MeterReadings, in area: WindowArea, on surface: Surface
  ) -> RowWindow {
    TextWindow(
      title: title(in: session), lines: MeterLines(session: session, readings: readings).lines,
      termWidth: 42, scroll: scroll
    ).picture(in: area, on: surface)
  }

  /// The meters in a rectangle beside the picture.
  func column(of session: Session, in rect: Rect, on surface: Surface) -> RowWindow {
    column(of: session, session.meterReadings(on: surface), in: rect, on: surface)
  }

  private func title(in session: Session) -> String { "meters\(session.view.units.suffix)" }

  private func column(
    of session: Session, _ readings: MeterReadings, in rect: Rect, on surface: Surface
  ) -> RowWindow {
    let width = rect.columns - WindowFrame.border.columns
    let rows = MeterLines(session: session, readings: readings).lines
      .flatMap { MetersWindow.rows($0, width: width, on: surface) }
    return RowWindow(
      title: title(in: session), note: "w closes", in: rect, of: WindowArea(rect), rows: rows,
      at: .scrolled(scroll), height: max(rows.count, rect.rows))
  }

  /// A line in a narrow column. Numbers are at the right, on the last line of their term if there is room, and
  /// sentences are below it.
  private static func rows(
    _ line: TextWindow.Line, width: Int, on surface: Surface
  ) -> [WindowRow] {
    switch line {
    case .blank: return [WindowRow()]
    case .heading(let text): return [.heading(text)]
    case .entry(let term, let text, let style):
      var rows = WindowRow.wrapped([.init(1, term, .key)], width: width, on: surface)
      let column = width - surface.width(text)
      let end = rows.last?.fields.map { $0.column + surface.width($0.pieces) }.max() ?? 0
      if column > end {
        rows[rows.count - 1].fields.append(.init(column, text, style))
      } else if column >= width / 2 {
        rows.append(WindowRow([.init(column, text, style)]))
      } else {
        rows += WindowRow.wrapped([.init(3, text, style)], width: width, on: surface)
      }
      return rows
    }
  }
}

extension WindowName {
  static let meters = WindowName(name: "meters") { _ in MetersWindow() }
}

/// The places of the picture and of the meters beside it.
struct MetersLayout: Hashable {
  let picture: Size
  let meters: Rect

  /// Nil if the picture would be too narrow.
  init?(size: Size) {
    guard size.columns >= 120, size.rows >= 18 else { return nil }
    let width = min(52, size.columns / 3)
    picture = Size(columns: size.columns - width, rows: size.rows)
    meters = Rect(column: picture.columns, row: 0, columns: width, rows: size.rows)
  }
}

extension Session {
  /// The meters beside the picture, and the session whose picture is drawn beside them; nil if they are closed or
  /// there is no room.
  func besideMeters(in size: Size)
    -> (session: Session, window: MetersWindow, layout: MetersLayout)?
  {
    guard let window = windows.first(MetersWindow.self), let layout = MetersLayout(size: size)
    else { return nil }
    var other = self
    other.windows.close(MetersWindow.self)
    return (other, window, layout)
  }
}
