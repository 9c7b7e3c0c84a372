import Screens
import Terminals

/// A window of the EM screen: its state, its keys, its update and its drawing are one file.
package protocol SessionWindow: Equatable, Sendable {
  /// The bindings in force while the window is the innermost.
  var keymap: [Binding<SessionAction>] { get }

  /// The meaning of a key; nil if it has none.
  func action(for key: Key) -> SessionAction?

  /// The use of pasted text.
  var pasting: Pasting { get }

  /// True if the window lies over the panels; else they leave room for it.
  var coversPanels: Bool { get }

  /// Moves in the window or changes its text.
  mutating func take(_ input: WindowInput, in session: Session)

  /// The consequences of choosing what is selected.
  func confirmed(in session: Session) -> Confirmation

  /// Changes the session when the user closes the window without choosing.
  func willClose(_ session: inout Session)

  func draw(_ session: Session, on surface: inout Surface)
}

extension SessionWindow {
  package func action(for key: Key) -> SessionAction? { keymap.action(for: key) }
  package var pasting: Pasting { .refused }
  package var coversPanels: Bool { true }
  package func confirmed(in session: Session) -> Confirmation { Confirmation() }
  package func willClose(_ session: inout Session) {}

  fileprivate func isEqual(to other: any SessionWindow) -> Bool { (other as? Self) == self }
}

/// Movement in a window, or text typed into it.
package enum WindowInput: Hashable, Sendable {
  /// Moves the selection, or scrolls, by so many lines.
  case move(Int)
  case type(Unicode.Scalar)
  case erase
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

  /// Replaces all windows by one.
  mutating func open(_ window: any SessionWindow) { windows = [window] }

  mutating func replaceTop(_ window: any SessionWindow) {
    if !windows.isEmpty { windows[windows.count - 1] = window }
  }

  mutating func closeTop() { _ = windows.popLast() }
  mutating func closeAll() { windows = [] }

  /// Closes windows of a type.
  mutating func close<Window: SessionWindow>(_ type: Window.Type) {
    windows.removeAll { $0 is Window }
  }

  package static func == (a: WindowStack, b: WindowStack) -> Bool {
    a.windows.count == b.windows.count
      && zip(a.windows, b.windows).allSatisfy { $0.isEqual(to: $1) }
  }
}
