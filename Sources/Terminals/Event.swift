/// An event at a terminal.
package enum Event: Hashable, Sendable {
  case key(Key)
  case mouse(MouseEvent)
  /// The beginning of a pasted text, with its line ends.
  case pasted(String)
  case resize(Size)
  /// The time to wait has passed without another event.
  case timeout
  /// The terminal is gone.
  case hangUp
}

/// A mouse button or wheel, at a cell counted from 0 at the top left.
package struct MouseEvent: Hashable, Sendable {
  package enum Kind: Hashable, Sendable { case press, drag, release, secondary, wheelUp, wheelDown }
  package var kind: Kind
  package var column: Int
  package var row: Int

  package init(_ kind: Kind, column: Int, row: Int) {
    self.kind = kind
    self.column = column
    self.row = row
  }
}
