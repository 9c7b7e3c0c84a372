import Drawing
import Plane
import Screens
import Terminals

/// The meaning of the mouse. A click selects a point or presses a key of the hint line, dragging moves a badge,
/// and the wheel steps back and forward.
extension Session {
  package func action(for mouse: MouseEvent, in size: Size, _ capabilities: Capabilities)
    -> SessionAction?
  {
    switch mouse.kind {
    case .wheelUp: return windows.isEmpty ? .step(.back) : .window(.input(.move(-1)))
    case .wheelDown: return windows.isEmpty ? .step(.next) : .window(.input(.move(1)))
    case .release: return view.heldBadge == nil ? nil : .look(.release)
    case .drag:
      guard let held = view.heldBadge, let place = place(of: mouse, in: size) else { return nil }
      return .edit(.moveMean(held, to: place))
    case .press: return press(mouse, in: size, capabilities)
    case .secondary:
      guard view.editing != nil, let place = place(of: mouse, in: size) else { return nil }
      return nearestPoint(to: place).map { .edit(.removePoint($0)) }
    }
  }

  private func press(_ mouse: MouseEvent, in size: Size, _ capabilities: Capabilities)
    -> SessionAction?
  {
    let layout = layout(pictureSize(size))
    func isIn(_ rect: Rect?) -> Bool {
      rect?.contains(column: mouse.column, row: mouse.row) ?? false
    }
    if isIn(layout.hints) {
      let surface = Surface(
        size: size, styles: Styles(theme: preferences.theme, capabilities: capabilities))
      return hintLine(on: surface, width: layout.hints.columns)
        .action(at: mouse.column, in: layout.hints, on: surface)
    }
    guard windows.isEmpty else { return .window(.close) }
    guard let panel = PanelName.allCases.first(where: { isIn(layout[$0]) }) else { return nil }
    guard panel == .data else { return .look(.focus(panel)) }
    guard let place = place(of: mouse, in: size) else { return nil }
    if let badge = badge(under: mouse, in: size) { return .look(.grab(badge)) }
    if view.editing != nil { return .edit(.addPoint(place)) }
    return nearestPoint(to: place).map { .look(.pickPoint($0)) }
  }

  /// The keys that matter now.
  func hintLine(on surface: Surface, width: Int) -> HintLine<SessionAction> {
    HintLine(of: hinted, fitting: width, on: surface, skips: windows.isEmpty)
  }

  private func plot(in size: Size) -> PlotLayout? {
    layout(pictureSize(size))[.data].map { DataPanel(session: self).plotLayout(in: $0) }
  }

  /// The place of the plane in the middle of a cell of the plot; nil outside of it.
  private func place(of mouse: MouseEvent, in size: Size) -> Point? {
    guard let plot = plot(in: size),
      plot.viewport.rect.contains(column: mouse.column, row: mouse.row)
    else { return nil }
    let rect = plot.viewport.rect
    return plot.viewport.plane(
      Point(
        Double(mouse.column - rect.column) + 0.5, Double(mouse.row - rect.row) + 0.5))
  }

  /// The component whose badge is under the mouse; nil if there is none.
  private func badge(under mouse: MouseEvent, in size: Size) -> Int? {
    plot(in: size).flatMap {
      DataPanel(session: self).badgeLayout(of: timeline.present.parameters, in: $0)
        .badge(column: mouse.column, row: mouse.row)
    }
  }
}
