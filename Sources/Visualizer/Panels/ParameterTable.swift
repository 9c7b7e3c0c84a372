import Drawing
import Screens
import Terminals

/// The columns of the parameter table under their two headings, fitted to a width.
struct ParameterTable {
  struct Column {
    /// The first heading; neighbours with the same one share it.
    let group: String
    /// The second heading.
    let heading: String
    let texts: [String]
    /// The columns with the largest rank are dropped first if room is short.
    let rank: Int
    /// The cells of the texts and of the second heading.
    fileprivate(set) var width = 0
  }

  private(set) var columns: [Column]
  /// The blanks before a column.
  private(set) var gap = 1
  /// True if a column was dropped.
  let isCut: Bool

  /// - Parameter width: the cells of the table, gaps included.
  init(_ all: [Column], width: Int, on surface: Surface) {
    var kept = all
    for at in kept.indices {
      kept[at].width =
        ([kept[at].heading] + kept[at].texts).map { surface.width($0) }.max() ?? 0
    }
    func room(_ columns: [Column]) -> Int { width - columns.map { $0.width + 1 }.reduce(0, +) }
    // Of equal ranks the last goes first.
    while room(kept) < 0,
      let last = kept.indices.max(by: { (kept[$0].rank, $0) < (kept[$1].rank, $1) })
    {
      kept.remove(at: last)
    }
    columns = kept
    isCut = kept.count < all.count
    // The names of the axes get the room that is left, and then the gaps.
    for span in spans {
      let missing = surface.width(columns[span.lowerBound].group) - cells(of: span)
      columns[span.lowerBound].width += max(0, min(missing, room(columns)))
    }
    gap += min(2, max(0, room(columns)) / max(1, columns.count))
  }

  /// The neighbours that share a first heading.
  private var spans: [Range<Int>] {
    columns.indices.filter { $0 == 0 || columns[$0].group != columns[$0 - 1].group }
      .map { start in
        let end = columns.indices[start...].first { columns[$0].group != columns[start].group }
        return start..<(end ?? columns.count)
      }.filter { !columns[$0.lowerBound].group.isEmpty }
  }

  private func cells(of span: Range<Int>) -> Int {
    columns[span].map(\.width).reduce(0, +) + gap * (span.count - 1)
  }

  /// Draws two rows of headings and some rows of texts.
  /// - Returns: the column after the last.
  @discardableResult
  func draw(on surface: inout Surface, rows: Range<Int>) -> Int {
    var end = surface.rect.column
    var starts: [Int] = []
    for column in columns {
      starts.append(end + gap)
      end += gap + column.width
      surface.write(column.heading, .quiet, column: end - surface.width(column.heading), row: 1)
      for (row, text) in column.texts[rows].enumerated() {
        surface.write(text, .text, column: end - surface.width(text), row: 2 + row)
      }
    }
    for span in spans {
      let (group, cells) = (columns[span.lowerBound].group, cells(of: span))
      let name = surface.shortened(group, to: cells)
      let start = starts[span.lowerBound] + (cells - surface.width(name) + 1) / 2
      surface.write(name, .quiet, column: start)
    }
    return end
  }
}
