import Screens
import Terminals

/// Opens, scrolls or closes the help of a bench.
package enum HelpAction: Hashable, Sendable {
  case open
  case scroll(by: Int)
  case close

  /// The first line of the help in view after this action; nil if the help is closed.
  /// - Parameters:
  ///   - scroll: the first line in view before.
  ///   - last: the largest first line in view.
  func applied(to scroll: Int?, upTo last: Int) -> Int? {
    switch self {
    case .open: 0
    case .scroll(let lines): scroll.map { max(0, min(last, $0 + lines)) }
    case .close: nil
    }
  }

  /// The keys of the open help; every other key closes it.
  static let bindings: [Binding<HelpAction>] =
    ListKeys.bindings(
      step: { .scroll(by: $0) }, hint: "scroll", down: [.typed("j"), .typed(" ")])
    + [Binding([.escape], .close, hint: "close", rank: 1)]

  /// The other keys that have their meaning while the help is open.
  static let otherBindings: [Binding<CommonAction>] = [
    Binding([.typed("t")], .cycleTheme), Binding([.control("l")], .redraw),
  ]
}
