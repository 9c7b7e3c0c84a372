import JSON

extension Table {
  /// One column: its name, its axis label and its content.
  package struct Column: Hashable, Sendable {
    package enum Content: Hashable, Sendable {
      /// A number for every row, NaN for missing values, and the missing cells in order.
      case numeric([Double], missing: [Cell])
      /// Numbers and at least one other field. Choosing the column throws the error of the first
      /// one.
      case flawed(DataError)
      case text
    }

    package let name: String
    package var axis: AxisLabel
    package let content: Content

    init(name: String, axis: AxisLabel? = nil, content: Content) {
      self.name = name
      self.axis = axis ?? AxisLabel(columnName: name)
      self.content = content
    }

    /// True if the column can be put on an axis.
    package var isNumeric: Bool { if case .numeric = content { true } else { false } }

    /// True if most fields are numbers.
    var isMeantAsNumbers: Bool { content != .text }
  }

  /// The position and the text of a field. Rows count from 1, without the header.
  package struct Cell: Hashable, Sendable {
    let row: Int
    let place: TextPlace
    let text: String
  }
}
