import Screens
import Terminals

/// The numbered panels.
package enum PanelName: Int, Hashable, Sendable, CaseIterable {
  case data = 1
  case bound = 2
  case slice = 3

  /// The key that focuses the panel.
  var binding: Binding<SessionAction> {
    let digit = Unicode.Scalar(UInt8(48 + rawValue))
    return switch self {
    case .data: Binding([.typed(digit)], .look(.focus(self)), "focus the data")
    case .bound: Binding([.typed(digit)], .look(.focus(self)), "focus the bound")
    case .slice:
      Binding([.typed(digit)], .look(.focus(self)), "focus the slice: the last step as a cut")
    }
  }
}
