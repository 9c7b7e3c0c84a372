/// What a terminal tells the program.
public enum Event: Hashable, Sendable {
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
public struct MouseEvent: Hashable, Sendable {
  public enum Kind: Hashable, Sendable { case press, drag, release, secondary, wheelUp, wheelDown }
  public var kind: Kind
  public var column: Int
  public var row: Int

  public init(_ kind: Kind, column: Int, row: Int) {
    self.kind = kind
    self.column = column
    self.row = row
  }
}
