import Drawing
import Plane
import Screens
import Terminals

/// The meaning of the mouse.
extension Session {
  package func action(for mouse: MouseEvent, in size: Size, _ capabilities: Capabilities)
    -> SessionAction?
  {
    meaning(of: mouse, in: size, capabilities)?.action
  }

  /// The gesture of an event and its action; nil if the event has no meaning here.
  func meaning(of mouse: MouseEvent, in size: Size, _ capabilities: Capabilities)
    -> SessionGesture.Meaning?
  {
    if let beside = besideMeters(in: size) {
      return beside.layout.meters.contains(mouse)
        ? turnMeters(mouse)
        : beside.session.meaning(of: mouse, in: beside.layout.picture, capabilities)
    }
    let surface = Surface(
      size: size, styles: Styles(theme: preferences.theme, capabilities: capabilities))
    switch mouse.kind {
    case .wheelUp: return turn(mouse, by: -1, in: size)
    case .wheelDown: return turn(mouse, by: 1, in: size)
    case .release: return view.heldBadge == nil ? nil : (.badge, .look(.release))
    case .drag:
      guard let held = view.heldBadge, let place = place(of: mouse, in: size) else { return nil }
      return (.badge, .edit(.moveMean(held, to: place)))
    case .press:
      return pressedHint(mouse, on: surface)
        ?? (windows.isEmpty ? pressedPanel(mouse, in: size) : pressedWindow(mouse, on: surface))
    case .secondary:
      guard view.editing != nil, let place = place(of: mouse, in: size) else { return nil }
      return nearestPoint(to: place).map { (.removal, .edit(.removePoint($0))) }
    }
  }

  /// The wheel scrolls the meters beside the picture, unless another window is open.
  private func turnMeters(_ mouse: MouseEvent) -> SessionGesture.Meaning? {
    guard keyWindow == nil else { return nil }
    switch mouse.kind {
    case .wheelUp: return (.scroll, .window(.input(.move(-1))))
    case .wheelDown: return (.scroll, .window(.input(.move(1))))
    case .press, .drag, .release, .secondary: return nil
    }
  }

  /// The wheel moves in a window, or over the chart within the history; it takes no half-step.
  private func turn(_ mouse: MouseEvent, by step: Int, in size: Size) -> SessionGesture.Meaning? {
    guard windows.isEmpty else { return (.scroll, .window(.input(.move(step)))) }
    let target = timeline.position + step
    guard layout(pictureSize(size))[.bound]?.contains(mouse) == true,
      timeline.entries.indices.contains(target)
    else { return nil }
    return (.wheel, .step(.goTo(target)))
  }

  private func pressedHint(_ mouse: MouseEvent, on surface: Surface) -> SessionGesture.Meaning? {
    let size = surface.rect.size
    let guessed = guessing.flatMap { guessing in guessLayout(size).map { (guessing, $0.hints) } }
    let hints = guessed?.1 ?? layout(pictureSize(size)).hints
    // The line is made only if it was hit, since a mouse may send thousands of clicks.
    guard hints.contains(mouse) else { return nil }
    let line =
      guessed.map { GuessPanel(session: self, guessing: $0.0).hintLine }
      ?? hintLine(on: surface, width: hints.columns)
    return line.action(at: mouse.column, in: hints, on: surface).map { (.hint, $0) }
  }

  /// A window below the panels has nothing to click on but its hints, and a click beside it does not close it.
  private func pressedWindow(_ mouse: MouseEvent, on surface: Surface) -> SessionGesture.Meaning? {
    guard windows.top?.coversPanels == true else { return nil }
    let area = windowArea(surface.rect.size)
    guard let picture = windows.top?.picture(of: self, in: area, on: surface),
      picture.rect.contains(mouse)
    else { return (.outside, .window(.close)) }
    return picture.item(column: mouse.column, row: mouse.row).map { (.item, .window(.choose($0))) }
  }

  private func pressedPanel(_ mouse: MouseEvent, in size: Size) -> SessionGesture.Meaning? {
    let layout = layout(pictureSize(size))
    let panels = PanelName.allCases
    guard let panel = panels.first(where: { layout[$0]?.contains(mouse) == true }) else {
      return nil
    }
    if panel == .bound, let index = halfStep(under: mouse, in: layout) {
      return (.column, .step(.goTo(index)))
    }
    guard panel == .data, let place = place(of: mouse, in: size) else {
      return panel == .data ? nil : (.panel, .look(.focus(panel)))
    }
    if let badge = badge(under: mouse, in: size) { return (.badge, .look(.grab(badge))) }
    if view.editing != nil { return (.addition, .edit(.addPoint(place))) }
    return nearestPoint(to: place).map { (.point, .look(.pickPoint($0))) }
  }

  /// The half-step whose column of the chart, or of its sparkline, is under the mouse; nil if there is none.
  private func halfStep(under mouse: MouseEvent, in layout: ScreenLayout) -> Int? {
    layout[.bound].flatMap {
      BoundPanel(session: self).halfStep(
        atColumn: mouse.column, row: mouse.row, in: $0, hasLargeMarks: preferences.isPresenting)
    }
  }

  /// The keys that matter now.
  func hintLine(on surface: Surface, width: Int) -> HintLine<SessionAction> {
    HintLine(of: hinted, fitting: width, on: surface, skips: keyWindow == nil)
  }

  private func plot(in size: Size) -> PlotLayout? {
    layout(pictureSize(size))[.data].map { DataPanel(session: self).plotLayout(in: $0) }
  }

  /// The place of the plane in the middle of a cell of the plot; nil outside of it.
  private func place(of mouse: MouseEvent, in size: Size) -> Point? {
    guard let plot = plot(in: size),
      plot.viewport.rect.contains(mouse) || plot.lanesRect.contains(mouse)
    else { return nil }
    let rect = plot.viewport.rect
    return dimension.confined(
      plot.viewport.plane(
        Point(
          Double(mouse.column - rect.column) + 0.5, Double(mouse.row - rect.row) + 0.5)))
  }

  /// The component whose badge is under the mouse; nil if there is none.
  private func badge(under mouse: MouseEvent, in size: Size) -> Int? {
    plot(in: size).flatMap {
      DataPanel(session: self)
        .componentMarks(in: $0, hasLargeMarks: preferences.isPresenting).badgeLayout.badge(
          column: mouse.column, row: mouse.row)
    }
  }
}

extension Rect {
  fileprivate func contains(_ mouse: MouseEvent) -> Bool {
    contains(column: mouse.column, row: mouse.row)
  }
}
