import Drawing
import Screens
import Terminals

/// Movement in a window, or text typed into it.
package enum WindowInput: Hashable, Sendable {
  /// Moves the selection, or scrolls, by so many lines.
  case move(Int)
  case type(Unicode.Scalar)
  case erase
}

extension Int {
  /// Scrolls a text by the lines of an input.
  /// - Parameter last: the largest first line in view.
  mutating func take(_ input: WindowInput, upTo last: Int) {
    switch input {
    case .move(let lines): self = Swift.max(0, Swift.min(last, self + lines))
    case .type, .erase: break
    }
  }

  /// Moves a selection among `count` lines.
  mutating func take(_ input: WindowInput, count: Int) { take(input, upTo: count - 1) }
}

extension SessionWindow {
  /// The largest first line in view on a screen of a size.
  func lastScroll(in session: Session, size: Size) -> Int {
    let surface = Surface(measuring: size, for: session.preferences)
    let picture = picture(of: session, in: session.windowArea(size), on: surface)
    return (picture as? RowWindow)?.list.lastFirst ?? 0
  }
}
