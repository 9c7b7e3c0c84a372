/// One character cell: a scalar of width 1 and its style.
package struct Cell: Hashable, Sendable {
  package var scalar: Unicode.Scalar
  package var style: Style

  package init(_ scalar: Unicode.Scalar = " ", _ style: Style = .plain) {
    self.scalar = scalar
    self.style = style
  }

  package static let blank = Cell()
}
