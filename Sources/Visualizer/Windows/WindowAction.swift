import Screens
import Stepping
import Terminals

/// Opening and closing windows, and input to the innermost one.
package enum WindowAction: Hashable, Sendable {
  case open(WindowName)
  case input(WindowInput)
  /// Chooses what is selected.
  case confirm
  /// Selects an item of a list by its number and chooses it.
  case choose(Int)
  /// Closes a window, else editing, else the point cursor.
  case close
}

extension Session {
  /// A window that takes the keys pauses a run, but not the runs that a window shows.
  mutating func update(_ action: WindowAction, in size: Size) throws(CancellationError) -> [Effect]
  {
    switch action {
    case .open(let name):
      let window = name.make(self)
      pauseRun(for: window)
      windows.open(window)
    case .input(let input):
      guard var window = windows.top else { break }
      pauseRun(for: window)
      window.take(input, in: self, size: size)
      windows.replaceTop(window)
    case .confirm: return try confirm(windows.top, in: size)
    case .choose(let item):
      let window = windows.top(selecting: item)
      if let window { windows.replaceTop(window) }
      return try confirm(window, in: size)
    case .close:
      if windows.top?.letsKeysThrough != true { run.playback.mode = .paused }
      close()
    }
    return []
  }

  private mutating func pauseRun(for window: any SessionWindow) {
    if !playback.mode.isInWindow, !window.letsKeysThrough { run.playback.mode = .paused }
  }

  private mutating func close() {
    if let window = windows.top {
      window.willClose(&self)
      windows.closeTop()
    } else if view.editing != nil {
      view.editing = nil
    } else if view.cursor != nil {
      view.cursor = nil
    } else {
      notice = "nothing is open; q quits"
    }
  }

  private mutating func confirm(
    _ window: (any SessionWindow)?, in size: Size
  ) throws(CancellationError) -> [Effect] {
    guard let choice = window?.confirmed(in: self) else { return [] }
    if choice.closes { windows.closeTop() }
    if let words = choice.notice { notice = words }
    guard let action = choice.action else { return [] }
    return try perform(action, in: size)
  }
}

/// The keys that windows share.
enum WindowKeys {
  /// The keys of a list with a selection.
  static let list: [Binding<SessionAction>] =
    moving(hint: "move") + [
      Binding([.enter], .window(.confirm), hint: "choose", hintKey: "enter", rank: 0)
    ] + closing

  /// The keys of a text that is scrolled.
  static let text: [Binding<SessionAction>] =
    moving(hint: "scroll") + closing + [Binding([.enter], .window(.confirm))]

  /// The keys of a window that lets the others through.
  static let beside: [Binding<SessionAction>] = [
    Binding(
      [.escape, .typed("w"), .typed("q")], .window(.close), hint: "close", hintKey: "w", rank: 0),
    Binding([.down], .window(.input(.move(1)))), Binding([.up], .window(.input(.move(-1)))),
    Binding([.pageDown], .window(.input(.move(10)))),
    Binding([.pageUp], .window(.input(.move(-10)))),
  ]

  static let escape = Binding<SessionAction>(
    [.escape], .window(.close), hint: "close", hintKey: "esc", rank: 0)

  static let common: [Binding<SessionAction>] = [
    Binding([.control("l")], .common(.redraw)), Binding([.typed("t")], .common(.cycleTheme)),
  ]

  /// The keys that open windows close them too.
  private static let closing: [Binding<SessionAction>] =
    [escape] + common + [
      Binding(
        [
          .typed("q"), .typed("?"), .function(1), .typed("d"), .typed("w"), .left, .backspace,
          .typed("v"), .typed("p"), .typed("f"), .typed("M"), .typed("K"),
        ], .window(.close))
    ]

  private static func moving(hint: String) -> [Binding<SessionAction>] {
    ListKeys.bindings(
      step: { .window(.input(.move($0))) }, hint: hint, down: [.typed("j"), .typed(" ")])
  }
}
