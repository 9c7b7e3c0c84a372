import JSON

/// The title and the unit of an axis; the unit is nil if it is unknown.
package struct AxisLabel: Hashable, Sendable {
  package var title: String
  package var unit: String?

  package init(title: String, unit: String? = nil) {
    self.title = title
    self.unit = unit
  }

  /// Splits the name of a column: `waiting (min)` has the unit min.
  package init(columnName: String) {
    let name = drawable(columnName)
    if name.last == ")", let open = name.lastIndex(of: "("), open > name.startIndex {
      let title = name[..<open]
      let unit = name[name.index(after: open)...].dropLast()
      if title.last == " ", let end = title.lastIndex(where: { $0 != " " }), !unit.isEmpty {
        self.init(title: String(title[...end]), unit: String(unit))
        return
      }
    }
    self.init(title: name)
  }

  /// Title and unit as the screen shows them: `waiting (min)`.
  package var text: String { unit.map { "\(title) (\($0))" } ?? title }
}
