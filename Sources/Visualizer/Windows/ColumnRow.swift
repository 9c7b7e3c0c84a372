import Datasets
import Drawing
import Screens
import Stepping

/// A line of the list of columns: the uses of a column, its name and its content. The last line stands for no
/// column on the y axis.
struct ColumnRow {
  /// The uses by their keys: `x`, `y` or `l`.
  let uses: String
  let name: String
  /// A range of numbers, the kind of labels, or the reason why the column cannot be an axis.
  let content: String
  let canBeAxis: Bool
}

extension Session {
  /// The columns of the open data, in the order of the file, and the line for no y.
  func columnRows(on surface: Surface) -> [ColumnRow] {
    let key = ColumnContentKey(columns: dataset.columns)
    let contents = surface.memo.value(key) ?? dataset.columns.map(\.words)
    surface.memo.keep(contents, for: key)
    let data = dataset
    return zip(data.columns, contents).enumerated().map { at, line in
      let (column, content) = line
      let uses = [
        at == data.xColumn ? "x" : nil, at == data.yColumn ? "y" : nil,
        at == data.classColumn || at == data.nameColumn ? "l" : nil,
      ].compactMap(\.self)
      return ColumnRow(
        uses: uses.joined(separator: " "), name: column.axis.text,
        content: [labels(at), content].compactMap(\.self).joined(separator: "; "),
        canBeAxis: column.canBeAxis)
    } + [
      ColumnRow(
        uses: data.dimension == .one ? "y" : "", name: Dataset.noColumn,
        content: "no y: one dimension, a histogram of x", canBeAxis: true)
    ]
  }

  /// The labels that the points have from a column; nil for none.
  private func labels(_ column: Int) -> String? {
    let data = dataset
    let classes =
      data.classColumn == column ? data.classes.map { "\($0.names.count) known classes" } : nil
    let names = data.nameColumn == column ? "names of the points" : nil
    let words = [classes, names].compactMap(\.self)
    return words.isEmpty ? nil : words.joined(separator: ", ")
  }
}

/// The key of the contents of columns. Two keys are equal if they share the storage of the columns.
private struct ColumnContentKey: MemoKey {
  typealias Value = [String]
  static let capacity = 1

  let columns: [Table.Column]

  private var address: UnsafePointer<Table.Column>? {
    columns.withUnsafeBufferPointer(\.baseAddress)
  }

  static func == (a: Self, b: Self) -> Bool {
    a.columns.count == b.columns.count && a.address == b.address
  }

  func hash(into hasher: inout Hasher) { hasher.combine(address) }
}

extension Table.Column {
  /// The number of texts, the reason why the column is no axis, or the range of the numbers. O(N).
  fileprivate var words: String {
    if hasWords { return textCountWords }
    if let words = reason ?? standing?.words { return words }
    guard case .numeric(let values, let missing) = content else { return "" }
    var (low, high) = (Double.infinity, -Double.infinity)
    for value in values where !value.isNaN { (low, high) = (min(low, value), max(high, value)) }
    guard low <= high else { return "has no value" }
    let ends = [low, high].map { NumberFormat.fixed($0, resolving: high - low, digits: 3) }
    return ends.joined(separator: " to ") + (missing.isEmpty ? "" : ", \(missing.count) missing")
  }

  private var textCountWords: String {
    let most = 999
    return switch textCount(atMost: most) {
    case 1: "the same text in every row"
    case let count?: "\(count) different texts"
    case nil: "more than \(most) different texts"
    }
  }
}
