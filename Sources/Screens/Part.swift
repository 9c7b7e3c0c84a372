/// A part of a picture that a lesson can point at.
package enum Part: String, Hashable, Sendable, CaseIterable {
  case data, chart, slice, table, chain, caption, everything
}

/// What a picture brings out beyond its own state.
package struct Emphasis: Hashable, Sendable {
  /// The part that is lit.
  package var lit = Part.everything
  /// True if the last row, the hints, is covered by another screen's.
  package var coversHints = false
  /// True for thicker lines and wider marks, which the back row can see.
  package var hasLargeMarks = false

  package init(
    lit: Part = .everything, coversHints: Bool = false, hasLargeMarks: Bool = false
  ) {
    self.lit = lit
    self.coversHints = coversHints
    self.hasLargeMarks = hasLargeMarks
  }
}
