/// One character cell: a character with its marks, or the second half of a wide one, and the style.
package struct Cell: Hashable, Sendable {
  /// The part of a character that a cell shows.
  package enum Extent: UInt8, Hashable, Sendable {
    /// A whole character.
    case narrow
    /// The first half of a character of two cells.
    case wide
    /// The second half of the character before. Exports skip it.
    case rest
  }

  /// The character without its marks; a space in the second half of a wide one.
  package private(set) var scalar: Unicode.Scalar
  // Numbers of scalars, 0 for none, because optional scalars would make the cell larger.
  private var firstMark: UInt32 = 0
  private var secondMark: UInt32 = 0
  package var style: Style
  package let extent: Extent

  /// - Parameter extent: `wide` for a character that takes two cells; then the next cell must be its rest.
  package init(
    _ scalar: Unicode.Scalar = " ", _ style: Style = .plain, extent: Extent = .narrow
  ) {
    self.scalar = extent == .rest ? " " : scalar
    self.style = style
    self.extent = extent
  }

  package static let blank = Cell()

  /// The numbers of the combining marks; 0 for none.
  package var marks: (UInt32, UInt32) { (firstMark, secondMark) }

  /// Adds a combining mark, as a composed character if there is one. More than two marks are dropped.
  mutating func attach(_ mark: Unicode.Scalar) {
    if firstMark == 0 {
      if let composed = Composition.character(scalar, mark) {
        scalar = composed
      } else {
        firstMark = mark.value
      }
    } else if secondMark == 0 {
      secondMark = mark.value
    }
  }

  /// The character and its marks; nothing for the second half of a wide one.
  package var scalars: [Unicode.Scalar] {
    if extent == .rest { return [] }
    if firstMark == 0 { return [scalar] }
    return [scalar] + [firstMark, secondMark].filter { $0 != 0 }.compactMap(Unicode.Scalar.init)
  }
}
