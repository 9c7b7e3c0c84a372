import Screens
import Terminals

/// A window of the EM screen: its state, its keys, its update and its drawing are one file.
package protocol SessionWindow: Equatable, Sendable {
  /// The bindings in force while the window is the innermost.
  var keymap: [Binding<SessionAction>] { get }

  /// The meaning of a key; nil if it has none.
  func action(for key: Key) -> SessionAction?

  /// The notice about a key that has a meaning only without the window.
  var refusal: String { get }

  /// The use of pasted text.
  var pasting: Pasting { get }

  /// True if the window lies over the panels; else they leave room for it.
  var coversPanels: Bool { get }

  /// True if keys without a meaning here keep the meaning that they have without the window. The window then stays
  /// open under other windows and in a new run.
  var letsKeysThrough: Bool { get }

  /// True if the window shows how far its runs are.
  var showsProgress: Bool { get }

  /// Moves in the window or changes its text.
  /// - Parameter size: the size of the screen.
  mutating func take(_ input: WindowInput, in session: Session, size: Size)

  /// Selects an item by its number.
  mutating func select(_ item: Int)

  /// The consequences of choosing what is selected.
  func confirmed(in session: Session) -> Confirmation

  /// Changes the session when the user closes the window without choosing.
  func willClose(_ session: inout Session)

  /// The window at its place; nil if it is drawn with the panels.
  func picture(of session: Session, in area: WindowArea, on surface: Surface)
    -> (any WindowPicture)?
}

extension SessionWindow {
  package func action(for key: Key) -> SessionAction? { keymap.action(for: key) }
  package var refusal: String { "esc closes this window first" }
  package var pasting: Pasting { .refused }
  package var coversPanels: Bool { true }
  package var letsKeysThrough: Bool { false }
  package var showsProgress: Bool { false }
  package mutating func select(_ item: Int) {}
  package func confirmed(in session: Session) -> Confirmation { Confirmation() }
  package func willClose(_ session: inout Session) {}

  fileprivate func isEqual(to other: any SessionWindow) -> Bool { (other as? Self) == self }
}

/// The consequences of choosing something in a window.
package struct Confirmation: Hashable, Sendable {
  var closes = true
  var action: SessionAction?
  var notice: String?
}

/// The name of a window, and how it is opened.
package struct WindowName: Hashable, Sendable {
  let name: String
  let make: @Sendable (Session) -> any SessionWindow

  package static func == (a: WindowName, b: WindowName) -> Bool { a.name == b.name }
  package func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

/// The open windows, the innermost last.
package struct WindowStack: Equatable, Sendable {
  private(set) var windows: [any SessionWindow] = []

  var top: (any SessionWindow)? { windows.last }
  var isEmpty: Bool { windows.isEmpty }

  /// The innermost window with an item selected.
  func top(selecting item: Int) -> (any SessionWindow)? {
    var window = top
    window?.select(item)
    return window
  }

  /// The first window of a type; nil if there is none.
  func first<Window: SessionWindow>(_ type: Window.Type) -> Window? {
    windows.lazy.compactMap { $0 as? Window }.first
  }

  /// Opens a window in the place of all windows that take the keys.
  mutating func open(_ window: any SessionWindow) {
    windows.removeAll { !$0.letsKeysThrough || type(of: $0) == type(of: window) }
    windows.append(window)
  }

  /// Closes all windows but those that let keys through.
  mutating func closeTakingKeys() { windows.removeAll { !$0.letsKeysThrough } }

  mutating func replaceTop(_ window: any SessionWindow) {
    if !windows.isEmpty { windows[windows.count - 1] = window }
  }

  mutating func closeTop() { _ = windows.popLast() }

  /// Puts the windows of another stack that let keys through in the place of those here.
  mutating func keepLettingKeysThrough(of other: WindowStack) {
    windows.removeAll { $0.letsKeysThrough }
    windows.insert(contentsOf: other.windows.filter { $0.letsKeysThrough }, at: 0)
  }

  /// Closes windows of a type.
  mutating func close<Window: SessionWindow>(_ type: Window.Type) {
    windows.removeAll { $0 is Window }
  }

  package static func == (a: WindowStack, b: WindowStack) -> Bool {
    a.windows.count == b.windows.count
      && zip(a.windows, b.windows).allSatisfy { $0.isEqual(to: $1) }
  }
}
