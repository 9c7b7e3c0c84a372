import Drawing
import Plane
import Terminals

/// What the mouse means: a click picks a point or presses a key of the hint line, a badge can be
/// dragged, the wheel goes back and forward.
struct Pointing {
  /// The component whose badge is held.
  private var held: Int?

  init() {}

  mutating func action(
    for mouse: MouseEvent, in session: Session, size: Size, _ capabilities: Capabilities
  ) -> Action? {
    switch mouse.kind {
    case .wheelUp:
      return session.view.overlay == .none ? .back : .moveSelection(by: -1)
    case .wheelDown:
      return session.view.overlay == .none ? .halfStep : .moveSelection(by: 1)
    case .release:
      held = nil
      return nil
    case .drag:
      guard let held, let place = place(mouse, session, size) else { return nil }
      return .moveMean(held, to: place)
    case .press: return press(mouse, session, size, capabilities)
    case .secondary:
      guard session.view.editing != nil, let place = place(mouse, session, size) else {
        return nil
      }
      return session.nearestPoint(to: place).map { .removePoint($0) }
    }
  }

  private mutating func press(
    _ mouse: MouseEvent, _ session: Session, _ size: Size, _ capabilities: Capabilities
  ) -> Action? {
    held = nil
    let layout = session.layout(session.pictureSize(size))
    let canvas = Canvas(inks: Inks(theme: session.view.theme, capabilities: capabilities))
    func isIn(_ rect: Rect?) -> Bool {
      rect?.contains(column: mouse.column, row: mouse.row) ?? false
    }
    if isIn(layout.hints) {
      return HintLine(session: session).action(canvas, layout.hints, column: mouse.column)
    }
    guard session.view.overlay == .none else { return .close }
    if isIn(layout.bound) { return .focus(.bound) }
    if isIn(layout.slice) { return .focus(.slice) }
    guard isIn(layout.data), let place = place(mouse, session, size) else { return nil }
    if let badge = badge(mouse, session, size) {
      held = badge
      return session.view.editing == nil ? .focus(.data) : .editComponent(badge)
    }
    if session.view.editing != nil { return .addPoint(place) }
    return session.nearestPoint(to: place).map { .pickPoint($0) }
  }

  private func plot(_ session: Session, _ size: Size) -> PlotLayout? {
    session.layout(session.pictureSize(size)).data.map {
      DataPanel(session: session).plotLayout(in: $0)
    }
  }

  /// The place of the plane in the middle of a cell of the plot.
  private func place(_ mouse: MouseEvent, _ session: Session, _ size: Size) -> Point? {
    guard let plot = plot(session, size),
      plot.viewport.rect.contains(column: mouse.column, row: mouse.row)
    else { return nil }
    let rect = plot.viewport.rect
    return plot.viewport.plane(
      Point(
        Double(mouse.column - rect.column) + 0.5, Double(mouse.row - rect.row) + 0.5))
  }

  /// The component whose three-cell badge lies under the mouse.
  private func badge(_ mouse: MouseEvent, _ session: Session, _ size: Size) -> Int? {
    guard let plot = plot(session, size) else { return nil }
    let fit = session.timeline.present
    let parameters = fit.parameters
    return parameters.components.indices.last { k in
      let mark = fit.model.family.marker(
        of: parameters.components[k], index: k, count: parameters.count,
        in: plot.viewport.bounds)
      guard let cell = plot.viewport.cell(of: mark) else { return false }
      return cell.row == mouse.row && (cell.column - mouse.column).magnitude <= 1
    }
  }
}
