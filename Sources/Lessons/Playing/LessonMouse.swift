import Drawing
import Screens
import Terminals

/// The meaning of the mouse in a lesson.
extension LessonScreen {
  package func action(for mouse: MouseEvent, in size: Size, _ capabilities: Capabilities)
    -> Action?
  {
    switch mode {
    case .exploring(let base):
      return base.action(for: mouse, in: size, capabilities).map(Action.base)
    case .playing:
      if let lines = lines(turnedBy: mouse) { return .scroll(by: lines) }
      guard mouse.kind == .press else { return nil }
      return pressedHint(mouse, size: size, capabilities)
        ?? pressedChoice(mouse, size: size, capabilities)
    case .help:
      if let lines = lines(turnedBy: mouse) { return .help(.scroll(by: lines)) }
      guard mouse.kind == .press else { return nil }
      return pressedHint(mouse, size: size, capabilities) ?? .help(.close)
    case .list(let selected):
      if let lines = lines(turnedBy: mouse) { return .list(.move(by: lines)) }
      guard mouse.kind == .press else { return nil }
      return pressedHint(mouse, size: size, capabilities)
        ?? pressed(mouse, inListWith: selected, size: size, capabilities)
    }
  }

  private func pressedHint(_ mouse: MouseEvent, size: Size, _ capabilities: Capabilities)
    -> Action?
  {
    let surface = Surface(
      size: size, styles: Styles(theme: preferences.theme, capabilities: capabilities))
    let rect = layout(size).hints
    guard rect.contains(column: mouse.column, row: mouse.row) else { return nil }
    return HintLine(hints(in: size, on: surface)).action(at: mouse.column, in: rect, on: surface)
  }

  /// A click on a choice of the question that waits answers it.
  private func pressedChoice(_ mouse: MouseEvent, size: Size, _ capabilities: Capabilities)
    -> Action?
  {
    let inner = layout(size).inner
    guard inner.contains(column: mouse.column, row: mouse.row) else { return nil }
    let page = LessonPage(self, size: size, glyphs: capabilities.glyphs)
    let line = page.top + mouse.row - inner.row
    return page.choices.firstIndex { $0.contains(line) }.map { .answer($0 + 1) }
  }

  /// The lines by which the wheel moves; nil for another event.
  private func lines(turnedBy mouse: MouseEvent) -> Int? {
    switch mouse.kind {
    case .wheelUp: -1
    case .wheelDown: 1
    case .press, .drag, .release, .secondary: nil
    }
  }

  /// A click on a step goes there; one outside of the list closes it.
  private func pressed(
    _ mouse: MouseEvent, inListWith selected: Int, size: Size, _ capabilities: Capabilities
  ) -> Action? {
    let surface = Surface(
      size: size, styles: Styles(theme: preferences.theme, capabilities: capabilities))
    let picture = listPicture(selected: selected, on: surface)
    guard picture.rect.contains(column: mouse.column, row: mouse.row) else { return .list(.close) }
    return picture.item(column: mouse.column, row: mouse.row).map { .list(.choose($0)) }
  }
}
