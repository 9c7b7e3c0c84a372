/// What a mark means; the theme decides how it is inked.
package enum Role: String, Hashable, Sendable, CaseIterable {
  /// Ordinary words.
  case text
  /// Words that carry the headline: the product's name, the caption's verb.
  case strong
  /// Words that may be overlooked: units, provenance.
  case quiet
  case axis
  case frame
  /// The frame of the panel that has the focus.
  case focusedFrame
  case logLikelihood
  case lowerBound
  /// The KL gap as words or a bracket.
  case gap
  /// The KL gap as a filled area.
  case gapFill
  /// The neutral tint behind a point that shares its cell with a line.
  case tint
  /// A key to press, in hint lines and the help.
  case key
  /// Something went wrong, or is about to.
  case warning
  /// The selected line of a list.
  case selection
}
