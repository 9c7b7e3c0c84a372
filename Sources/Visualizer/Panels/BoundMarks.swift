import Drawing
import Screens
import Terminals

/// The names and the numbers of log p, KL and L beside the present column, each at its own height.
struct BoundMarks: Hashable {
  /// One mark in one line, or in two: the name above its number.
  private struct Mark: Hashable {
    let symbol: Symbol?
    let style: TextStyle
    let lines: [String]
  }

  private let values: BoundHistory.Column
  private let upper: Mark
  private let gap: Mark
  private let lower: Mark
  /// True if L is at log p.
  private let touches: Bool
  /// The cells of the marks, with one before them.
  let width: Int

  /// - Parameters:
  ///   - columns: the cells of the chart, of which the marks take less than a half.
  ///   - rows: the rows of the areas.
  init(
    _ values: BoundHistory.Column, columns: Int, rows: Int
  ) {
    self.values = values
    let names = values.names
    let (p, l) = (values.logPosterior, values.lowerBound)
    touches = values.gap == 0
    let decimals = NumberFormat.fixed(p, decimals: 3).count <= 10 ? 3 : 1
    let numbers = [p, l].map { NumberFormat.fixed($0, decimals: decimals) }
    // Near convergence the two numbers would read the same.
    let isFine = !touches && numbers[0] == numbers[1]
    let lines: (upper: [String], lower: [String]) = (
      [names.logPosterior, numbers[0]],
      touches
        ? ["\(names.lowerBound) touches"]
        : isFine
          ? ["\(names.lowerBound) = \(names.logPosterior) − KL"]
          : [names.lowerBound, numbers[1]]
    )
    let gapText = "KL " + values.gapText(width: 9, decimals: 3)
    let whole = lines.upper.joined(separator: " ").count + 2
    let isWide = columns >= 36 || rows < 6 && columns >= whole + 12
    func mark(_ symbol: Symbol?, _ style: TextStyle, _ lines: [String]) -> Mark {
      Mark(
        symbol: symbol, style: style, lines: isWide ? [lines.joined(separator: " ")] : lines)
    }
    upper = mark(.upperCurveLine, .logLikelihood, lines.upper)
    gap = mark(touches ? nil : .gapLine, .gap, [gapText])
    lower = mark(.upperCurveLine, .lowerBound, lines.lower)
    let widest = [upper, gap, lower].flatMap(\.lines).map(\.count).max() ?? 0
    let needed = widest + (isWide ? 3 : 2)
    width = columns >= needed + BoundWindow.narrowest ? needed : 0
  }

  /// Draws the marks to the right of a column of the frame: each at its value, or all at the bottom
  /// if log p is below the picture.
  func draw(beside area: Rect, from column: Int, areas: StackedAreas, on surface: inout Surface) {
    guard width > 0, area.rows >= 2 else { return }
    let isBelow = values.logPosterior < areas.low
    guard let top = isBelow ? area.rows : areas.row(of: values.logPosterior) else { return }
    let order = touches ? [upper, lower, gap] : [upper, gap, lower]
    let height = order.map(\.lines.count).reduce(0, +)
    let kept = height <= area.rows ? order : touches ? [upper, lower] : [upper, gap]
    let rows = kept.map(\.lines.count)
    let bottom = touches || isBelow ? nil : areas.row(of: values.logPosterior - values.gap)
    let first = max(0, min(top, area.rows - rows.reduce(0, +)))
    var starts = [first]
    for count in rows.dropLast() { starts.append((starts.last ?? 0) + count) }
    // L has its own height if there is room; KL is in the middle between the two.
    if let bottom, starts.count == 3 {
      starts[2] = min(max(starts[2], bottom), area.rows - rows[2])
      let room = starts[2] - (first + rows[0])
      starts[1] = first + rows[0] + max(0, (room - rows[1]) / 2)
    }
    for (mark, start) in zip(kept, starts) {
      draw(
        mark, symbol: isBelow ? .below : mark.symbol, column: column, row: area.row + start,
        on: &surface)
    }
  }

  private func draw(
    _ mark: Mark, symbol: Symbol?, column: Int, row: Int, on surface: inout Surface
  ) {
    let style = surface.style(mark.style)
    if let symbol {
      surface[column, row] = Cell(surface[symbol], style)
    }
    for (down, line) in mark.lines.enumerated() {
      surface.frame.write(
        surface.transliterate(line), column: column + 2, row: row + down, style: style,
        limit: column + width)
    }
  }
}
