import JSON

extension Dataset.DroppedRow {
  /// The rows of the cells, each once, in order.
  static func rows(of cells: [Table.Cell]) -> [Dataset.DroppedRow] {
    var rows: [Dataset.DroppedRow] = []
    for cell in cells.sorted(by: { $0.row < $1.row }) where rows.last?.row != cell.row {
      rows.append(Dataset.DroppedRow(row: cell.row, line: cell.place.line))
    }
    return rows
  }
}

extension Array {
  /// The elements without those of the dropped rows.
  func dropping(_ rows: [Dataset.DroppedRow]) -> [Element] {
    guard !rows.isEmpty else { return self }
    var kept: [Element] = []
    kept.reserveCapacity(count - rows.count)
    var start = startIndex
    for row in rows where row.row <= count {
      kept += self[start..<(row.row - 1)]
      start = row.row
    }
    return kept + self[start...]
  }
}

extension Table {
  /// Throws the error that names the first missing cell, in reading order, of these columns.
  func requireComplete(_ columns: [(index: Int, missing: [Table.Cell])]) throws(DataError) {
    let firsts = columns.compactMap { column in column.missing.first.map { (column.index, $0) } }
    guard let (index, cell) = firsts.min(by: { ($0.1.row, $0.0) < ($1.1.row, $1.0) }) else {
      return
    }
    throw DataError(
      .missing(text: cell.text, column: self.columns[index].name), file: file, at: cell.place)
  }
}
