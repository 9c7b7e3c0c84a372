import Screens
import Terminals

/// The list of the steps and the lessons, and the help.
extension LessonScreen {
  mutating func change(
    listBy action: Action.List, in size: Size
  ) throws(CancellationError) -> [Effect] {
    if action == .open { mode = .list(selected: step) }
    guard case .list(let selected) = mode else { return [] }
    switch action {
    case .open: break
    case .move(let lines):
      mode = .list(selected: max(0, min(stepCount + course.count, selected + lines)))
    case .confirm: return try choose(selected, in: size)
    case .choose(let item): return try choose(item, in: size)
    case .close: mode = .playing
    }
    return []
  }

  /// Goes to a step, or to another lesson.
  private mutating func choose(_ item: Int, in size: Size) throws(CancellationError) -> [Effect] {
    mode = .playing
    guard item > stepCount else {
      try go(to: item, in: size)
      return []
    }
    guard course.indices.contains(item - stepCount - 1) else { return [] }
    return leave(for: course[item - stepCount - 1].command())
  }

  /// Opens another lesson in the place of this one.
  mutating func leave(for command: [String]) -> [Effect] {
    isLeft = true
    return [.open(command)]
  }

  mutating func change(helpBy action: Action.Help, in size: Size) {
    switch action {
    case .open: mode = .help(top: 0)
    case .scroll(let lines):
      guard case .help(let top) = mode else { break }
      mode = .help(top: max(0, min(lastTopOfHelp(in: size), top + lines)))
    case .close: mode = .playing
    }
  }
}
