import Screens
import Terminals

/// The numbered panels.
package enum PanelName: Int, Hashable, Sendable, CaseIterable {
  case data = 1
  case bound = 2
  case slice = 3

  /// The key that focuses the panel.
  var binding: Binding<SessionAction> {
    let part =
      switch self {
      case .data: "data"
      case .bound: "bound"
      case .slice: "slice: the last step as a cut"
      }
    return Binding(
      [.typed(Unicode.Scalar(UInt8(48 + rawValue)))], .look(.focus(self)), "focus the \(part)")
  }
}
