import Plane
import Terminals

/// Two quantities as areas: the lower one from the bottom, the difference on top of it, and a roof
/// on their sum.
///
/// Layers of one size have one height, wherever the lower quantities are.
///
/// The roof begins on the upper quantity and is half a cell thick, or a whole one in large marks.
/// Nothing is drawn above a roof. A column whose upper quantity is below the picture is empty; one
/// whose upper quantity is above it has no roof.
package struct StackedAreas: Hashable, Sendable {
  /// One column of cells.
  package struct Column: Hashable, Sendable {
    package let lower: Double
    package let upper: Double
    /// The part of the lower quantity at its top that is an area of its own; 0 for none.
    package let layer: Double
    package let light: AreaLight

    package init(lower: Double, upper: Double, layer: Double = 0, light: AreaLight = .usual) {
      self.lower = lower
      self.upper = upper
      self.layer = layer
      self.light = light
    }
  }

  /// From left to right; nil for a column without a value.
  package let columns: [Column?]
  package let low: Double
  package let high: Double
  package let rows: Int
  private let style: AreaStyle
  /// Nil for a column without areas.
  private let heights: [AreaHeights?]

  /// - Parameters:
  ///   - low: the value at the lower edge of the lowest cell.
  ///   - high: the value at the upper edge of the highest cell.
  package init(
    _ columns: [Column?], from low: Double, to high: Double, rows: Int, styles: Styles,
    hasThickRoof: Bool = false
  ) {
    self.columns = columns
    self.low = low
    self.high = high
    self.rows = max(0, rows)
    let style = AreaStyle(styles: styles)
    self.style = style
    heights = columns.map { column in
      guard let column, low < high else { return nil }
      return AreaHeights(
        column, rows: rows, style: style, hasThickRoof: hasThickRoof,
        share: { ($0 - low) / (high - low) })
    }
  }

  /// Draws the areas with the top left cell at (column, row). Cells without an area stay.
  package func draw(into frame: inout Frame, column: Int, row: Int) {
    for at in columns.indices {
      for down in 0..<rows {
        if let cell = cell(column: at, row: down) { frame[column + at, row + down] = cell }
      }
    }
  }

  /// The cell of the areas; nil where there is none. Rows count from the top.
  package func cell(column: Int, row: Int) -> Cell? {
    heights(of: column).flatMap {
      style.isTextured ? textured($0, eighths(row)) : blocks($0, eighths(row))
    }
  }

  /// The part of a cell: the roof if it has any of it, else the part that fills most of it. Nil
  /// above the roof and outside of the areas.
  package func part(column: Int, row: Int) -> AreaPart? {
    heights(of: column)?.part(eighths(row))
  }

  /// The parts that a cell shows; none above the roof and outside of the areas.
  package func parts(column: Int, row: Int) -> AreaParts {
    heights(of: column)?.parts(eighths(row)) ?? []
  }

  private func heights(of column: Int) -> AreaHeights? {
    heights.indices.contains(column) ? heights[column] : nil
  }

  /// The eighths of a cell from the bottom of the picture.
  private func eighths(_ row: Int) -> Range<Int> {
    let base = 8 * (rows - 1 - row)
    return base..<base + 8
  }

  /// The style of a character that is written over a cell of the areas; nil where there is none.
  package func textStyle(column: Int, row: Int) -> Style? {
    part(column: column, row: row).map {
      style.text(on: $0, columns[column]?.light ?? .usual)
    }
  }

  /// The style of a text on the colour of a part, wherever it is written.
  package func textStyle(on part: AreaPart, light: AreaLight = .usual) -> Style {
    style.text(on: part, light)
  }

  /// Writes a text over the areas. Each character has the colour of its part as its background.
  /// - Parameters:
  ///   - origin: the top left cell of the areas in the frame.
  ///   - outside: the style of characters that are not over an area.
  package func write(
    _ text: String, column: Int, row: Int, origin: (column: Int, row: Int), outside: Style,
    into frame: inout Frame
  ) {
    frame.write(text, column: origin.column + column, row: origin.row + row) {
      textStyle(column: $0 - origin.column, row: row) ?? outside
    }
  }

  /// The row of a value from the top; nil if it is outside of the picture.
  package func row(of value: Double) -> Int? {
    let height = share(value) * Double(rows)
    guard height >= 0, height <= Double(rows) else { return nil }
    return max(0, rows - 1 - Int(saturating: height))
  }

  /// The share of the height at which a value is; NaN if it has none.
  private func share(_ value: Double) -> Double { (value - low) / (high - low) }
}

extension StackedAreas {
  /// A cell that shows one part.
  private func textured(_ heights: AreaHeights, _ eighths: Range<Int>) -> Cell? {
    heights.part(eighths).map { style.filled($0, heights.light) }
  }

  /// A cell of half and eighth blocks. A cell has two colours, so where the roof shares a cell with
  /// both areas, the larger of the two is shown.
  private func blocks(_ heights: AreaHeights, _ eighths: Range<Int>) -> Cell? {
    func color(_ part: AreaPart?) -> Color {
      part.flatMap { style.color($0, heights.light) } ?? .standard
    }
    let (base, middle) = (eighths.lowerBound, eighths.lowerBound + 4)
    let (below, above) = (heights.part(base..<middle), heights.part(middle..<eighths.upperBound))
    guard let below else { return nil }
    if let above, above != .roof, let edge = heights.edge(in: eighths) {
      return Cell(
        style.styles.capabilities.glyphs.bar(eighths: edge.height - base),
        Style(foreground: color(edge.below), background: color(edge.above)))
    }
    if below == above { return style.filled(below, heights.light) }
    // The roof is the colour of the character, which the cells beside it share.
    return below == .roof
      ? Cell("▄", Style(foreground: color(below), background: color(above)))
      : Cell("▀", Style(foreground: color(above), background: color(below)))
  }
}
