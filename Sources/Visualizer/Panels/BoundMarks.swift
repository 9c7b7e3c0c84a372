import Drawing
import Screens
import Terminals

/// The names and the numbers of log p, KL and L beside the present column, each at its own height. If L is split, H
/// and Q are in the place of L.
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
  /// H; nil if L is not split.
  private let entropy: Mark?
  /// L, or Q if L is split.
  private let lower: Mark
  /// True if L is at log p.
  private let touches: Bool
  /// The cells of the marks, with one before them.
  let width: Int

  /// - Parameters:
  ///   - columns: the cells of the chart, of which the marks take less than a half.
  ///   - rows: the rows of the areas.
  init(
    _ values: BoundHistory.Column, columns: Int, rows: Int, isSplit: Bool = false
  ) {
    self.values = values
    let names = values.names
    touches = values.gap == 0
    let words = MarkWords(values, isSplit: isSplit)
    let whole = "\(names.logPosterior) \(words.logPosterior)".count + 2
    let isWide = columns >= 36 || rows < 6 && columns >= whole + 12
    func mark(_ symbol: Symbol?, _ style: TextStyle, _ lines: [String]) -> Mark {
      Mark(
        symbol: symbol, style: style, lines: isWide ? [lines.joined(separator: " ")] : lines)
    }
    upper = mark(.upperCurveLine, .logLikelihood, [names.logPosterior, words.logPosterior])
    gap = mark(touches ? nil : .gapLine, .gap, [words.gap])
    entropy = isSplit ? mark(values.hasEntropy ? .gapLine : nil, .entropy, [words.entropy]) : nil
    lower = mark(.upperCurveLine, .lowerBound, words.lower)
    let widest =
      [upper, gap, entropy, lower].compactMap(\.?.lines).joined().map(\.count).max() ?? 0
    let needed = widest + (isWide ? 3 : 2)
    width = columns >= needed + BoundWindow.narrowest ? needed : 0
  }

  /// Draws the marks to the right of a column of the frame: each at its value, or all at the bottom
  /// if log p is below the picture.
  func draw(beside area: Rect, from column: Int, areas: StackedAreas, on surface: inout Surface) {
    guard width > 0, area.rows >= 2 else { return }
    let isBelow = values.logPosterior < areas.low
    let isAbove = entropy != nil && values.logPosterior > areas.high
    guard
      let top = isBelow ? area.rows : isAbove ? 0 : areas.row(of: values.logPosterior)
    else { return }
    let order = order(in: area.rows)
    let places = MarkPlaces(
      rows: order.map(\.lines.count), in: area.rows, top: top,
      // Nothing to separate: the marks follow each other.
      edges: isBelow ? nil : edges(in: areas, top: top))
    for (mark, start) in zip(order, places.starts) {
      let symbol = isBelow ? .below : isAbove && mark == upper ? .beyond : mark.symbol
      draw(mark, symbol: symbol, column: column, row: area.row + start, on: &surface)
    }
  }

  /// The marks from the top down, without those for which there is no room.
  private func order(in rows: Int) -> [Mark] {
    let all: [Mark]
    let most: [Mark]
    if let entropy {
      all =
        touches && !values.hasEntropy
        ? [upper, gap, lower, entropy] : [upper, gap, entropy, lower]
      most = touches ? [upper, entropy, lower] : [upper, gap, entropy]
    } else {
      all = touches ? [upper, lower, gap] : [upper, gap, lower]
      most = touches ? [upper, lower] : [upper, gap]
    }
    return all.map(\.lines.count).reduce(0, +) <= rows ? all : most
  }

  /// The rows of the lower edges of KL and of H; nil if the areas have no such edge.
  private func edges(in areas: StackedAreas, top: Int) -> [Int]? {
    let lowerBound = values.logPosterior - values.gap
    if entropy == nil { return touches ? nil : areas.row(of: lowerBound).map { [$0] } }
    guard values.hasEntropy else {
      return touches ? nil : areas.row(of: lowerBound).map { [$0, $0] }
    }
    let middle = areas.row(of: lowerBound) ?? top
    return [middle, areas.row(of: lowerBound - values.entropy) ?? areas.rows - 1]
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

/// The words of the marks.
private struct MarkWords {
  let logPosterior: String
  let gap: String
  let entropy: String
  /// The name of the lowest mark and its number.
  let lower: [String]

  init(_ values: BoundHistory.Column, isSplit: Bool) {
    let names = values.names
    let p = values.logPosterior
    let decimals = NumberFormat.total(p, decimals: 3).count <= 10 ? 3 : 1
    func number(_ value: Double) -> String { NumberFormat.total(value, decimals: decimals) }
    logPosterior = number(p)
    let touches = values.gap == 0
    gap =
      "KL " + values.gapText(width: 9, decimals: 3)
      + (touches && isSplit ? ", \(names.lowerBound) touches" : "")
    entropy =
      "H "
      + (values.hasEntropy
        ? BoundHistory.Column.text(values.entropy, width: 9, decimals: 3) : "0")
    if isSplit {
      let q = number(values.expectedLogJoint)
      lower = [
        values.hasEntropy
          ? names.expectedLogJoint : "\(names.expectedLogJoint) = \(names.lowerBound)", q,
      ]
    } else if touches {
      lower = ["\(names.lowerBound) touches"]
    } else if logPosterior == number(values.lowerBound) {
      // Near convergence the two numbers would read the same.
      lower = ["\(names.lowerBound) = \(names.logPosterior) − KL"]
    } else {
      lower = [names.lowerBound, number(values.lowerBound)]
    }
  }
}

/// The first rows of marks. The first mark is at the top of the areas, and the last at the lowest edge if there is room;
/// those between are in the middle of their areas.
private struct MarkPlaces {
  let starts: [Int]

  /// - Parameters:
  ///   - rows: the lines of the marks, from the top down.
  ///   - edges: the row of the lower edge of each mark but the first and the last, and of the last; nil if the marks
  ///     follow each other.
  init(rows: [Int], in height: Int, top: Int, edges: [Int]?) {
    let first = max(0, min(top, height - rows.reduce(0, +)))
    var starts = [first]
    for count in rows.dropLast() { starts.append((starts.last ?? 0) + count) }
    guard let edges = edges?.suffix(max(0, rows.count - 2)), edges.count == rows.count - 2,
      let bottom = edges.last
    else {
      self.starts = starts
      return
    }
    let last = rows.count - 1
    starts[last] = min(max(starts[last], bottom), height - rows[last])
    var free = first + rows[0]
    for at in 1..<last {
      let later = rows[(at + 1)..<last].reduce(0, +)
      let end =
        at == last - 1
        ? starts[last] : min(edges[edges.startIndex + at - 1] + 1, starts[last] - later)
      starts[at] = free + max(0, (end - free - rows[at]) / 2)
      free = starts[at] + rows[at]
    }
    self.starts = starts
  }
}
