import JSON

extension Table {
  /// One column: its name, how to call it on an axis, and what it holds.
  public struct Column: Hashable, Sendable {
    public enum Content: Hashable, Sendable {
      /// A number for every row, NaN where it is missing; the missing cells in order.
      case numeric([Double], missing: [Cell])
      /// Numbers but for at least one field, the first of which is the error that choosing it throws.
      case flawed(DataError)
      case text
    }

    public let name: String
    public var axis: AxisLabel
    public let content: Content

    public init(name: String, axis: AxisLabel? = nil, content: Content) {
      self.name = name
      self.axis = axis ?? AxisLabel(columnName: name)
      self.content = content
    }

    /// Whether it may be put on an axis.
    public var isNumeric: Bool {
      switch content {
      case .numeric: true
      case .flawed, .text: false
      }
    }
  }

  /// A field by its place in the file: row (the first row of data is 1), line, and column in
  /// characters; and the text that was found there.
  public struct Cell: Hashable, Sendable {
    public let row: Int
    public let line: Int
    public let column: Int
    public let text: String

    public init(row: Int, line: Int, column: Int, text: String) {
      self.row = row
      self.line = line
      self.column = column
      self.text = text
    }
  }
}
