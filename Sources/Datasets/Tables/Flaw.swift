import JSON

extension Table {
  /// The first field of a column that is not a number, and its place.
  package struct Flaw: Hashable, Sendable {
    let content: FieldContent
    let place: TextPlace

    init(_ content: FieldContent, at place: TextPlace) {
      self.content = content
      self.place = place
    }

    /// The field, its line and what it is: `'5%' in line 2 is a percentage`.
    package var reason: String {
      "\(content.quotedText) in line \(place.line) \(content.problem.kind)"
    }

    /// The flaw that is first in the text.
    static func first(_ a: Flaw?, _ b: Flaw?) -> Flaw? {
      [a, b].compactMap(\.self).min {
        ($0.place.line, $0.place.column ?? 0) < ($1.place.line, $1.place.column ?? 0)
      }
    }

    /// - Parameter mayBeHeader: true if the field is in a first row that was taken as data.
    func error(column: String, file: String, mayBeHeader: Bool) -> DataError {
      DataError(
        .flaw(content, column: column, mayBeHeader: mayBeHeader), file: file, at: place)
    }
  }
}
