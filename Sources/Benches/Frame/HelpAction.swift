import Screens
import Terminals

/// Opens, scrolls or closes the help of a bench.
package enum HelpAction: Hashable, Sendable {
  case open
  case scroll(by: Int)
  case close

  /// The first line of the help in view after this action; nil if the help is closed.
  /// - Parameter scroll: the first line in view before.
  func applied(to scroll: Int?) -> Int? {
    switch self {
    case .open: 0
    case .scroll(let lines): scroll.map { max(0, $0 + lines) }
    case .close: nil
    }
  }

  /// The keys of the open help; every other key closes it.
  static let bindings: [Binding<HelpAction>] = [
    Binding([.up, .typed("k")], .scroll(by: -1), hint: "scroll", hintKey: "↑ ↓", rank: 0),
    Binding([.down, .typed("j"), .typed(" ")], .scroll(by: 1)),
    Binding([.pageUp], .scroll(by: -10)), Binding([.pageDown], .scroll(by: 10)),
    Binding([.escape], .close, hint: "close", rank: 1),
  ]

  /// The other keys that have their meaning while the help is open.
  static let otherBindings: [Binding<CommonAction>] = [
    Binding([.typed("t")], .cycleTheme), Binding([.control("l")], .redraw),
  ]
}
