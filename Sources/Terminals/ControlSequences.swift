/// The bytes by which a terminal shows characters, moves its cursor and changes its style.
package protocol ControlSequences {
  /// Appends a character of one cell.
  func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8])

  func move(column: Int, row: Int) -> [UInt8]
  /// Nil if the terminal cannot move by a number of columns.
  func moveRight(_ columns: Int) -> [UInt8]?

  /// Clears the screen and moves to its top left corner.
  var clear: [UInt8] { get }
  /// Clears the rest of the row; nil if the terminal cannot.
  var clearRow: [UInt8]? { get }
  /// Clears cells from the cursor on, which stays; nil if the terminal cannot.
  func clear(_ columns: Int) -> [UInt8]?
  /// True if cleared cells get the present background. Otherwise they get the terminal's own.
  var clearsInBackground: Bool { get }

  /// Selects the terminal's own style.
  var plain: [UInt8] { get }
  /// Adds attributes to the present ones.
  func adding(_ attributes: Style.Attributes) -> [[UInt8]]
  /// Takes attributes away; nil if only `plain` can.
  func removing(_ attributes: Style.Attributes) -> [[UInt8]]?
  /// Nil if the terminal's own foreground can be selected by `plain` only.
  func foreground(_ color: Color) -> [UInt8]?
  /// Nil if the terminal's own background can be selected by `plain` only.
  func background(_ color: Color) -> [UInt8]?

  /// True if the cursor is visible.
  var showsCursor: Bool { get }
  /// True if a character in the bottom right corner scrolls the screen.
  var scrollsAtEnd: Bool { get }
}
