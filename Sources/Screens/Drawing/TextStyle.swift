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
  package static let logLikelihood = TextStyle.role(.logLikelihood)
  package static let lowerBound = TextStyle.role(.lowerBound)
  package static let gap = TextStyle.role(.gap)
  package static let gapFill = TextStyle.role(.gapFill)
  package static let key = TextStyle.role(.key)
  package static let warning = TextStyle.role(.warning)
  package static let selection = TextStyle.role(.selection)
}
