extension Table.Column {
  /// The reason why a column of numbers is not an axis unless it is asked for.
  package enum Standing: Hashable, Sendable {
    /// Whole numbers that increase by one from row to row.
    case counter(first: Double, last: Double, isRowName: Bool)
    /// Different whole numbers in a column with the name of an identifier.
    case identifier
    case constant(Double)
    /// No value at all.
    case empty

    /// Nil for a column of measurements. O(N), but it usually ends at the first rows.
    init?(of values: [Double], isRowName: Bool) {
      guard let first = values.first(where: { !$0.isNaN }) else {
        self = .empty
        return
      }
      if values.allSatisfy({ $0 == first || $0.isNaN }) {
        self = .constant(first)
      } else if Self.counts(values) {
        self = .counter(first: first, last: values[values.count - 1], isRowName: isRowName)
      } else if isRowName, Self.identifies(values) {
        self = .identifier
      } else {
        return nil
      }
    }

    /// A description of the column: `counts from 1 to 5`.
    package var words: String {
      switch self {
      case .counter(let first, let last, _): "counts from \(shortest(first)) to \(shortest(last))"
      case .identifier: "numbers the rows"
      case .constant(let value): "is \(shortest(value)) in every row"
      case .empty: "has no value"
      }
    }

    /// True if the column has the name of an identifier, or none.
    var isIdentifier: Bool {
      switch self {
      case .counter(_, _, let isRowName): isRowName
      case .identifier: true
      case .constant, .empty: false
      }
    }

    /// True if the column can be an axis.
    var isUsable: Bool {
      switch self {
      case .counter, .identifier: true
      case .constant, .empty: false
      }
    }

    private static func counts(_ values: [Double]) -> Bool {
      guard values[0] == values[0].rounded() else { return false }
      return (1..<values.count).allSatisfy { values[$0] == values[$0 - 1] + 1 }
    }

    private static func identifies(_ values: [Double]) -> Bool {
      var seen = Set<Double>()
      return values.allSatisfy { $0 == $0.rounded() && seen.insert($0).inserted }
    }

    /// Names of columns that identify rows.
    static let names: Set<String> = [
      "", "id", "index", "no", "no.", "nr", "nr.", "#", "row", "rows", "rowid", "rowname",
      "rownames",
      "row.names", "row_names", "obs", "observation", "case", "key", "unnamed: 0", "x1", "...1",
    ]
  }
}
