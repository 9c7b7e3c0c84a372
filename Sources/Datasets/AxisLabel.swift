import JSON

/// What an axis shows: a title and, where known, a unit.
public struct AxisLabel: Hashable, Sendable {
  public var title: String
  public var unit: String?

  public init(title: String, unit: String? = nil) {
    self.title = title
    self.unit = unit
  }

  /// A column's name as an axis: `waiting (min)` has the unit min.
  public init(columnName: String) {
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

  /// Title and unit as the screen writes them: `waiting (min)`.
  public var text: String { unit.map { "\(title) (\($0))" } ?? title }
}
