/// The role of a mark in a picture; the theme decides its style.
package enum Role: String, Hashable, Sendable, CaseIterable {
  /// Ordinary words.
  case text
  /// Words of a headline: the product's name, the caption's verb.
  case strong
  /// Words of less importance: units, sources.
  case quiet
  case axis
  case frame
  /// The frame of the panel that has the focus.
  case focusedFrame
  /// The upper of two curves, which matters most.
  case upperCurve
  /// The lower of two curves.
  case lowerCurve
  /// A layer at the top of the area below the lower curve.
  case layer
  /// The difference between the two, as words or a bracket.
  case difference
  /// The tint behind a point that carries much of the difference.
  case differenceFill
  /// A key to press, in hint lines and the help.
  case key
  /// Something that went wrong, or is about to.
  case warning
  /// The selected line of a list.
  case selection
}
