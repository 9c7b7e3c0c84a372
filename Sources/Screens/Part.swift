/// A part of a picture that a lesson can point at or hide.
package enum Part: String, Hashable, Sendable, CaseIterable {
  case data, chart, slice, table, chain, caption, everything
  /// Every number that can be read off; the pictures stay.
  case numbers
}

/// The emphasis that a picture has for another screen, such as a lesson.
package struct Emphasis: Hashable, Sendable {
  /// The part that is lit.
  package var lit = Part.everything
  /// The parts that are hidden until a question is answered.
  package var hidden: Set<Part> = []
  /// True if the last row, the hints, is covered by another screen's.
  package var coversHints = false
  /// True if lines are thicker and marks are wider, so that they are visible from the last row. The
  /// preferences of the screen set it.
  package internal(set) var hasLargeMarks = false

  package init(
    lit: Part = .everything, hidden: Set<Part> = [], coversHints: Bool = false
  ) {
    self.lit = lit
    self.hidden = hidden
    self.coversHints = coversHints
  }
}
