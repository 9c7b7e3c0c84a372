import Drawing

/// The style of a word by its meaning.
package enum TextStyle: Hashable, Sendable {
  case role(Role)
  /// The colour of component k (from 0) of `count`.
  case component(Int, of: Int)

  package static let text = TextStyle.role(.text)
  package static let strong = TextStyle.role(.strong)
  package static let quiet = TextStyle.role(.quiet)
  package static let axis = TextStyle.role(.axis)
  package static let frame = TextStyle.role(.frame)
  package static let focusedFrame = TextStyle.role(.focusedFrame)
  package static let upperCurve = TextStyle.role(.upperCurve)
  package static let lowerCurve = TextStyle.role(.lowerCurve)
  package static let layer = TextStyle.role(.layer)
  package static let difference = TextStyle.role(.difference)
  package static let differenceFill = TextStyle.role(.differenceFill)
  package static let key = TextStyle.role(.key)
  package static let warning = TextStyle.role(.warning)
  package static let selection = TextStyle.role(.selection)
}
