import Drawing
import Terminals

/// The settings that every screen has; a new run keeps them.
package struct Preferences: Hashable, Sendable {
  package var theme: Theme
  /// True if mouse events come to the program rather than to the terminal.
  package var hasMouse = true
  /// True if a half-step may be shown as a movement.
  package var hasMotion = false
  /// True for the back row: fewer panels and larger marks.
  package var isPresenting = false
  /// The characters of the terminal, which decide the number of lines of a text. The loop sets them.
  package var glyphs = GlyphSet.unicode

  package init(theme: Theme, isPresenting: Bool = false) {
    self.theme = theme
    self.isPresenting = isPresenting
  }

  /// The names of the settings, which the user chose, that differ from others.
  func differences(from other: Preferences) -> [String] {
    [
      theme == other.theme ? nil : "the theme",
      isPresenting == other.isPresenting ? nil : "presenter mode",
      hasMouse == other.hasMouse ? nil : "the mouse",
    ].compactMap(\.self)
  }

  /// Does an action that means the same on every screen, and returns what the loop has to do.
  package mutating func apply(_ action: CommonAction) -> [Effect] {
    switch action {
    case .cycleTheme: theme = theme.next
    case .chooseTheme(let chosen): theme = chosen
    case .toggleMouse:
      hasMouse.toggle()
      return [.setMouse(hasMouse)]
    case .togglePresenter: isPresenting.toggle()
    case .redraw: return [.redraw]
    case .save: return [.save]
    case .undo: return [.undo]
    case .open(let words): return [.open(words)]
    case .notify: break
    case .quit: return [.quit]
    }
    return []
  }
}

extension CaseIterable where Self: Equatable {
  /// The case after this one; the first after the last.
  package var next: Self {
    let all = Array(Self.allCases)
    guard let at = all.firstIndex(of: self) else { return self }
    return all[(at + 1) % all.count]
  }
}
