import Drawing

/// A line of a window: words at their columns, and the item of a list to which the line belongs.
package struct WindowRow: Hashable, Sendable {
  /// Words that begin at a column, from the left of the contents.
  package struct Field: Hashable, Sendable {
    package let column: Int
    package let pieces: [StyledLine.Piece]

    package init(_ column: Int, _ text: String, _ style: TextStyle = .text) {
      self.init(column, [StyledLine.Piece(text, style)])
    }

    package init(_ column: Int, _ pieces: [StyledLine.Piece]) {
      self.column = column
      self.pieces = pieces
    }
  }

  package var fields: [Field]
  package var item: Int?

  package init(_ fields: [Field] = [], item: Int? = nil) {
    self.fields = fields
    self.item = item
  }

  package static func heading(_ text: String) -> WindowRow {
    WindowRow([Field(0, text, .strong)])
  }

  /// Fields side by side, each wrapped before the next, in as many lines as the longest takes.
  /// - Parameter width: the columns of the contents.
  package static func wrapped(
    _ fields: [Field], width: Int, item: Int? = nil, on surface: Surface
  ) -> [WindowRow] {
    let columns = fields.enumerated().map { at, field in
      let end = fields.dropFirst(at + 1).first.map { $0.column - 1 } ?? width
      return StyledLine.wrapped(
        field.pieces.map { StyledLine.Piece(surface.transliterate($0.text), $0.style) },
        width: max(1, end - field.column))
    }
    return (0..<(columns.map(\.count).max() ?? 0)).map { line in
      WindowRow(
        zip(fields, columns).compactMap { field, lines in
          lines.indices.contains(line) && !lines[line].pieces.isEmpty
            ? Field(field.column, lines[line].pieces) : nil
        }, item: item)
    }
  }
}
