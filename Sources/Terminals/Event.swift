/// What a terminal tells the program.
package enum Event: Hashable, Sendable {
  case key(Key)
  case mouse(MouseEvent)
  /// Text that was pasted, which is no keys: the beginning of it, with its line ends.
  case pasted(String)
  case resize(Size)
  /// The awaited time passed and nothing happened.
  case timeout
  /// The terminal is gone; nothing can be shown any more.
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
