import Plane
import Terminals

/// The cells of a histogram: bars divided by components, in eighths of a cell.
///
/// The fills are darker than the lines of the components on a dark ground, and lighter on a light one, so
/// that lines can be seen over them. Without colours the bars are made of the characters of the components.
struct HistogramPainter {
  private let filling: Histogram.Filling
  private let area: Rect
  private let styles: Styles
  private let stacks: [BarStack]

  init(_ histogram: Histogram, viewport: Viewport, styles: Styles) {
    filling = histogram.filling
    area = viewport.rect
    self.styles = styles
    let top = viewport.bounds.maximum.y
    let level = styles.barLevel
    stacks = (0..<area.columns).map { column in
      let (low, high) = (
        viewport.plane(Point(Double(column), 0)).x, viewport.plane(Point(Double(column + 1), 0)).x
      )
      return BarStack(
        histogram.parts(from: low, to: high).map { $0 / top }, rows: viewport.rect.rows,
        level: level)
    }
  }

  private func eighths(_ row: Int) -> Range<Int> {
    let base = 8 * (area.rows - 1 - row)
    return base..<base + 8
  }

  func draw(into frame: inout Frame) {
    for column in 0..<area.columns {
      for row in 0..<area.rows {
        guard let cell = cell(column: column, row: row) else { continue }
        frame[area.column + column, area.row + row] = cell
      }
    }
  }

  /// A cell of the bars; nil above them. Columns and rows count from the top left of the area.
  func cell(column: Int, row: Int) -> Cell? {
    let (below, above, edge) = stacks[column].cell(eighths(row))
    guard let below else { return nil }
    guard let fill = fill(below) else {
      // Bars of characters are of whole cells unless bars with a fill are not.
      return styles.hasTexturedBars || edge == 8
        ? textured(column: column, row: row)
        : Cell(styles.capabilities.glyphs.bar(eighths: edge), styles.style(.text))
    }
    if edge == 8 || below == above { return Cell(" ", Style(background: fill)) }
    return Cell(
      styles.capabilities.glyphs.bar(eighths: edge),
      Style(foreground: fill, background: above.flatMap(self.fill) ?? .standard))
  }

  /// The background of a line over a cell: the fill of most of the cell; nil if there is none.
  func ground(column: Int, row: Int) -> Color? {
    stacks[column].part(eighths(row)).flatMap(fill)
  }

  /// The colour of a part; nil if it is shown by a character.
  private func fill(_ part: Int) -> Color? {
    switch filling {
    case .shares(let count): styles.fill(part, of: count)
    case .undecided: styles.hasUndecidedFill ? styles.plainFill : nil
    case .plain: styles.plainFill
    }
  }

  private func textured(column: Int, row: Int) -> Cell? {
    let stack = stacks[column]
    guard let part = stack.part(eighths(row)) else {
      // The only level of a low bar, so that it can be seen.
      guard row == area.rows - 1, stack.top > 0 else { return nil }
      return Cell(styles.capabilities.glyphs.level(eighths: 1), styles.style(.text))
    }
    return switch filling {
    case .shares(let count):
      Cell(styles.pointGlyph(part, of: count), styles.component(part, of: count))
    case .undecided: Cell(ComponentPalette.undecided, styles.style(.text))
    case .plain: Cell(styles.pointGlyph(0, of: 1), styles.style(.text))
    }
  }
}

extension Styles {
  /// True if bars are made of characters.
  var hasTexturedBars: Bool { depth == .mono || capabilities.glyphs == .ascii }

  /// The eighths to which the edges of bars are rounded.
  fileprivate var barLevel: Int {
    if hasTexturedBars { return 1 }
    return capabilities.glyphs == .unicode ? 1 : 4
  }

  /// True if bars of points that could belong to any component have a colour of their own.
  fileprivate var hasUndecidedFill: Bool {
    switch depth {
    case .indexed, .direct: !hasTexturedBars
    case .eight, .mono: false
    }
  }
}
